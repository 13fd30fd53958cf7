import type { Root, RootContent } from 'mdast';

/**
 * A document as paragraphs alone, divided by blank lines: what is left to read of one that is nested so deep that a
 * parser runs out of stack or time (20,000 quote marks in a row). It stays visible, and nothing in it is run.
 */
export function plainTree(text: string): Root {
  const children: RootContent[] = [];
  let offset = 0;
  let line = 1;
  text.split(/(\n[ \t]*\n\s*)/).forEach((piece, i) => {
    const start = { line, column: 1, offset };
    offset += piece.length;
    line += piece.split('\n').length - 1;
    const end = { line, column: 1, offset };
    const position = { start, end };
    if (i % 2 === 0 && piece.trim() !== '') {
      children.push({ type: 'paragraph', position, children: [{ type: 'text', value: piece, position }] });
    }
  });
  return { type: 'root', children };
}
