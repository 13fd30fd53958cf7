import { diffArrays } from 'diff';

/** Where lines of a document are in another version of it; nothing where one of them changed, or something came between. */
export type LineMap = (from: number, to: number) => number | undefined;

/** Finds lines of the first version in the second: stretches that are the same, whole. Lines are 1-based. */
export function lineMap(before: readonly string[], after: readonly string[]): LineMap {
  const places = new Map<number, number>();
  let own = 1;
  let other = 1;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (!added && !removed) for (const [index] of value.entries()) places.set(own + index, other + index);
    if (!added) own += value.length;
    if (!removed) other += value.length;
  }
  return (from, to) => {
    const first = places.get(from);
    if (first === undefined) return undefined;
    for (let line = from; line <= to; line += 1) if (places.get(line) !== first + line - from) return undefined;
    return first;
  };
}
