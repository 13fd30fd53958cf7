import type { Nodes, Root } from 'mdast';
import { closes, readFenceLine } from '../repair/fence-line.ts';

/** Whether the last thing of a tree, read from a text, is a fence or an HTML block that lines below would still be part of. */
export function endsOpen(root: Root, text: string): boolean {
  let last: Nodes = root;
  for (let child = lastChild(last); child !== undefined; child = lastChild(last)) last = child;
  if (last.type === 'html')
    return CLOSINGS.some(([opening, closing]) => opening.test(last.value) && !closing.test(last.value));
  if (last.type !== 'code') return false;
  const lines = text.slice(last.position?.start.offset, last.position?.end.offset).split('\n');
  const opening = readFenceLine(lines[0] ?? '');
  const closing = lines.length > 1 ? readFenceLine(lines.at(-1) ?? '') : undefined;
  return opening !== undefined && (closing === undefined || !closes(closing, opening));
}

function lastChild(node: Nodes): Nodes | undefined {
  return 'children' in node ? node.children.at(-1) : undefined;
}

/** HTML that a blank line does not end, and what does; https://spec.commonmark.org/0.31.2/#html-blocks */
const CLOSINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:pre|script|style|textarea)(?![\w-])/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
