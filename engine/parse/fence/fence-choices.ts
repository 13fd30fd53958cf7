import type { Problem } from '../../model/problem.ts';
import type { Choice } from '../../model/step.ts';
import type { Block, FenceBlock, ListItemBlock } from '../block.ts';
import { readAdjacentWay } from './adjacent-way.ts';
import { type ChoiceLabel, readChoiceLabel } from './choice-label.ts';
import type { Mark } from './choice-mark.ts';
import { findChoices } from './choices.ts';
import { numberOf } from './comment-parts.ts';
import type { Entry } from './entry.ts';
import { itemsAround, lastSentence } from './fence-lead.ts';
import { tabsOf } from './tabs.ts';
import { readListedOption, readOppositeWay, readOtherWay, readWay } from './way-label.ts';

/** A fence that is run, as far as choices need it. */
export interface RunFence {
  readonly block: FenceBlock;
  readonly entries: readonly Entry[];
  readonly changes: boolean;
  /** What is wrong with the pins in it. */
  readonly problems: readonly Problem[];
}

/**
 * Which fences of a section exclude each other: by labels before them (`**Option 1: Helm**`, `Or, with kubectl:`, an
 * item `Method B`) and by an `# OR` that opens or ends one. A heading ends every choice. By the index of the fence's block.
 */
export function findFenceChoices(
  blocks: readonly Block[],
  fences: ReadonlyMap<number, RunFence>,
): ReadonlyMap<number, Choice> {
  const found = new Map<number, Choice>();
  let marks: Mark[] = [];
  let line = 1;
  const flush = () => {
    for (const [id, choice] of findChoices(marks, `${line}f`)) found.set(id, choice);
    marks = [];
  };
  const tabs = tabsOf(blocks);
  let firstOfRow = 0;
  /** What holds the options of a list that says to take one of them. */
  let within: ((block: Block) => boolean) | undefined;
  for (const block of blocks) {
    if (within !== undefined && !within(block)) {
      marks.push({ type: 'subject', text: '', afterBlank: true, closes: true });
      within = undefined;
    }
    if (
      ((block.type === 'list-item' || block.type === 'paragraph') && readListedOption(blocks, block)) ||
      isToldOption(block)
    )
      within ??=
        block.type === 'list-item'
          ? (other) => isWithin(blocks, other, block)
          : (other) => itemsAround(blocks, other).some(({ index }) => index === block.item);
    marks.push(...(tabs.marks.get(block.index) ?? []));
    if (block.type === 'heading') {
      flush();
      line = block.line;
    } else if (block.type === 'paragraph' || block.type === 'list-item')
      marks.push(...marksOfText(blocks, block, fences));
    else if (block.type === 'fence') {
      const fence = fences.get(block.index);
      if (fence === undefined) continue;
      if (!fences.has(block.index - 1)) firstOfRow = block.index;
      const inRow = firstOfRow < block.index || fences.has(block.index + 1);
      const way = inRow ? readAdjacentWay(blocks, firstOfRow) : undefined;
      if (way !== undefined) marks.push({ type: 'label', label: way, certain: false });
      marks.push(...marksOfFence(fence));
    }
  }
  flush();
  return found;
}

type Text = Extract<Block, { type: 'paragraph' | 'list-item' }>;

