import type { Block, FenceBlock } from '../block.ts';
import { asksForWork } from '../prose/manual.ts';
import { isBadExample } from './bad-example.ts';
import type { FenceLead } from './fence-lead.ts';
import { summaryAround } from './summary-around.ts';
import { isTold } from './told.ts';

/** Whether words say that what follows is shown and not to be run: a mistake, or what somebody else runs. */
export function isUnwanted(words: string): boolean {
  return isBadExample(words) || isTold(words);
}

/** The words of the heading of a fence, or of what it is folded away under, that say so, where nothing nearer asks for it. */
export function unwantedAround(
  blocks: readonly Block[],
  fence: FenceBlock,
  lead: FenceLead | undefined,
): string | undefined {
  if (lead !== undefined && (asksForWork(lead.sentence) || GOOD.test(lead.sentence))) return undefined;
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  const around = [heading?.type === 'heading' ? heading.text : '', summaryAround(blocks, fence) ?? ''];
  // A cross before a heading marks what has failed as well.
  return around.find((words) => isUnwanted(`${words.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[:：]?\s*$/, '')}:`));
}

/** What is to be done in its place. */
const GOOD =
  /^\W*(?:instead|do this|use this|use\b|run\b|correct|right|good|better|best|fix(?:ed)?|proper|recommended|the (?:right|correct|new|proper|better)|new way|after)\b/i;
