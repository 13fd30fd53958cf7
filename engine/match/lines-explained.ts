import { alignedRows, bothSpaces } from './explain/aligned.ts';
import type { MismatchRow } from './explain/mismatch.ts';
import { explainRows } from './explain/mismatch.ts';
import { nearestToken } from './explain/nearest.ts';
import { sharedWords, wordDifferences } from './explain/word-difference.ts';
import type { Alignment, Row } from './line-alignment.ts';
import { wordsAlike } from './line-pattern.ts';
import { collapse } from './output-text.ts';

/** So many lines are looked through for the one that was probably meant. */
const NEAREST = 2_000;
/** So many lines of the output are shown where none is like what is missing. */
const SHOWN = 5;
/** Of so many missing lines it is looked for the one that was probably meant. */
const MISSING = 100;

/** Expected lines in their order, each with the line that it matched or that was probably meant, and why the first missing one is not there. */
export function explainLines(alignment: Alignment): string {
  const { rows, output } = alignment;
  const missing = rows.filter(isMissing);
  const order = new Map(missing.map((row, at) => [row, at]));
  const nearest = nearLines(alignment);
  const near = nearest[0];
  const first = textOf(missing[0]);
  const elsewhere = output.findIndex((line) => collapse(line) === first);
  const lonely = near === undefined && elsewhere < 0;
  return explainRows(
    [
      ...rows.flatMap((row) => rowsOf(row, output[nearest[order.get(row) ?? -1] ?? -1])),
      ...(lonely ? output.slice(0, SHOWN).map((text) => ({ label: 'actual' as const, text })) : []),
      ...(lonely && output.length > SHOWN
        ? [{ label: 'actual' as const, text: `… ${output.length - SHOWN} more` }]
        : []),
      ...(output.length === 0 ? [{ label: 'actual' as const, text: '(no output)' }] : []),
    ],
    reasons(first, near === undefined ? undefined : output[near], {
      empty: output.length === 0,
      elsewhere: elsewhere >= 0,
    }),
  );
}

/** Of each of the first hundred missing lines the index of the output line that was probably meant, each taken once; absent where none is like it. */
export function nearLines({ rows, output }: Alignment): readonly (number | undefined)[] {
  const free = new Set(output.keys());
  for (const { at } of rows) if (at !== undefined) free.delete(at);
  const missing = rows.flatMap((row, index) => (isMissing(row) ? [index] : [])).slice(0, MISSING);
  return missing.map((index) => nearLine(rows, index, { output, free }));
}

function isMissing(row: Row): boolean {
  return row.required && row.at === undefined;
}

function textOf(row: Row | undefined): string {
  return row?.pattern.type === 'line' ? row.pattern.text : '...';
}

function rowsOf(row: Row, near: string | undefined): readonly MismatchRow[] {
  const text = textOf(row);
  if (row.at !== undefined) return [{ label: 'held', text }];
  if (!row.required) return [{ label: row.pattern.type === 'skip' ? 'columns' : 'optional', text }];
  return near === undefined
    ? [{ label: 'missing', text }]
    : alignedRows(text, near.trimEnd(), (one, other) => bothSpaces(one, other) || wordsAlike(one, other));
}

/** The line that has most of the words, of those that nothing matched: between the neighbours of what is missing first. */
function nearLine(
  rows: readonly Row[],
  index: number,
  { output, free }: { readonly output: readonly string[]; readonly free: Set<number> },
): number | undefined {
  const text = textOf(rows[index]);
  const after = rows.slice(0, index).findLast(({ at }) => at !== undefined)?.at ?? -1;
  const before = rows.slice(index + 1).find(({ at }) => at !== undefined)?.at ?? output.length;
  const places = [...free].filter((at) => at > after && at < before).slice(0, NEAREST);
  const near = mostShared(text, places, output) ?? tokenLine(text, places, output);
  if (near !== undefined) free.delete(near);
  return near;
}

function mostShared(text: string, places: readonly number[], output: readonly string[]): number | undefined {
  const scored = places.map((at) => ({ at, shared: sharedWords(text, output[at] ?? '') }));
  return scored.reduce<{ at: number; shared: number } | undefined>(
    (most, candidate) => (candidate.shared > (most?.shared ?? 0) ? candidate : most),
    undefined,
  )?.at;
}

function tokenLine(text: string, places: readonly number[], output: readonly string[]): number | undefined {
  const token = nearestToken(places.map((at) => output[at] ?? '').join('\n'), text);
  return token === undefined ? undefined : places.find((at) => output[at]?.includes(token));
}

function reasons(
  text: string,
  near: string | undefined,
  output: { readonly empty: boolean; readonly elsewhere: boolean },
): readonly string[] {
  if (output.empty) return ['the output is empty'];
  if (output.elsewhere) return [`out of order: ${text}`];
  return near === undefined ? [`no line like: ${text}`] : wordDifferences(text, collapse(near), wordsAlike);
}
