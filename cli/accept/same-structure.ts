import type { Item } from '../../engine/model/item.ts';
import type { Runbook } from '../../engine/model/runbook.ts';

/** Fields that say where something stands, which may be another line. */
const PLACES = new Set(['line', 'endLine', 'of', 'occurrences', 'from', 'treatment']);

/** Whether two readings are the same but for the lines that things stand in, and for the words of one item. @param except its index. */
export function sameStructure(before: Runbook, after: Runbook, except: number): boolean {
  if (before.items.length !== after.items.length || before.problems.length !== after.problems.length) return false;
  return before.items.every((item, index) => {
    const other = after.items[index];
    return other !== undefined && shapeOf(item, index === except) === shapeOf(other, index === except);
  });
}

function shapeOf(item: Item, without: boolean): string {
  return JSON.stringify(item, (key, value: unknown) =>
    PLACES.has(key) || (without && key === 'text') ? undefined : value,
  );
}
