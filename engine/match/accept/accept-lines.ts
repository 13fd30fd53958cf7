import { diffArrays } from 'diff';
import type { CompiledLines } from '../compiled.ts';
import { bothSpaces } from '../explain/aligned.ts';
import type { Row } from '../line-alignment.ts';
import { alignLines } from '../line-alignment.ts';
import { wordsAlike } from '../line-pattern.ts';
import { nearLines } from '../lines-explained.ts';
import type { Observed } from '../observed.ts';
import { collapse } from '../output-text.ts';
import { printed } from '../volatile.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

/** An output of more lines is not taken over as a whole. */
const LINES = 40;

/**
 * Lines that are there stay as they were written; of those that are not, each becomes the line that was probably meant, word by word, or goes where there is
 * none. Where nothing of it is there, the output is taken over.
 */
export function acceptLines(text: string, compiled: CompiledLines, observed: Observed): Accepted {
  const alignment = alignLines(compiled, observed);
  const { rows, output } = alignment;
  const near = nearLines(alignment);
  const plain = new Set(output.map(collapse));
  const missing = rows.filter(isMissing);
  if (missing.length > near.length) return refused(`${missing.length} of its lines are not in the output`);
  const moved = missing.find((row, index) => near[index] === undefined && plain.has(textOf(row)));
  if (moved !== undefined) return refused(`it was printed in another order: ${textOf(moved)}`);
  const found = rows.some((row) => row.at !== undefined) || near.some((at) => at !== undefined);
  if (!found) return whole(output);
  const written = text.split('\n');
  const places = written.flatMap((line, index) => (collapse(line) === '' ? [] : [index]));
  const lines = written.flatMap((line, index): readonly string[] => {
    const row = rows[places.indexOf(index)];
    if (row === undefined || !isMissing(row)) return [line];
    const at = near[missing.indexOf(row)];
    return at === undefined ? [] : [mergedLine(line, output[at] ?? '')];
  });
  return { status: 'changed', text: lines.join('\n') };
}

function whole(output: readonly string[]): Accepted {
  const lines = output.filter((line) => line.trim() !== '');
  if (lines.length === 0) return refused('there was no output');
  if (lines.length > LINES) return refused(`nothing of it is in the output, which has ${lines.length} lines`);
  return { status: 'changed', text: lines.join('\n') };
}

function isMissing(row: Row): boolean {
  return row.required && row.at === undefined;
}

function textOf(row: Row): string {
  return row.pattern.type === 'line' ? row.pattern.text : '...';
}

/** The author's line with the words of the printed one where they differ; wildcards, ages and spaces stay as they were written. */
export function mergedLine(line: string, actual: string): string {
  const own = wordsAndSpaces(line.trim());
  const timed = /^\[?‹time›\]?/.test(printed(line.trim(), ['time']));
  const other = wordsAndSpaces(timed ? actual.trim() : withoutTime(actual.trim()));
  const changes = diffArrays(other, own, {
    comparator: (printedWord, written) => bothSpaces(written, printedWord) || wordsAlike(written, printedWord),
  });
  // Of what both have, the author's form is kept; of what differs, what was printed.
  const merged = changes.flatMap(({ added, value }) => (added ? [] : value)).join('');
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return `${indent}${merged.trim()}`;
}

function wordsAndSpaces(text: string): string[] {
  return text.match(/\S{1,400}|\s{1,400}/g) ?? [];
}

/** A time in front of a line may be more than was written. */
function withoutTime(line: string): string {
  const words = line.split(/(\s+)/);
  for (let count = Math.min(words.length, 12); count > 0; count -= 1) {
    if (/^\[?‹time›\]?$/.test(printed(words.slice(0, count).join('').trim(), ['time'])))
      return words.slice(count).join('').trim();
  }
  return line;
}
