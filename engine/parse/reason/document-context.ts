import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import type { Runbook } from '../../model/runbook.ts';
import type { Block, FenceBlock } from '../block.ts';
import { readBlocks } from '../blocks.ts';

/** A document with what is needed to say why it was read as it was. */
export interface DocumentContext {
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];
  /** Of the text that was read; the first is line 1. */
  readonly lines: readonly string[];
  /** The fence that a line is in. */
  fenceAt(line: number): FenceBlock | undefined;
  /** The heading, paragraph, list item or row that begins on a line, or holds it. */
  textAt(line: number): Exclude<Block, FenceBlock> | undefined;
  /** What begins on the lines of a block. */
  itemsIn(block: Block): readonly Item[];
  /** The commands of a fence, those that stand in created files left out. */
  commandsIn(fence: FenceBlock): readonly Command[];
}

type TextBlock = Exclude<Block, FenceBlock>;

/** Looks up what stands where in a document. */
export function documentContext({ text, items }: Runbook): DocumentContext {
  const blocks = readBlocks(text);
  const fences = byLine(blocks.filter((block) => block.type === 'fence'));
  const texts = byLine(blocks.filter((block): block is TextBlock => TEXTS.has(block.type)));
  const starting = Map.groupBy(items, ({ line }) => line);
  const itemsIn = ({ line, endLine }: Block) =>
    Array.from({ length: endLine - line + 1 }, (_, i) => starting.get(line + i) ?? []).flat();
  return {
    blocks,
    items,
    lines: text.split('\n'),
    fenceAt: (line) => fences.get(line),
    textAt: (line) => texts.get(line),
    itemsIn,
    commandsIn: (fence) =>
      itemsIn(fence).filter(
        (item): item is Command => item.kind === 'command' && item.file === undefined && item.inline !== true,
      ),
  };
}

const TEXTS: ReadonlySet<Block['type']> = new Set(['heading', 'paragraph', 'list-item', 'table-row', 'front-matter']);

/** The innermost block of each line: containers come before what they hold. */
function byLine<Kind extends Block>(blocks: readonly Kind[]): ReadonlyMap<number, Kind> {
  const found = new Map<number, Kind>();
  for (const block of blocks) for (let line = block.line; line <= block.endLine; line += 1) found.set(line, block);
  return found;
}
