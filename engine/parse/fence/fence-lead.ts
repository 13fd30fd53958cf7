import type { Block, FenceBlock, ListItemBlock, ParagraphBlock } from '../block.ts';

/** The words right before a fence. */
export interface FenceLead {
  readonly block: ParagraphBlock | ListItemBlock;
  /** Its last sentence, without Markdown marks. */
  readonly sentence: string;
}

/** The paragraph or list item that leads to a fence: the block before it, in the same list item or outside of lists. */
export function leadOf(blocks: readonly Block[], fence: FenceBlock): FenceLead | undefined {
  const before = blocks[fence.index - 1];
  if (before === undefined || (before.type !== 'paragraph' && before.type !== 'list-item')) return;
  const together =
    before.type === 'list-item'
      ? before.index === fence.item || fence.item === undefined
      : before.item === fence.item || before.heading === fence.heading;
  return together ? { block: before, sentence: lastSentence(before.text) } : undefined;
}

/** The last sentence of a text; a line that ends in a colon stands for itself. */
export function lastSentence(text: string): string {
  const lines = text.trim().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const whole =
    /:$/.test(last) && /^\p{Lu}/u.test(last) && /[.:!?]$/.test(lines.at(-2)?.trim() ?? '.')
      ? last
      : text.replace(/\s+/g, ' ').trim();
  return whole.split(/(?<=[^.][.!?])\s+(?=[\p{Lu}`"'(])/u).at(-1) ?? whole;
}

/** The list items that a block stands in, innermost first. */
export function itemsAround(blocks: readonly Block[], block: Block): readonly ListItemBlock[] {
  const items: ListItemBlock[] = [];
  for (let at = block.item; at !== undefined; ) {
    const item = blocks[at];
    if (item?.type !== 'list-item') break;
    items.push(item);
    at = item.item;
  }
  return items;
}

/** The paragraph that leads to the list of an item. */
export function leadOfList(blocks: readonly Block[], item: ListItemBlock): ParagraphBlock | undefined {
  const before = paragraphBeforeList(blocks, item);
  return before !== undefined && /:$/.test(before.text.trim()) ? before : undefined;
}

/** The paragraph right before the list of an item, however it ends. */
export function paragraphBeforeList(blocks: readonly Block[], item: ListItemBlock): ParagraphBlock | undefined {
  const first = firstItemsOf(blocks).get(`${item.list} ${item.depth}`);
  const before = first === undefined ? undefined : blocks[first - 1];
  return before?.type === 'paragraph' ? before : undefined;
}

/** Indices of the first items of the lists of a document, by line and depth; each item of a long list asks for them. */
function firstItemsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const known = firstItems.get(blocks);
  if (known !== undefined) return known;
  const firsts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type !== 'list-item') continue;
    const list = `${block.list} ${block.depth}`;
    if (!firsts.has(list)) firsts.set(list, block.index);
  }
  firstItems.set(blocks, firsts);
  return firsts;
}

const firstItems = new WeakMap<readonly Block[], ReadonlyMap<string, number>>();
