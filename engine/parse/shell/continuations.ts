import { forEachChild, type SyntaxNode } from 'unbash';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/** A text of the same length and lines, and the lines (0-based) that were mended. */
export interface Mended {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * Blanks after a `\` at the end of a line keep it from continuing the line, and the next line would run as a command of its
 * own. They cannot be seen and are never meant: they are moved before the `\`. In quotes and heredocs they stay.
 */
export function mendContinuations(source: string): Mended {
  const broken = [...source.matchAll(/\\[ \t]+(?=\r?\n[ \t]*[^\s#])/g)];
  if (broken.length === 0) return { text: source, lines: [] };
  const ends = wordEnds(maskPlaceholders(source, findPlaceholders(source)));
  const lines: number[] = [];
  let text = source;
  for (const { 0: found, index } of broken) {
    if (!ends.has(index + 2)) continue;
    text = `${text.slice(0, index)}${found.slice(1)}\\${text.slice(index + found.length)}`;
    lines.push(source.slice(0, index).split('\n').length - 1);
  }
  return { text, lines };
}

function wordEnds(source: string): ReadonlySet<number> {
  const ends = new Set<number>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Word') ends.add(node.end);
    forEachChild(node, visit);
  };
  visit(parseShell(source).script);
  return ends;
}
