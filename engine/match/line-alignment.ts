import type { CompiledLines, LinePattern } from './compiled.ts';
import type { LineIndex } from './line-index.ts';
import { firstFrom, indexLines } from './line-index.ts';
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
  const search: Search = { output: prepared, index: indexLines(prepared, withoutTime), left: SCANNED };
  let next = 0;
  const rows = compiled.lines.map((pattern, index): Row => {
    if (pattern.type === 'skip') return { pattern, required: false };
    const required = pattern.progress !== true || index === last;
    const at = indexOfMatch(preparePattern(pattern.text, SHAPES), search, next);
    if (at === undefined) return { pattern, required };
    if (required) next = at + 1;
    return { pattern, required, at };
  });
  return { rows, output, missing: rows.filter((row) => row.required && row.at === undefined).length };
}

interface Search {
  readonly output: readonly PreparedLine[];
  readonly index: LineIndex;
  /** So often all that is left of the output may still be gone through in vain. */
  left: number;
}

/**
 * Patterns with wildcards that are not there, and for which all of an output is gone through. Where more are missing, it has long failed, and
 * more progress lines are not looked for.
 */
const SCANNED = 100;

function indexOfMatch(pattern: PreparedPattern, search: Search, from: number): number | undefined {
  const { output, index } = search;
  const places = index.placesOf(pattern);
  if (places !== undefined) {
    for (let at = firstFrom(places, from); at < places.length; at += 1) {
      const line = output[places[at] ?? -1];
      if (line !== undefined && matchesLine(pattern, line)) return places[at];
    }
    return undefined;
  }
  if (search.left === 0) return undefined;
  for (let at = from; at < output.length; at += 1) {
    const line = output[at];
    if (line !== undefined && matchesLine(pattern, line)) return at;
  }
  search.left -= 1;
  return undefined;
}

/** Whether a line of output is what a pattern stands for; a time in front of it may be more. */
export function matchesLine(pattern: PreparedPattern, line: PreparedLine): boolean {
  return linesMatch(pattern, line) || withoutTime(line).some((steady) => linesMatch(pattern, { text: steady, steady }));
}

function withoutTime({ steady }: PreparedLine): readonly string[] {
  const rest = steady.replace(/^\[?‹time›\]?\s*/, '');
  return rest === steady ? [] : [rest];
}
