import type { HeadingBlock } from '../block.ts';
import { readManner } from '../prose/manner.ts';
import { NO_ORDER } from '../prose/ways-of-doing.ts';
import { readHeadingWords } from '../section/heading-words.ts';

/**
 * Siblings next to each other that have the same done in different manners, numbered or not (`1. Automatic rollback`,
 * `2. Manual rollback`). In an order a partial deployment may well come before the full one, so that numbered titles
 * differ in a way of which nobody takes both.
 */
export function manners(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const read = siblings.map(({ text }) => {
    const { words, numbered } = readHeadingWords(text);
    const manner = readManner(words);
    return numbered && !manner?.axes.every((axis) => NO_ORDER.has(axis)) ? undefined : manner;
  });
  const found = siblings.filter((_, at) =>
    [read[at - 1], read[at + 1]].some(
      (other) => other !== undefined && other.deed === read[at]?.deed && other.manner !== read[at]?.manner,
    ),
  );
  const deeds = new Set(found.map((heading) => read[siblings.indexOf(heading)]?.deed));
  return deeds.size === 1 ? found : [];
}
