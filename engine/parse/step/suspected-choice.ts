import type { HeadingBlock } from '../block.ts';
import { undoEachOther } from '../prose/opposite.ts';
import { isWayOnly } from '../prose/way-words.ts';
import { readHeadingWords } from '../section/heading-words.ts';

/** Siblings of which each is for somebody or something else (`For clusters on 1.27`, `For new clusters`). */
export function forDifferentOnes(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const found = siblings.filter(({ text }) => FOR.test(readHeadingWords(text).words));
  return found.length > 1 ? found : [];
}

const FOR =
  /^(?:for|on) (?!(?:example|instance|more|further|details?|reference|all|each|every|both|the (?:following|next)|information)\b)\S/i;

/** Siblings that say nothing but how it is done, numbered or not (`1. Automated`, `2. Manual Rollback`). */
export function waysAlone(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const found = siblings.filter(({ text }) => isWayOnly(readHeadingWords(text).words));
  return found.length > 1 ? found : [];
}

/** The first two siblings next to each other of which the second undoes the first (`Stop the cluster`, `Start the cluster`). */
export function opposites(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  for (const [at, second] of siblings.entries()) {
    const first = siblings[at - 1];
    if (first === undefined) continue;
    const [one, other] = [readHeadingWords(first.text), readHeadingWords(second.text)];
    if (!one.numbered && !other.numbered && undoEachOther(one.words, other.words, true)) return [first, second];
  }
  return [];
}
