import type { Word } from 'unbash';
import type { Placeholder } from '../../model/command.ts';

/** What is needed to give a word of a masked text its placeholders back. */
export interface WordSource {
  readonly original: string;
  readonly placeholders: readonly Placeholder[];
}

/** The value of a word as the author wrote it: quotes removed, placeholders and expansions as they stand. */
export function literalOf(word: Word, { original, placeholders }: WordSource): string {
  let value = word.value;
  let from = 0;
  for (let at = firstFrom(placeholders, word.pos); at < placeholders.length; at += 1) {
    const { start, end } = placeholders[at] ?? { start: word.end, end: word.end };
    if (start >= word.end) break;
    if (end > word.end) continue;
    const written = original.slice(start, end);
    const mask = written.replace(/[^\w/.-]/g, 'x');
    const found = value.indexOf(mask, from);
    if (found === -1) continue;
    value = value.slice(0, found) + written + value.slice(found + mask.length);
    from = found + written.length;
  }
  return value;
}

/** The index of the first placeholder that begins at an offset or behind it; they are sorted. */
function firstFrom(placeholders: readonly Placeholder[], offset: number): number {
  let [low, high] = [0, placeholders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placeholders[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
