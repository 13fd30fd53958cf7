import type { PreparedLine, PreparedPattern } from './line-pattern.ts';
import { wordsMatched } from './line-pattern.ts';

/** Lines by their words, so that each of many patterns is looked for without going through all of them. */
export interface LineIndex {
  /** Indices, ascending, of lines that the pattern may match; nothing where it stands for other words than its own, and any line might do. */
  readonly placesOf: (pattern: PreparedPattern) => readonly number[] | undefined;
}

/** An index of lines; `others` are further forms in which a line may be matched. */
export function indexLines(
  lines: readonly PreparedLine[],
  others: (line: PreparedLine) => readonly string[] = () => [],
): LineIndex {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const form of new Set([line.text, line.steady, line.withoutLag ?? line.text, ...others(line)])) {
      const known = places.get(form);
      if (known === undefined) places.set(form, [index]);
      else known.push(index);
    }
  }
  return {
    placesOf: (pattern) => {
      const forms = wordsMatched(pattern);
      const found = forms?.flatMap((form) => places.get(form) ?? []);
      return found === undefined ? undefined : [...new Set(found)].sort((a, b) => a - b);
    },
  };
}

/** The first of ascending numbers that is not below another one, as its index. */
export function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
