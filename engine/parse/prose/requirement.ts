import type { Requirement } from '../../model/item.ts';
import type { Passage } from './passage.ts';
import { readTool } from './tool.ts';
import { readTools } from './tools.ts';

/** A bullet of prerequisites. A line that only leads to others (`Tools needed:`) is none. */
export function readRequirement(passage: Passage): Requirement | undefined {
  const { line, endLine, block } = passage;
  const said = passage.text.replace(/\s*\n\s*/g, ' ').trim();
  const leads = passage.next?.type === 'list-item' && (/[:：]$/.test(said) || block.labelOnly);
  const text = passage.next?.type === 'fence' ? said.replace(/\s?[:：]$/, '') : said;
  if (leads || !/[\p{L}\p{N}]/u.test(text)) return;
  const code = block.inlineCodes[0]?.value;
  const [first, ...others] = readTools(text, code);
  return {
    kind: 'requirement',
    line,
    endLine,
    text,
    ...(others.length === 0 ? readTool(text, code) : { ...first, others }),
  };
}
