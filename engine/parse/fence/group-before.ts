import type { Choice } from '../../model/step.ts';
import type { Mark } from './choice-mark.ts';

/**
 * Units of the titled group before; back over groups that only read when what comes changes something. `open` names the
 * choice that is open.
 */
export function groupBefore(
  {
    marks,
    at,
    choices,
  }: { readonly marks: readonly Mark[]; readonly at: number; readonly choices: ReadonlyMap<number, readonly Choice[]> },
  open: string | undefined,
): readonly number[] {
  const coming = marks.slice(at + 1);
  const end = coming.findIndex((mark) => mark.type === 'label' || (mark.type === 'subject' && mark.afterBlank));
  const first = coming.findIndex((mark) => mark.type === 'unit');
  const changes = coming.slice(0, end > first ? end : undefined).some((mark) => mark.type === 'unit' && mark.changes);
  const nearest: number[] = [];
  const all: number[] = [];
  let found = false;
  for (const mark of marks.slice(0, at).reverse()) {
    if (mark.type === 'label') break;
    if (mark.type === 'unit') {
      if (choices.has(mark.id) && choices.get(mark.id)?.at(-1)?.group !== open) break;
      all.unshift(mark.id);
      found ||= !changes || mark.changes;
      if (nearest.length === 0 || !isBoundary(marks, mark, all.length - nearest.length)) nearest.unshift(mark.id);
      if (found && mark.afterBlank) return all;
    } else if (all.length > 0 && found) return all;
  }
  return found ? all : nearest;
}

/** Whether a unit stands before a blank line or a subject that parts it from the nearest group, or `beyond` one that does. */
function isBoundary(marks: readonly Mark[], unit: Mark, beyond: number): boolean {
  if (beyond > 1) return true;
  const next = marks[marks.indexOf(unit) + 1];
  return next === undefined || next.type !== 'unit' || next.afterBlank;
}
