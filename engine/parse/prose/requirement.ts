import type { Requirement } from '../../model/item.ts';
import type { Passage } from './passage.ts';
import { readTool } from './tool.ts';
import { readTools } from './tools.ts';

/** A bullet of prerequisites. A line that only leads to others (`Tools needed:`) is none. */
export function readRequirement(passage: Passage): Requirement | undefined {
  const { line, endLine, block } = passage;
  const whole = passage.text.replace(/\s*\n\s*/g, ' ').trim();
  const listed = passage.next?.type === 'list-item';
  // `Do this in a change request. Examples are:`
  const said = listed ? whole.replace(/(?<=[.!?])\s+\p{Lu}[^.!?]*[:：]$/u, '') : whole;
  const leads = listed && (/[:：]$/.test(said) || block.labelOnly);
  const text = passage.next?.type === 'fence' ? said.replace(/\s?[:：]$/, '') : said;
  if (leads || !/[\p{L}\p{N}]/u.test(text) || isLinkBelow(passage)) return;
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

/** `1. File a request, as in:` and items that are nothing but links. */
function isLinkBelow({ block, raw }: Passage): boolean {
  return block.item !== undefined && /^\s*(?:[-*+]|\d+[.)])?\s*\[[^\]]+\]\([^)\s]+\)\s*$/.test(raw);
}
