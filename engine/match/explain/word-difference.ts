import { diffArrays } from 'diff';
import { wordsOf } from '../output-text.ts';
import type { Alike } from './aligned.ts';

/** More words than these are not compared: the difference would not be read. */
const WORDS = 400;
/** Nor are they looked for behind so many characters. */
const CHARACTERS = 4_000;

/** How a line differs from the one that was expected, word by word: `found "helthy" where "healthy" was expected`. */
export function wordDifferences(expected: string, actual: string, alike: Alike = () => false): readonly string[] {
  const changes = diffArrays([...wordsOf(expected).slice(0, WORDS)], [...wordsOf(actual).slice(0, WORDS)], {
    comparator: (left, right) => left === right || alike(left, right),
  });
  return changes.flatMap((change, index) => {
    const words = change.value.join(' ');
    const next = changes[index + 1];
    if (change.removed && next?.added) return [`found "${next.value.join(' ')}" where "${words}" was expected`];
    if (change.removed) return [`"${words}" is missing`];
    if (change.added && !changes[index - 1]?.removed) return [`"${words}" is not expected`];
    return [];
  });
}

/** How many words of the first line the second has; for finding the line of an output that a pattern was probably meant for. */
export function sharedWords(expected: string, actual: string): number {
  const words = new Set(wordsOf(actual.slice(0, CHARACTERS)).slice(0, WORDS));
  return wordsOf(expected.slice(0, CHARACTERS)).filter((word) => words.has(word)).length;
}
