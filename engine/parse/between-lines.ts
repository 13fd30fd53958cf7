/**
 * What begins on the lines from `first` to `last`, both included. It is looked up and not gone through, so that asking for each
 * part of a document takes no longer than the document.
 *
 * @param sorted by line.
 */
export function betweenLines<T extends { readonly line: number }>(
  sorted: readonly T[],
  first: number,
  last: number,
): readonly T[] {
  return sorted.slice(firstFrom(sorted, first), firstFrom(sorted, last + 1));
}

/** The index of the first that begins at a line or below it. */
function firstFrom(sorted: readonly { readonly line: number }[], line: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
