import type { Problem } from '../../model/problem.ts';
import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * In a `markdown` fence a fence line with an info string opens an inner fence, and a bare one closes the innermost.
 * Where that balances, the marks of the outer fence are made longer than any inside, so that it is one fence.
 */
export function nestFences(source: string): Repaired {
  const lines = source.split('\n');
  const fences = lines.map(readFenceLine);
  const problems: Problem[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const opening = fences[i];
    if (opening === undefined) continue;
    const nested = /^(?:markdown|md|mdx)\b/i.test(opening.info) ? nesting(fences, i, opening) : undefined;
    if (nested?.inner) {
      lines[i] = longer(lines[i] ?? '', opening, nested.longest + 1);
      lines[nested.end] = longer(lines[nested.end] ?? '', opening, nested.longest + 1);
      problems.push({
        type: 'repair',
        rule: 'nested-fences',
        line: i + 1,
        endLine: nested.end + 1,
        message: 'Unexpected fences inside of a Markdown fence of the same length, expected longer marks outside.',
      });
    }
    i = nested?.end ?? endOfFence(fences, i, opening);
  }
  return { text: problems.length === 0 ? source : lines.join('\n'), problems };
}

/** Lines that a created document may have, so that what never balances costs no more than this for each fence. */
const FARTHEST = 2000;

/** Where the fence ends when its inner fences are seen, how long their marks are; undefined where it does not balance. */
function nesting(
  fences: readonly (FenceLine | undefined)[],
  start: number,
  opening: FenceLine,
): { end: number; longest: number; inner: boolean } | undefined {
  let depth = 1;
  let longest = opening.length;
  let inner = false;
  for (let i = start + 1; i < Math.min(fences.length, start + FARTHEST); i += 1) {
    const line = fences[i];
    if (line === undefined || line.mark !== opening.mark) continue;
    if (line.info === '' && line.length >= opening.length) depth -= 1;
    else if (line.info !== '' && line.length >= opening.length) {
      depth += 1;
      inner = true;
    }
    if (depth === 0) return { end: i, longest, inner };
    longest = Math.max(longest, line.length);
  }
  return;
}

function endOfFence(fences: readonly (FenceLine | undefined)[], start: number, opening: FenceLine): number {
  for (let i = start + 1; i < fences.length; i += 1) {
    const line = fences[i];
    if (line && closes(line, opening)) return i;
  }
  return fences.length;
}

function longer(line: string, { mark, length }: FenceLine, wanted: number): string {
  return line.replace(mark.repeat(length), mark.repeat(wanted));
}
