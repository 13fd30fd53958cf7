import type { Block, FenceBlock } from '../block.ts';
import type { ChoiceLabel } from './choice-label.ts';

/**
 * Fences right behind each other without a word between, below words that offer one thing OR another: likely one of them.
 * `runs` says of a block whether it is a fence to run.
 *
 * @example `Install A + B OR A + C.` and two fences
 */
export function readAdjacentWay(
  blocks: readonly Block[],
  fence: FenceBlock,
  runs: (block: Block | undefined) => boolean,
): ChoiceLabel | undefined {
  let first = fence.index;
  while (runs(blocks[first - 1])) first -= 1;
  if (first === fence.index && !runs(blocks[fence.index + 1])) return;
  const lead = blocks[first - 1];
  if (lead?.type !== 'paragraph' || !OFFERS.test(lead.text)) return;
  return { type: 'numbered', family: `either ${first}`, words: '', recommended: false, opens: true };
}

const OFFERS = /\bOR\b|\b(?:[Ee]ither|[Oo]ne of)\b/;
