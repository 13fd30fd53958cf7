import type { CompiledState, NotCompiled, StateCondition } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import type { CellRow } from './explain/cells.ts';
import { cellRows } from './explain/cells.ts';
import { focused } from './explain/focused.ts';
import type { MismatchRow } from './explain/mismatch.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { unhedged } from './hedge.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { counted, isBlank } from './output-text.ts';
import { conditionHolds, decidingColumns, isUnready, shownState } from './state-condition.ts';
import { countsItself, isEnough, isReached } from './state-enough.ts';
import { stateNamed } from './state-lexicon.ts';
import type { StateRow } from './state-rows.ts';
import { stateRows } from './state-rows.ts';
import { conditionsShort, conditionsText, describeState, quantifierText } from './state-text.ts';
import { readStateWords } from './state-words.ts';

/**
 * Every row, or as many as said, is in a state; there is at least one row. Rows are those of a table, labelled values, or lines that
 * name a state each. States are those of a closed lexicon (state-lexicon.ts). `Ready` is READY n/n (never 0/0) or True
 * where there is such a column; `Running` is not `NotRunning`. Names among the words restrict the rows to those that have them.
 *
 * @example state
 * expected: All pods Running with 1/1 READY
 * output:
 * | NAME    READY   STATUS    RESTARTS   AGE
 * | web-0   1/1     Running   0          5d
 * | web-1   1/1     Running   2          5d
 * held
 *
 * @example state
 * expected: All pods Running with 1/1 READY
 * output:
 * | NAME    READY   STATUS    RESTARTS   AGE
 * | web-0   1/1     Running   0          5d
 * | web-1   0/1     Running   2          5d
 * failed row web-1: READY is 0/1, expected 1/1
 *
 * @example state
 * expected: All pods Running
 * output:
 * | NAME    READY   STATUS
 * | web-0   0/1     Running
 * person READY is 0/1
 *
 * @example state
 * expected: All containers Up
 * output:
 * | NAMES   STATUS
 * | web     Up 2 minutes (unhealthy)
 * person not clear
 *
 * @example state
 * expected: At least 2 pods Ready
 * output:
 * | NAME    READY   STATUS
 * | web-0   1/1     Running
 * | web-1   0/1     Pending
 * failed 1 of 2 rows, expected at least 2
 *
 * @example state
 * expected: All nodes Ready
 * output:
 * | NAME   STATUS
 * | a      NotReady
 * failed a: STATUS is NotReady, expected Ready
 *
 * @example state
 * expected: All pods in Running or Completed state
 * output:
 * | Running
 * | Completed
 * held
 *
 * @example state
 * expected: All pods Running
 * output:
 * | NAME   READY   STATUS
 * failed no rows
 *
 * @example state
 * expected: Service is running
 * output: Checking if the service is running...
 * person
 *
 * @example state
 * expected: All containers Running
 * output: Running: 0
 * person
 *
 * @example state
 * expected: Most pods Running
 * output: Pending
 * person
 */
export function matchState(compiled: CompiledState, observed: Observed): MatchVerdict {
  const all = tellingRows(compiled, stateRows(observed.stdout));
  const rows = rowsMeant(compiled, all);
  if (all.length === 0) return withoutRows(compiled, observed);
  if (rows === undefined) return person(explain(compiled, observed, `no row is called ${compiled.subject ?? ''}`));
  const judged = rows.map((row) => ({ row, holds: holdsSurely(compiled, row) }));
  const unclear = judged.filter(({ holds }) => holds === undefined);
  const sure = judged.filter(({ holds }) => holds === true).length;
  if (unclear.length > 0 && !isReached(compiled.quantifier, sure)) {
    const rows = unclear.map(({ row }) => row.name);
    const why = unclear.map(
      ({ row }) =>
        `row ${row.name}: ${isUnready(row) ? `READY is ${row.cells.READY ?? ''}, and of that nothing is said` : 'its state is not clear'}`,
    );
    return person(explain(compiled, observed, { why, rows }));
  }
  const having = judged.filter(({ holds }) => holds === true).length;
  if (isEnough(compiled.quantifier, having, rows.length)) {
    return held(`found      ${having} of ${counted(rows.length, 'row')}: ${conditionsText(compiled.conditions)}`);
  }
  if (countsItself(compiled, rows))
    return person(explain(compiled, observed, 'whether its rows or the numbers in them are counted is not clear'));
  if (saidApart(compiled, rows))
    return person(explain(compiled, observed, 'which of its labels is to say which state is not clear'));
  const strange = compiled.quantifier.type === 'none';
  const wrong = judged.filter(({ holds }) => holds === strange).map(({ row }) => row);
  const why = wrong.map(
    (row) =>
      `row ${row.name}: ${shownState(deciding(compiled, row), row)}${strange ? '' : `, expected ${conditionsShort(deciding(compiled, row))}`}`,
  );
  const count = `${having} of ${counted(rows.length, 'row')}, expected ${quantifierText(compiled.quantifier)}`;
  return failed(explainRows(explainedRows(compiled, wrong), [count, ...why]));
}

/** `Sync Status: Synced, Health Status: Healthy`: there is a label that says one, and another that says the other. */
function saidApart({ conditions }: CompiledState, rows: readonly StateRow[]): boolean {
  const labelled = conditions.length > 1 && rows.every(({ cells }) => Object.keys(cells).length === 1);
  return labelled && conditions.every((condition) => rows.some((row) => conditionHolds(condition, row) === true));
}