function marksOfText(blocks: readonly Block[], block: Text, fences: ReadonlyMap<number, RunFence>): readonly Mark[] {
  const next = blocks[block.index + 1];
  const leads = next?.type === 'fence' && fences.has(next.index);
  const label = labelOf(block, leads);
  const listed = label?.type === 'numbered' ? undefined : readListedOption(blocks, block);
  if (listed !== undefined) return [{ type: 'label', label: listed, certain: true }];
  if (label?.type === 'other' && blocks[block.index - 1]?.type !== 'fence') return marksOfDistant(blocks, block, label);
  if (label !== undefined) return [{ type: 'label', label, certain: true }];
  const way = leads
    ? (readWay(blocks, block) ?? readOppositeWay(blocks, block) ?? otherWay(blocks, block, fences))
    : block.labelOnly === true && next?.type === 'list-item'
      ? readWay(blocks, block)
      : undefined;
  if (way !== undefined) return [{ type: 'label', label: way, certain: false }];
  if (!leads && !block.labelOnly && block.type === 'paragraph') return [];
  const text = block.text.replace(/\s+/g, ' ');
  const number = block.type === 'list-item' && block.depth === 1 ? block.number : numberOf(text);
  return [
    {
      type: 'subject',
      text,
      afterBlank: true,
      closes: block.labelOnly === true && !leads,
      ...(number === undefined ? {} : { number }),
    },
  ];
}

/** `Alternatively, …` behind a remark on a fence is likely an option to it; behind prose on another way it is one to that. */
function marksOfDistant(blocks: readonly Block[], block: Text, label: ChoiceLabel): readonly Mark[] {
  const before = blocks[block.index - 1];
  const prose = before?.type === 'paragraph' || before?.type === 'list-item' ? before.text : '';
  const way =
    before?.type === 'list-item'
      ? before.index !== block.item
      : /\b(?:you can|you could|to do (?:this|so)|by|using|via|manually|simply)\b/i.test(prose);
  return way ? [{ type: 'subject', text: block.text, afterBlank: true }] : [{ type: 'label', label, certain: false }];
}

/** `- **Option B**: Scale it up.` says all of what is to be done, so that a fence below the list is no part of it. */
function isToldOption(block: Block): boolean {
  if (block.type !== 'list-item' || !/[.!?]$/.test(block.text.trim())) return false;
  return readChoiceLabel(block.label ?? block.text.split('\n')[0] ?? '')?.type === 'numbered';
}

/** `Or`, `Alternatively` count only where they lead to a fence; an option's label also before text of its own. */
function labelOf(block: Text, leads: boolean): ChoiceLabel | undefined {
  const first = readChoiceLabel(block.label ?? block.text.split('\n')[0] ?? '');
  if (first?.type === 'numbered')
    return block.label !== undefined || block.text.length < 100 || leads ? first : undefined;
  if (!leads) return undefined;
  const last = block.text.split(/\n|(?<=[.!?])\s+/).at(-1) ?? '';
  return first ?? readChoiceLabel(last);
}

/** Another way of the fence before, where both change something. */
function otherWay(
  blocks: readonly Block[],
  block: Text,
  fences: ReadonlyMap<number, RunFence>,
): ChoiceLabel | undefined {
  let before = block.index - 1;
  while (before > 0 && !fences.has(before) && blocks[before]?.type !== 'heading') before -= 1;
  const changes = fences.get(before)?.changes === true && fences.get(block.index + 1)?.changes === true;
  return changes ? readOtherWay(lastSentence(block.text)) : undefined;
}

/** Whether a block is an item of the list or stands in one. */
function isWithin(blocks: readonly Block[], block: Block, { list }: ListItemBlock): boolean {
  if (block.type === 'list-item') return block.list === list;
  const item = block.item === undefined ? undefined : blocks[block.item];
  return item?.type === 'list-item' && item.list === list;
}

/** A bare `# OR` at the top or the end of a fence parts it from its neighbour. */
function marksOfFence({ block, entries, changes }: RunFence): readonly Mark[] {
  const unit: Mark = { type: 'unit', id: block.index, changes, afterBlank: true };
  const bare = (entry: Entry | undefined, at: number): readonly Mark[] => {
    const line = entry?.type === 'comments' ? entry.lines.at(at) : undefined;
    const label = line === undefined ? undefined : readChoiceLabel(line.text);
    return label?.type === 'other' ? [{ type: 'label', label, certain: true }] : [];
  };
  const opening = bare(entries[0], 0);
  const closing = entries.length > 1 ? bare(entries.at(-1), -1) : [];
  return [...opening, unit, ...closing];
}
