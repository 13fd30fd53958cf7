import { diffArrays } from 'diff';

/** One thing before, and the same one after. */
export type Pair<Thing> = readonly [before: Thing, after: Thing];

/**
 * Pairs what has the same key in two lists: what stands in the same order first (the longest common sequence), then what
 * has moved, where its key is the only one of its kind left on both sides. Two of the same key that could each be the other
 * one are left alone.
 *
 * @param key absent for what this key says nothing of.
 */
export function pairByKey<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  key: (thing: Thing) => string | undefined,
): readonly Pair<Thing>[] {
  const keyed = (things: readonly Thing[]) =>
    things.flatMap((thing) => {
      const own = key(thing);
      return own === undefined ? [] : [{ thing, own }];
    });
  const [old, now] = [keyed(before), keyed(after)];
  const pairs: Pair<Thing>[] = [];
  const left = { old: [] as typeof old, now: [] as typeof now };
  let [row, column] = [0, 0];
  for (const { count, added, removed } of diffArrays(
    old.map(({ own }) => own),
    now.map(({ own }) => own),
  )) {
    const [olds, nows] = [old.slice(row, row + count), now.slice(column, column + count)];
    if (removed) left.old.push(...olds);
    else if (added) left.now.push(...nows);
    else for (const [index, { thing }] of olds.entries()) pairs.push([thing, nows[index]?.thing ?? thing]);
    if (!added) row += count;
    if (!removed) column += count;
  }
  return [...pairs, ...moved(left.old, left.now)];
}

interface Keyed<Thing> {
  readonly thing: Thing;
  readonly own: string;
}

function moved<Thing>(old: readonly Keyed<Thing>[], now: readonly Keyed<Thing>[]): readonly Pair<Thing>[] {
  const olds = Map.groupBy(old, ({ own }) => own);
  const nows = Map.groupBy(now, ({ own }) => own);
  return [...olds].flatMap(([own, [first, ...more]]): readonly Pair<Thing>[] => {
    const [second, ...others] = nows.get(own) ?? [];
    return first === undefined || second === undefined || more.length + others.length > 0
      ? []
      : [[first.thing, second.thing]];
  });
}
