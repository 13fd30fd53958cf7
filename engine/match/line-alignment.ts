import type { CompiledLines, LinePattern } from './compiled.ts';
import type { PreparedLine, PreparedPattern } from './line-pattern.ts';
import { linesMatch, prepareLine, preparePattern } from './line-pattern.ts';
import type { Observed } from './observed.ts';
import { plainLines } from './output-text.ts';
import type { VolatileShape } from './volatile.ts';

/** Addresses are not among them: outside tables they usually say which host is meant. */
const SHAPES: readonly VolatileShape[] = ['time', 'age', 'uuid', 'hash'];

/** A line that was expected. */
export interface Row {
  readonly pattern: LinePattern;
  /** Index of the output line that it matched. */
  readonly at?: number;
  readonly required: boolean;
}

/** Expected lines beside those of an output. */
export interface Alignment {
  readonly rows: readonly Row[];
  /** How many of the required ones there are not. */
  readonly missing: number;
  readonly output: readonly string[];
}

/** Expected lines beside the stream of an output that has more of them. */
export function alignLines(compiled: CompiledLines, observed: Pick<Observed, 'stdout' | 'stderr'>): Alignment {
  const out = align(compiled, plainLines(observed.stdout));
  const err = align(compiled, plainLines(observed.stderr));
  return err.missing < out.missing ? err : out;
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
  for (let at = from; at < output.length; at += 1) {
    const line = output[at];
    if (line !== undefined && matchesLine(pattern, line)) return at;
  }
  return undefined;
}

/** Whether a line of output is what a pattern stands for; a time in front of it may be more. */
export function matchesLine(pattern: PreparedPattern, line: PreparedLine): boolean {
  if (linesMatch(pattern, line)) return true;
  const steady = line.steady.replace(/^\[?‹time›\]?\s*/, '');
  return steady !== line.steady && linesMatch(pattern, { text: steady, steady });
}
