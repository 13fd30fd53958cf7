import type { StateCondition } from './compiled.ts';
import { wordsOf } from './output-text.ts';
import { isState } from './state-lexicon.ts';
import type { StateRow } from './state-rows.ts';

/** Columns that say a state by its name, the ones looked at first in front. */
const STATE_COLUMNS = ['STATUS', 'STATE', 'PHASE', 'HEALTH STATUS', 'HEALTH', 'SYNC STATUS', 'CONDITION'];

/** Whether a row has what is wanted of it; `undefined` where it has no column that would say so. */
export function conditionHolds(condition: StateCondition, row: StateRow): boolean | undefined {
  switch (condition.type) {
    case 'ready': {
      const cell = row.cells.READY ?? row.cells.COMPLETIONS;
      return cell === undefined ? undefined : cell === `${condition.have}/${condition.want}`;
    }
    case 'restarts': {
      const cell = row.cells.RESTARTS;
      return cell === undefined ? undefined : wordsOf(cell)[0] === String(condition.count);
    }
    case 'state': {
      const answers = condition.oneOf.map((state) => stateHolds(state, row));
      const is = answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
      return condition.not === true && is !== undefined ? !is : is;
    }
  }
}

/** A column that is called like the state (READY 2/2, AVAILABLE True, COMPLETIONS 1/1) decides before the others. */
function stateHolds(state: string, row: StateRow): boolean | undefined {
  const own = row.cells[state === 'Completed' ? 'COMPLETIONS' : state.toUpperCase()];
  const byOwn = own === undefined ? undefined : ownColumnHolds(own, row);
  if (byOwn !== undefined) return byOwn;
  const said = STATE_COLUMNS.flatMap((column) => row.cells[column] ?? []);
  // A bare True does not say of what (`-o jsonpath` of a condition).
  const cells = said.filter((cell) => isTruth(state) || !isTruth(cell));
  const saying = cells.filter((cell) => cellSays(cell, state));
  if (saying.length > 0 && saying.every((cell) => saysTroubleToo(cell, state))) return undefined;
  return cells.length === 0 ? undefined : saying.length > 0;
}

/** `Up 2 minutes (unhealthy)`, `Up 3 hours (Paused)`, `Up 5 seconds (health: starting)`: it is up, and not as anybody would want it. */
function saysTroubleToo(cell: string, state: string): boolean {
  const words = wordsOf(cell.replace(/[(),:]/g, ' '));
  return words.length > 1 && words.some((word) => !isState(word, state) && TROUBLED.some((bad) => isState(word, bad)));
}

const TROUBLED = ['Unhealthy', 'Paused', 'Degraded', 'Failed', 'Error', 'Restarting', 'Starting', 'Terminating'];

/** `Running` with `0/1` ready: it runs, and serves nobody. */
export function isUnready({ cells }: StateRow): boolean {
  const ratio = /^(\d+)\/(\d+)$/.exec(cells.READY ?? '');
  return ratio !== null && ratio[1] !== ratio[2] && isState(cells.STATUS ?? '', 'Running');
}

function isTruth(word: string): boolean {
  return /^(?:true|false|unknown)$/i.test(word);
}

/** `2/2`, `True`, and `2` where READY is `2/2` or says nothing; other cells say nothing of it. */
function ownColumnHolds(cell: string, row: StateRow): boolean | undefined {
  const ratio = /^(\d+)\/(\d+)$/.exec(cell);
  if (ratio !== null) return ratio[1] === ratio[2] && Number(ratio[1]) > 0;
  if (/^(?:true|false|unknown)$/i.test(cell)) return /^true$/i.test(cell);
  if (!/^\d+$/.test(cell)) return undefined;
  const wanted = /^\d+\/(\d+)$/.exec(row.cells.READY ?? '')?.[1] ?? row.cells.DESIRED ?? cell;
  return Number(cell) > 0 && cell === wanted;
}

/** The cell is the state; or, of several words (`Up 2 hours (healthy)`, `active (running)`), one of them is and none denies it. */
export function cellSays(cell: string, state: string): boolean {
  if (isState(cell, state)) return true;
  const words = wordsOf(cell.replace(/[()]/g, ' '));
  return words.length > 1 && !/\b(?:not|no|never)\b/i.test(cell) && words.some((word) => isState(word, state));
}

/** The condition as its author would write it. */
export function conditionText(condition: StateCondition): string {
  switch (condition.type) {
    case 'ready':
      return `READY ${condition.have}/${condition.want}`;
    case 'restarts':
      return `${condition.count} restarts`;
    case 'state':
      return `${condition.not ? 'not ' : ''}${condition.oneOf.join(' or ')}`;
  }
}

/** The columns of a row that the conditions look at. */
export function decidingColumns(conditions: readonly StateCondition[], row: StateRow): readonly string[] {
  const columns = conditions.flatMap((condition) => {
    if (condition.type === 'ready') return ['READY', 'COMPLETIONS'];
    if (condition.type === 'restarts') return ['RESTARTS'];
    const own = condition.oneOf.map((state) => (state === 'Completed' ? 'COMPLETIONS' : state.toUpperCase()));
    return [...own, ...STATE_COLUMNS];
  });
  return [...new Set(columns)].filter((column) => row.cells[column] !== undefined);
}

/** What a row has where the conditions look: `READY is 0/1, STATUS is Pending`. */
export function shownState(conditions: readonly StateCondition[], row: StateRow): string {
  return decidingColumns(conditions, row)
    .map((column) => `${column} is ${row.cells[column] || 'empty'}`)
    .join(', ');
}
