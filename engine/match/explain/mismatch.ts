import { plainLines, withoutControls } from '../output-text.ts';
import { visible } from './visible.ts';

/**
 * One row of a mismatch: what was expected beside what there is. `held` was found, `missing` is nowhere, `optional` is not there and need not
 * be, `marks` has `^` under what differs in the row above.
 */
export interface MismatchRow {
  readonly label: 'held' | 'expected' | 'actual' | 'missing' | 'optional' | 'columns' | 'marks';
  readonly text: string;
}

/** What a mismatch is shown from: patterns as patterns, the output as it came, and the reasons. */
export interface Mismatch {
  readonly expected: readonly string[];
  /** Lines of the output; none: it was empty. */
  readonly actual: readonly string[];
  /** The first one says it in one sentence. */
  readonly why: readonly string[];
}

/** Columns that the label of a row takes. Those who show an explanation find labels and texts by it. */
export const LABEL_WIDTH = 10;
/** An explanation is kept with so many rows of so many characters; what is on a screen is cut by the screen. */
const ROWS = 400;
const CHARACTERS = 2_000;

/** A mismatch for people: three labelled blocks, invisible characters made visible. */
export function explainMismatch({ expected, actual, why }: Mismatch): string {
  return explainRows(
    [
      ...expected.map((text) => ({ label: 'expected' as const, text })),
      ...(actual.length === 0 ? ['(no output)'] : actual).map((text) => ({ label: 'actual' as const, text })),
    ],
    why,
  );
}

/** A mismatch for people, row by row, and why it is one; each text has a label in front of it, or stands below the one before. */
export function explainRows(rows: readonly MismatchRow[], why: readonly string[]): string {
  const kept = rows.length <= ROWS ? rows : rows.slice(0, ROWS - 1);
  const left = rows.length - kept.length;
  return [
    ...kept.map(({ label, text }, index) => labelled(shownLabel(label, rows[index - 1]?.label), shown(label, text))),
    ...(left === 0 ? [] : [labelled('', `… ${left} more`)]),
    ...why.slice(0, ROWS).map((text, index) => labelled(index === 0 ? 'why not' : '', visible(text))),
  ].join('\n');
}

/** The lines of an output that a mismatch shows when none is nearer to it than another: stdout, else stderr. */
export function shownOutput(stdout: string, stderr: string): readonly string[] {
  const lines = rawLines(stdout);
  return lines.length > 0 ? lines : rawLines(stderr);
}

/** Rows of an aligned view have a label each, those of a block only the first one. */
function shownLabel(label: MismatchRow['label'], before: MismatchRow['label'] | undefined): string {
  if (label === 'marks' || label === 'columns') return '';
  return label === before && (label === 'actual' || label === 'expected') ? '' : label;
}

function shown(label: MismatchRow['label'], text: string): string {
  const short = text.length <= CHARACTERS ? text : `${text.slice(0, CHARACTERS - 1)}…`;
  return label === 'actual' ? visible(short) : short;
}

function labelled(label: string, text: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${text}`.trimEnd();
}

/** As they came but for colours, so that carriage returns and the like can be shown. */
function rawLines(text: string): readonly string[] {
  if (plainLines(text).length === 0) return [];
  const lines = withoutControls(text).split('\n');
  while (lines.length > 0 && (lines.at(-1) ?? '').trim() === '') lines.pop();
  return lines.every((line) => line.endsWith('\r')) ? lines.map((line) => line.slice(0, -1)) : lines;
}
