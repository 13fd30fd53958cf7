import type { Block, FenceBlock } from '../block.ts';
import { readCondition } from '../prose/condition.ts';

/**
 * The condition that an aside begins with, which is that of all that is run in it.
 *
 * @example `> Note: If you deleted the operator first, its resource gets stuck.` and a fence further down in the quote
 */
export function quotedCondition(blocks: readonly Block[], fence: FenceBlock): string | undefined {
  if (fence.quoteDepth === 0) return;
  let first: Block | undefined;
  for (let at = fence.index - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.quoteDepth === 0 || block.heading !== fence.heading) break;
    first = block;
  }
  if (first?.type !== 'paragraph') return;
  const words = first.text.replace(/\s+/g, ' ').replace(MARK, '');
  return /^if\b/i.test(words) ? readCondition(words.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? words) : undefined;
}

const MARK = /^\W{0,4}(?:note|notice|tip|hint|info|important|warning|caution|attention)\b[\W_]{0,6}/i;
