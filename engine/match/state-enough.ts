import type { CompiledState, Quantifier } from './compiled.ts';
import type { StateRow } from './state-rows.ts';

/** Whether as many rows as were said have the state, of all that there are; at least one, unless none is wanted. */
export function isEnough(quantifier: Quantifier, having: number, rows: number): boolean {
  switch (quantifier.type) {
    case 'every':
      return having > 0 && having === rows && (quantifier.count === undefined || quantifier.count === rows);
    case 'none':
      return having === 0;
    case 'at-least':
      return having >= Math.max(1, quantifier.count) && (quantifier.of ?? rows) === rows;
    case 'exactly':
      return having === quantifier.count && (quantifier.of ?? rows) === rows;
  }
}

/** `At least 2` of which two are sure: the others do not matter. */
export function isReached(quantifier: Quantifier, sure: number): boolean {
  return quantifier.type === 'at-least' && quantifier.of === undefined && sure >= Math.max(1, quantifier.count);
}

/** `3 replicas available` of a deployment with AVAILABLE 3: of fewer rows than are wanted, the column of the state counts itself. */
export function countsItself({ conditions, quantifier }: CompiledState, rows: readonly StateRow[]): boolean {
  if (!('count' in quantifier) || rows.length >= (quantifier.count ?? 0)) return false;
  const states = conditions.flatMap((one) => (one.type === 'state' ? one.oneOf : []));
  return rows.some(({ cells }) =>
    states.some((state) => /^\d{1,6}(?:\/\d{1,6})?$/.test(cells[state.toUpperCase()] ?? '')),
  );
}
