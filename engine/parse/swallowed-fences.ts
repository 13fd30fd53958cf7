import type { Problem } from '../model/problem.ts';
import type { Block, HtmlBlock } from './block.ts';
import { isShellLanguage } from './fence/fence-language.ts';
import { readFenceLine } from './repair/fence-line.ts';

/**
 * Says where a reader of Markdown would not see a fence that its author meant as one: those that were read as one all the same, and
 * those of which nothing is read.
 *
 * @example a fence right below `<summary>`; a fence of bash in a directive that nobody knows, or in a table of HTML
 */
export function swallowedFences(blocks: readonly Block[]): readonly Problem[] {
  return blocks.flatMap((block) => [...endedHtml(blocks, block), ...lostIn(block)]);
}

/** Text and a fence right below tags, which CommonMark has in the HTML up to the next blank line. */
function endedHtml(blocks: readonly Block[], block: Block): readonly Problem[] {
  if (block.type !== 'html' || !isOfTags(block)) return [];
  let { endLine } = block;
  for (const next of blocks.slice(block.index + 1, block.index + MOST_BETWEEN)) {
    if (next.line !== endLine + 1) return [];
    if (next.type === 'fence') return next.indented ? [] : [ended(next)];
    endLine = next.endLine;
  }
  return [];
}

/** Blocks between a tag and the fence that are looked through. */
const MOST_BETWEEN = 8;

function isOfTags({ raw }: HtmlBlock): boolean {
  return /^\s*<(?!\/?(?:pre|script|style|textarea)\b)\/?[A-Za-z]/i.test(raw);
}

function ended({ line, endLine }: Block): Problem {
  const message =
    'Unexpected fence without a blank line between it and the tags above, expected one; it is read as a fence.';
  return { type: 'repair', rule: 'fence-below-tag', line, endLine, message };
}

/** Fences of a shell in what is not looked into. */
function lostIn(block: Block): readonly Problem[] {
  const first = block.type === 'fence' && !block.indented ? block.line + 1 : block.line;
  return linesOf(block).flatMap((text, at) => {
    const mark = readFenceLine(text);
    return mark !== undefined && isShellLanguage(mark.info.split(/\s/)[0]?.toLowerCase() ?? '')
      ? [lost(first + at)]
      : [];
  });
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'html') return block.raw.startsWith('<!--') ? [] : block.raw.split('\n');
  if (block.type === 'paragraph') return block.raw.split('\n');
  if (block.type === 'fence') return block.indented || block.language.startsWith('{') ? block.lines : [];
  return [];
}

function lost(line: number): Problem {
  const message =
    'Unexpected fence in HTML, in an element that a page hides, in code by indentation or in an unknown directive, expected it at the margin; nothing in it is run.';
  return { type: 'warning', rule: 'unread-fence', line, endLine: line, message };
}
