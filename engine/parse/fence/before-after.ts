import type { Block, FenceBlock } from '../block.ts';
import { leadOf } from './fence-lead.ts';

/** Whether words alone say how something was before (`Before:`, `Before (wrong)`, `Old:`). */
export function saysBefore(words: string): boolean {
  return /^\W*(?:before|old)(?:\s*\([^)]*\))?\W*$/i.test(words);
}

/** Whether words alone say how it is to be (`After:`, `New:`). */
export function saysAfter(words: string): boolean {
  return /^\W*(?:after|new)(?:\s*\([^)]*\))?\W*$/i.test(words);
}

/** Whether a fence shows how something was, with another behind it that shows how it is to be. */
export function isBefore(blocks: readonly Block[], fence: FenceBlock): boolean {
  const lead = leadOf(blocks, fence);
  if (lead === undefined || !saysBefore(lead.sentence)) return false;
  return blocks.some(
    (block) =>
      block.type === 'paragraph' &&
      block.index > fence.index &&
      block.heading === fence.heading &&
      saysAfter(block.text),
  );
}
