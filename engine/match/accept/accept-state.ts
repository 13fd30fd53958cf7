import type { CompiledState } from '../compiled.ts';
import type { Observed } from '../observed.ts';
import { conditionHolds } from '../state-condition.ts';
import { stateRows } from '../state-rows.ts';
import type { Accepted } from './accepted.ts';
import { refused } from './accepted.ts';

/**
 * How many rows are in a state becomes how many are, and the `2/2` of all rows what all of them have. Which state they are to be in, and
 * how many at least, is its author's to change.
 */
export function acceptState(text: string, compiled: CompiledState, observed: Observed): Accepted {
  const { quantifier, conditions } = compiled;
  const rows = stateRows(observed.stdout);
  if (compiled.subject !== undefined || rows.length === 0) return refused('which rows are meant is not clear');
  const holding = rows.filter((row) => conditions.every((condition) => conditionHolds(condition, row) === true)).length;
  if (quantifier.type === 'exactly' && quantifier.of === undefined)
    return replaced(text, String(quantifier.count), String(holding));
  const ready = conditions.find((condition) => condition.type === 'ready');
  const cells = [...new Set(rows.map((row) => row.cells.READY ?? row.cells.COMPLETIONS ?? ''))];
  const [cell = '', ...others] = cells;
  if (quantifier.type !== 'every' || ready === undefined || others.length > 0 || !isWhole(cell)) {
    return refused('which state they are to be in is its author’s to change');
  }
  return replaced(text, `${ready.have}/${ready.want}`, cell);
}

/** `2/2` is a state to be in, `1/2` is none that one would expect. */
function isWhole(cell: string): boolean {
  const [have, want] = cell.split('/');
  return have !== undefined && have === want && /^[1-9]\d*$/.test(have);
}

function replaced(text: string, from: string, to: string): Accepted {
  const parts = text.split(new RegExp(`(?<![\\w/])${from}(?![\\w/])`));
  return parts.length === 2
    ? { status: 'changed', text: parts.join(to) }
    : refused(`where the text says ${from} is not clear`);
}
