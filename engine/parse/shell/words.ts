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
  for (const { start, end } of placeholders) {
    if (start < word.pos || end > word.end) continue;
    const written = original.slice(start, end);
    const mask = written.replace(/[^\w/.-]/g, 'x');
    const at = value.indexOf(mask, from);
    if (at === -1) continue;
    value = value.slice(0, at) + written + value.slice(at + mask.length);
    from = at + written.length;
  }
  return value;
}
