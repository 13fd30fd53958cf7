import type { CompiledLines, LinePattern, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { explainMismatch } from './explain/mismatch.ts';
import { nearestToken } from './explain/nearest.ts';
import { sharedWords, wordDifferences } from './explain/word-difference.ts';
import { HEDGE, withoutAddition } from './hedge.ts';
import type { PreparedLine, PreparedPattern } from './line-pattern.ts';
import { linesMatch, prepareLine, preparePattern, saysSomething } from './line-pattern.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { collapse, counted, plainLines } from './output-text.ts';
import type { VolatileShape } from './volatile.ts';

/** Addresses are not among them: outside tables they usually say which host is meant. */
const SHAPES: readonly VolatileShape[] = ['time', 'age', 'uuid', 'hash'];

/**
 * Lines occur in this order, others may stand between. A line is compared as a whole (a time in front of it may be more);
 * white space counts as one space; times, durations and hashes may differ. A line `...` skips; `<name>` is one token or
 * more. Progress lines (`Waiting for …`, or any that ends with `...`) may be missing, the last line may not.
 *
 * @example lines
 * expected:
 * | Waiting for deployment "web" rollout to finish: 1 of 3 updated replicas are available...
 * | deployment "web" successfully rolled out
 * output: deployment "web" successfully rolled out
 * held
 *
 * @example lines
 * expected:
 * | Compiling shop
 * | Finished in 12.5s
 * output:
 * | Compiling shop
 * | Compiling cart
 * | Finished in 8.1s
 * held
 *
 * @example lines
 * expected:
 * | Backing up <database>
 * | ...
 * | Backup complete
 * output:
 * | Backing up orders and carts
 * | Backup incomplete
 * failed found "incomplete" where "complete" was expected
 *
 * @example lines
 * expected:
 * | second
 * | first
 * output:
 * | first
 * | second
 * failed out of order
 */
export function matchLines(compiled: CompiledLines, observed: Observed): MatchVerdict {
  const [out, err] = [observed.stdout, observed.stderr].map((text) => align(compiled, plainLines(text)));
  const best = out !== undefined && err !== undefined && err.missing < out.missing ? err : out;
  if (best === undefined || best.missing > 0) return failed(explainAlignment(best));
  const found = best.rows.filter((row) => row.at !== undefined).length;
  return held(`found      ${counted(found, 'line')} in order${absent(best)}`);
}

interface Row {
  readonly pattern: LinePattern;
  /** Index of the output line that it matched. */
  readonly at?: number;
  readonly required: boolean;
}

interface Alignment {
  readonly rows: readonly Row[];
  readonly missing: number;
  readonly output: readonly string[];
}

/** The earliest line for each required one; progress lines are looked for between them, for the view only. */
function align(compiled: CompiledLines, output: readonly string[]): Alignment {
  const prepared = output.map((line) => prepareLine(line, SHAPES));
  const last = compiled.lines.findLastIndex((pattern) => pattern.type === 'line');
  let next = 0;
  const rows = compiled.lines.map((pattern, index): Row => {
    if (pattern.type === 'skip') return { pattern, required: false };
    const required = pattern.progress !== true || index === last;
    const at = indexOfMatch(preparePattern(pattern.text, SHAPES), prepared, next);
    if (at === undefined) return { pattern, required };
    if (required) next = at + 1;
    return { pattern, required, at };
  });
  return { rows, output, missing: rows.filter((row) => row.required && row.at === undefined).length };
}

function indexOfMatch(pattern: PreparedPattern, output: readonly PreparedLine[], from: number): number | undefined {
  const found = output.findIndex((line, index) => index >= from && matchesLine(pattern, line));
  return found < 0 ? undefined : found;
}

function matchesLine(pattern: PreparedPattern, line: PreparedLine): boolean {
  if (linesMatch(pattern, line)) return true;
  const steady = line.steady.replace(/^\[?‹time›\]?\s*/, '');
  return steady !== line.steady && linesMatch(pattern, { text: steady, steady });
}

function absent(alignment: Alignment): string {
  const progress = alignment.rows.filter((row) => row.pattern.type === 'line' && row.at === undefined).length;
  return progress === 0 ? '' : `; ${counted(progress, 'progress line')} did not appear`;
}

function explainAlignment(alignment: Alignment | undefined): string {
  const rows = alignment?.rows ?? [];
  const output = alignment?.output ?? [];
  const wrong = rows.find((row) => row.required && row.at === undefined);
  const text = wrong?.pattern.type === 'line' ? wrong.pattern.text : '';
  const near = nearestLine(text, output);
  return explainMismatch({
    expected: rows.map(shownRow),
    actual: near === undefined ? output : [near],
    why: reasons(text, near, output),
  });
}

function shownRow(row: Row): string {
  if (row.pattern.type === 'skip') return '  ...';
  if (row.at !== undefined) return `✓ ${row.pattern.text}`;
  return row.required ? `✗ ${row.pattern.text}` : `· ${row.pattern.text}`;
}

function nearestLine(text: string, output: readonly string[]): string | undefined {
  const scored = output.slice(0, 2_000).map((line) => ({ line, shared: sharedWords(text, line) }));
  const best = scored.reduce<{ line: string; shared: number } | undefined>(
    (most, candidate) => (candidate.shared > (most?.shared ?? 0) ? candidate : most),
    undefined,
  );
  if (best !== undefined) return best.line;
  const token = nearestToken(output.join('\n'), text);
  return token === undefined ? undefined : output.find((line) => line.includes(token));
}

function reasons(text: string, near: string | undefined, output: readonly string[]): readonly string[] {
  if (output.length === 0) return ['the output is empty'];
  if (near === undefined) return [`no line like: ${text}`];
  const pattern = preparePattern(text, SHAPES);
  if (matchesLine(pattern, prepareLine(near, SHAPES))) return [`out of order: ${text}`];
  return wordDifferences(text, collapse(near));
}

/** Reads one pattern a line; blank lines are not part of it. */
export function compileLines(text: string): CompiledLines | NotCompiled {
  const { text: whole, hedged } = withoutAddition(text);
  const lines = plainLines(whole)
    .map(collapse)
    .filter((line) => line !== '')
    .map(linePattern);
  const last = lines.findLastIndex((line) => line.type === 'line');
  const required = lines.filter((line, index) => line.type === 'line' && (line.progress !== true || index === last));
  if (required.length === 0) return notCompiled('there is no line to look for');
  return required.some((line) => line.type === 'line' && saysSomething(line.text))
    ? { type: 'lines', lines, ...(hedged && { hedged }) }
    : notCompiled('it stands for any text');
}

function linePattern(text: string): LinePattern {
  if (/^(?:\.{3,}|…|\[(?:\.{3}|…)\])$/.test(text)) return { type: 'skip' };
  return /^Waiting\b/i.test(text) || /(?:\.\.\.|…)$/.test(text)
    ? { type: 'line', text, progress: true }
    : { type: 'line', text };
}

/** The compiled form in words, for people. */
export function describeLines(compiled: CompiledLines): string {
  const lines = compiled.lines.map((line) => (line.type === 'skip' ? '...' : JSON.stringify(line.text)));
  if (lines.length === 1) return `the output has the line ${lines[0] ?? ''}`;
  const shown = lines.length <= 3 ? lines : [lines[0], `… ${lines.length - 2} more …`, lines.at(-1)];
  const progress = compiled.lines.some((line) => line.type === 'line' && line.progress === true);
  return `lines in order: ${shown.join(', ')}${progress ? ' (progress lines may be missing)' : ''}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatLines(compiled: CompiledLines): string {
  const lines = compiled.lines.map((line) => (line.type === 'skip' ? '...' : line.text));
  return `${lines.join('\n')}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}
