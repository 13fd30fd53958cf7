import type { Block } from '../block.ts';
import type { ChoiceLabel } from './choice-label.ts';

/**
 * Fences right behind each other without a word between, below words that offer one thing OR another: likely one of them.
 * `first` is the index of the first of them.
 *
 * @example `Install A + B OR A + C.` and two fences
 */
export function readAdjacentWay(blocks: readonly Block[], first: number): ChoiceLabel | undefined {
  const lead = blocks[first - 1];
  if (lead?.type !== 'paragraph' || !OFFERS.test(lead.text)) return;
  return { type: 'numbered', family: `either ${first}`, words: '', recommended: false, opens: true };
}

const OFFERS = /\bOR\b|\b(?:[Ee]ither|[Oo]ne of)\b/;
