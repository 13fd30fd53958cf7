import type { Block, ListItemBlock } from './block.ts';

/**
 * Gives the items of an ordered list what stands below them without indentation. Markdown ends a list at such a fence and
 * starts another with the next number; its reader sees one list whose items hold fences:
 *
 *     1. Stop the service:
 *     ```bash
 *     systemctl stop web
 *     ```
 *     2. Start it again
 */
export function adoptBlocks(blocks: readonly Block[]): readonly Block[] {
  const changed = new Map<number, Block>();
  let last: ListItemBlock | undefined;
  let list = 0;
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'rule') last = undefined;
    if (block.type !== 'list-item' || !block.ordered || block.depth !== 1) continue;
    const goesOn = last !== undefined && last.list !== block.list && block.number === (last.number ?? 0) + 1;
    if (last !== undefined && goesOn) adopt(blocks, { from: last, to: block.index }, changed);
    if (last?.list !== block.list) list = goesOn ? list : block.list;
    if (block.list !== list) changed.set(block.index, { ...block, list });
    last = block;
  }
  return adoptLast(blocks, changed).map((block) => changed.get(block.index) ?? block);
}

/** Everything between an item and the next one that stands in no item becomes part of the first. */
function adopt(
  blocks: readonly Block[],
  { from, to }: { from: ListItemBlock; to: number },
  changed: Map<number, Block>,
): void {
  for (let index = from.index + 1; index < to; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.item !== undefined) continue;
    changed.set(index, { ...block, item: from.index });
    const item = changed.get(from.index) ?? from;
    changed.set(from.index, { ...item, endLine: block.endLine });
  }
}

/** The last item of such a list gets the fence right below it, and so does one that leads to it (`2. Start it again:`). */
function adoptLast(blocks: readonly Block[], changed: Map<number, Block>): readonly Block[] {
  for (const original of blocks) {
    const block = changed.get(original.index) ?? original;
    if (block.type !== 'list-item' || !(changed.has(block.index) || leadsOn(block))) continue;
    const next = blocks[block.index + 1];
    if (next?.type === 'fence' && next.item === undefined && (next.pins?.line ?? next.line) <= block.endLine + 2) {
      changed.set(next.index, { ...next, item: block.index });
      changed.set(block.index, { ...block, endLine: next.endLine });
    }
  }
  return blocks;
}

function leadsOn({ ordered, depth, number, text }: ListItemBlock): boolean {
  return ordered && depth === 1 && (number ?? 1) > 1 && /[:：]$/.test(text.trim());
}
