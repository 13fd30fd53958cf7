import type { Block, FenceBlock } from '../block.ts';
import { readOffLimits } from '../prose/off-limits.ts';
import { itemsAround, leadOf } from './fence-lead.ts';
import { summaryAround } from './summary-around.ts';

/** The words that lead to a fence, of its items, its heading or what it is folded away under, which say where it is not to be run. */
export function offLimitsAround(blocks: readonly Block[], fence: FenceBlock): string | undefined {
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  return [
    leadOf(blocks, fence)?.block.text,
    ...itemsAround(blocks, fence).map(({ text }) => text),
    summaryAround(blocks, fence),
    heading?.type === 'heading' ? heading.text : undefined,
  ]
    .map((words) => (words === undefined ? undefined : readOffLimits(words)))
    .find((words) => words !== undefined);
}
