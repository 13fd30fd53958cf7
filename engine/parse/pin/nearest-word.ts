/** The word that was likely meant: the nearest by edits, where it takes no more than a third of its letters; else none. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const word = written.slice(0, 40).toLowerCase();
  const near = words
    .map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

/** How many letters have to be put in, taken out, replaced, or swapped with the next (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let [before, above]: [readonly number[], readonly number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same, swapped));
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
