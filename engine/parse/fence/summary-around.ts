import type { Block } from '../block.ts';

/** The words that a block is folded away under: the `<summary>` of the `<details>` that it stands in. */
export function summaryAround(blocks: readonly Block[], { index }: Block): string | undefined {
  let closed = 0;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const block = blocks[at];
    const raw = block?.type === 'html' ? block.raw : block?.type === 'paragraph' ? block.raw : '';
    if (!raw.includes('<')) continue;
    closed += raw.split(/<\/details>/i).length - 1;
    const opened = raw.split(/<details\b/i).length - 1;
    if (opened > closed) return wordsOf(raw);
    closed -= opened;
  }
  return;
}

/** How many blocks are looked through; what is folded away is short. */
const REACH = 60;

function wordsOf(raw: string): string | undefined {
  const [, words] = /<summary[^<>]*>([\s\S]{1,200}?)<\/summary>/i.exec(raw) ?? [];
  return words
    ?.replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
