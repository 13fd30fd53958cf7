import { diffArrays } from 'diff';
import type { ExplainedLine } from './explain.ts';

/**
 * The lines of a document whose text or reading is another one than before, as they are shown now, with `…` between those that are
 * apart; where lines are gone, how many. None where only their numbers changed.
 */
export function explainChanges(before: readonly ExplainedLine[], after: readonly ExplainedLine[]): readonly string[] {
  const found: string[] = [];
  let at = 0;
  let last = 0;
  for (const { value, added, removed } of diffArrays(keysOf(before), keysOf(after))) {
    if (removed) {
      found.push(`     ${value.length} ${value.length === 1 ? 'line' : 'lines'} of before gone or changed`);
      continue;
    }
    if (added) {
      const lines = after.slice(at, at + value.length);
      if (last > 0 && at > last) found.push('     …');
      found.push(...lines.flatMap(({ shown }) => shown));
      last = at + value.length;
    }
    at += value.length;
  }
  return found;
}

const keysOf = (lines: readonly ExplainedLine[]) => lines.map(({ key }) => key);
