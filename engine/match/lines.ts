import type { CompiledLines, LinePattern, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { clipped } from './explain/capped.ts';
import { HEDGE, withoutAddition } from './hedge.ts';
import type { Alignment } from './line-alignment.ts';
import { alignLines } from './line-alignment.ts';
import { saysSomething } from './line-pattern.ts';
import { explainLines } from './lines-explained.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { collapse, counted, plainLines } from './output-text.ts';

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
  const best = alignLines(compiled, observed);
  if (best.missing > 0) return failed(explainLines(best));
  const found = best.rows.filter((row) => row.at !== undefined).length;
  return held([`found      ${counted(found, 'line')} in order${absent(best)}`, ...allowedDifferences(best)].join('\n'));
}

/** Where a line is not the one that was written, and may be another. */
function allowedDifferences({ rows, output }: Alignment): readonly string[] {
  return rows.flatMap(({ pattern, at }) => {
    const line = at === undefined ? undefined : collapse(output[at] ?? '');
    if (pattern.type === 'skip' || line === undefined || line.endsWith(pattern.text)) return [];
    return [`may differ ${clipped(pattern.text)} → ${clipped(line)}`];
  });
}

function absent(alignment: Alignment): string {
  const progress = alignment.rows.filter((row) => row.pattern.type === 'line' && row.at === undefined).length;
  return progress === 0 ? '' : `; ${counted(progress, 'progress line')} did not appear`;
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
