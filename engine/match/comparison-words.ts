import type { Comparison } from './compiled.ts';
import { LEXICON } from './lexicon.ts';

/** How words beside a number compare with it, and how many characters of the text they take, white space included. */
export interface ComparisonFound {
  readonly op: Comparison;
  readonly length: number;
}

/** The longest words at the end of a text in lower case: of `is not` that, and neither `is` nor `not`. */
export function comparisonBefore(before: string): ComparisonFound | undefined {
  const text = before.trimEnd();
  if (before.length - text.length > 1) return undefined;
  return longest(
    (words) => words.before,
    (word) => {
      const start = text.length - word.length;
      return text.endsWith(word) && !(isLetter(word[0]) && isLetter(text[start - 1])) ? before.length - start : 0;
    },
  );
}

/** The longest words at the beginning of a text in lower case. */
export function comparisonAfter(after: string): ComparisonFound | undefined {
  const space = after.startsWith(' ') ? 1 : 0;
  return longest(
    (words) => words.after,
    (word) => {
      const end = space + word.length;
      return after.startsWith(word, space) && !(isLetter(word.at(-1)) && isLetter(after[end])) ? end : 0;
    },
  );
}

function longest(
  wordsOf: (words: (typeof LEXICON.comparisons)[number]) => readonly string[],
  lengthOf: (word: string) => number,
): ComparisonFound | undefined {
  let found: ComparisonFound | undefined;
  for (const words of LEXICON.comparisons) {
    for (const word of wordsOf(words)) {
      const length = lengthOf(word);
      if (length > (found?.length ?? 0)) found = { op: words.op, length };
    }
  }
  return found;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