/** The rows that are wrong, by the columns that decide. */
function explainedRows(compiled: CompiledState, wrong: readonly StateRow[]): readonly MismatchRow[] {
  const columns = [...new Set(wrong.flatMap((row) => decidingColumns(compiled.conditions, row)))];
  const rows = wrong.map((row): CellRow => {
    const own = decidingColumns(deciding(compiled, row), row);
    const differing = columns.flatMap((column, index) => (own.includes(column) ? [index + 1] : []));
    return {
      label: 'actual',
      cells: [row.name, ...columns.map((column) => row.cells[column] ?? '')],
      wrong: differing,
    };
  });
  return [{ label: 'expected', text: describeState(compiled) }, ...cellRows(['NAME', ...columns], rows)];
}

/** The conditions to show of a wrong row: those that it does not have, or all where it must not have them. */
function deciding(compiled: CompiledState, row: StateRow): readonly StateCondition[] {
  if (compiled.quantifier.type === 'none') return compiled.conditions;
  return compiled.conditions.filter((condition) => conditionHolds(condition, row) !== true);
}

/** Of several tables those that say anything of what is asked; all where none does. */
function tellingRows(compiled: CompiledState, rows: readonly StateRow[]): readonly StateRow[] {
  const tables = new Set(
    rows.filter((row) => holdsAll(compiled.conditions, row) !== undefined).map(({ table }) => table),
  );
  return tables.size === 0 ? rows : rows.filter(({ table }) => tables.has(table));
}

/** The rows that have all names of the subject. Where none has and the command has chosen them, all are meant, if all hold; else it is not clear which. */
function rowsMeant(compiled: CompiledState, rows: readonly StateRow[]): readonly StateRow[] | undefined {
  const names = compiled.subject?.split(' ') ?? [];
  const named = rows.filter((row) => names.every((name) => isCalled(row.name, name)));
  if (named.length > 0) return named;
  if (compiled.chosen !== true) return undefined;
  const allHold = rows.every((row) => holdsAll(compiled.conditions, row) === true);
  return compiled.quantifier.type === 'every' && allHold ? rows : undefined;
}

/** `web` is a part of `shop-web-7d9f` and of `web1`, and of no `webhook-1`; `api-1` is none of `api-10`. */
function isCalled(row: string, name: string): boolean {
  const text = row.toLowerCase();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length);
    const ends = /\d$/.test(name) ? /^(?!\d)/ : /^\d{0,6}(?![\p{L}\p{N}])/u;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && ends.test(behind)) return true;
  }
  return false;
}

function withoutRows(compiled: CompiledState, observed: Observed): MatchVerdict {
  if (!isBlank(observed.stdout) && !/^[^\n]*\bREADY\b|\bSTATUS\b/.test(observed.stdout)) {
    return person(explain(compiled, observed, 'the output says no state that Handrail knows'));
  }
  const gone = compiled.conditions.every((condition) => condition.type === 'state' && condition.not === true);
  if (gone) return person(explain(compiled, observed, 'there are no rows at all'));
  if (compiled.quantifier.type !== 'none') return failed(explain(compiled, observed, 'there are no rows'));
  return observed.filter ? held('no rows') : person(explain(compiled, observed, 'there are no rows at all'));
}

function holdsAll(conditions: readonly StateCondition[], row: StateRow): boolean | undefined {
  const answers = conditions.map((condition) => conditionHolds(condition, row));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Of a pod that is Running and not ready, a person says whether that is what is meant, unless the words have READY as well or deny the state. */
function holdsSurely({ conditions, quantifier }: CompiledState, row: StateRow): boolean | undefined {
  const holds = holdsAll(conditions, row);
  const runs = conditions.some(
    (one) => one.type === 'state' && one.not !== true && one.oneOf.some((state) => /^running$/i.test(state)),
  );
  const asked = runs && quantifier.type !== 'none' && !conditions.some(({ type }) => type === 'ready');
  return holds === true && asked && isUnready(row) ? undefined : holds;
}

interface Reasons {
  readonly why: readonly string[];
  /** Names of the rows that it is about. */
  readonly rows: readonly string[];
}

function explain(compiled: CompiledState, observed: Observed, reasons: Reasons | string): string {
  const { why, rows } = typeof reasons === 'string' ? { why: [reasons], rows: [] } : reasons;
  return explainMismatch({
    expected: [describeState(compiled)],
    actual: focused(shownOutput(observed.stdout, observed.stderr), rows, true),
    why,
  });
}

/** Reads `All pods Running with 1/1 READY`, `At least 2 nodes Ready`, `3 replicas Available`, `Running or Completed`. */
export function compileState(text: string): CompiledState | NotCompiled {
  const { text: strict, hedged } = unhedged(text);
  const words = readStateWords(withoutImplied(strict.slice(0, 1_000)));
  if (typeof words === 'string') return notCompiled(words);
  const { quantifier, subject, conditions } = words;
  const soft = hedged || words.hedged;
  return { type: 'state', quantifier, ...(subject !== '' && { subject }), conditions, ...(soft && { hedged: soft }) };
}

/** `All pods Running, none in Error`: that none is in another state follows from the first half. */
function withoutImplied(text: string): string {
  const match =
    /^(all .{1,200}?),? (?:and )?(?:none|no pods?)(?: (?:are|is|in)){0,2} (?!restarting)([A-Za-z]+)(?: states?)?$/i.exec(
      text,
    );
  const state = stateNamed(match?.[2] ?? '');
  const rest = match?.[1] ?? text;
  return state === undefined || rest.toLowerCase().includes(state.toLowerCase()) ? text : rest;
}
