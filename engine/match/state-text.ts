import type { CompiledState, Quantifier, StateCondition } from './compiled.ts';
import { HEDGE } from './hedge.ts';
import { counted } from './output-text.ts';
import { conditionText } from './state-condition.ts';

/** The compiled form in words, for people. */
export function describeState(compiled: CompiledState): string {
  const named = compiled.subject === undefined ? '' : ` called ${compiled.subject}`;
  const text = conditionsText(compiled.conditions);
  switch (compiled.quantifier.type) {
    case 'every': {
      const count = compiled.quantifier.count;
      return `every row${named} has ${text}, ${count === undefined ? 'at least 1 row' : counted(count, 'row')}`;
    }
    case 'none':
      return `no row${named} has ${text}`;
    case 'at-least':
      return `at least ${rowsText(compiled.quantifier)}${named} with ${text}`;
    case 'exactly':
      return `exactly ${rowsText(compiled.quantifier)}${named} with ${text}`;
  }
}

function rowsText({ count, of }: { readonly count: number; readonly of?: number }): string {
  return of === undefined ? counted(count, 'row') : `${count} of ${counted(of, 'row')}`;
}

function ofText(of: number | undefined): string {
  return of === undefined ? '' : ` of ${of}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatState(compiled: CompiledState): string {
  const subject = compiled.subject === undefined ? 'rows' : compiled.subject;
  const states = compiled.conditions.map(conditionText).join(' and ');
  return `${quantifierText(compiled.quantifier)} ${subject} ${states}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}

/** Conditions in words, with the columns that they are looked for in. */
export function conditionsText(conditions: readonly StateCondition[]): string {
  return conditions.map((condition) => stateText(condition)).join(' and ');
}

/** `Ready` is looked for in READY first (state-condition.ts). */
function stateText(condition: StateCondition): string {
  if (condition.type !== 'state') return conditionText(condition);
  const column = condition.oneOf.includes('Ready') ? 'READY n/n or STATUS' : 'STATUS';
  return `${column} ${conditionText(condition)}`;
}

/** Conditions without their columns. */
export function conditionsShort(conditions: readonly StateCondition[]): string {
  return conditions.map((condition) => conditionText(condition).replace(/^READY /, '')).join(' and ');
}

/** `all`, `at least 2`. */
export function quantifierText(quantifier: Quantifier): string {
  switch (quantifier.type) {
    case 'every':
      return quantifier.count === undefined ? 'all' : `all ${quantifier.count}`;
    case 'none':
      return 'no';
    case 'at-least':
      return `at least ${quantifier.count}${ofText(quantifier.of)}`;
    case 'exactly':
      return `exactly ${quantifier.count}${ofText(quantifier.of)}`;
  }
}
