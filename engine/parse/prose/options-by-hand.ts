import type { Item, Manual } from '../../model/item.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block, ListItemBlock, ParagraphBlock } from '../block.ts';
import { readChoiceLabel } from '../fence/choice-label.ts';
import { readListedOption } from '../fence/way-label.ts';
import { ACTING_ROLES } from '../section/acting-roles.ts';
import type { SectionContext } from '../section/section-context.ts';
import { itemAsksForWork } from './manual.ts';

type Text = ParagraphBlock | ListItemBlock;

/**
 * Puts options that hold nothing to run into one piece of work, as a person does one of them and not all in a row.
 * `items` are what was read of the document.
 *
 * @example `Do one of the following:` over a list; `**Option A**: Restart the pod.` and `**Option B**: Scale it.`;
 * `- Restart the pod, or` and `- scale the deployment`
 */
export function joinOptionsByHand(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  items: readonly Item[],
): readonly Item[] {
  const groups = groupsOf(blocks);
  if (groups.length === 0) return items;
  const roles = new Map(sections.map(({ heading, role }) => [heading, role]));
  const sorted = items.filter(({ kind }) => kind !== 'section').sort((a, b) => a.line - b.line);
  const joined = groups.flatMap((group): readonly { readonly manual: Manual; readonly instead: readonly Item[] }[] => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined || !ACTING_ROLES.has(roles.get(first.heading ?? -1) ?? 'title'))
      return [];
    const held = betweenLines(sorted, first.line, last.endLine);
    const byHand = held.every(({ kind }) => BESIDE.has(kind)) && !leadsToFence(last, blocks[last.index + 1]);
    if (!byHand || group.filter(asksForOne).length < 2) return [];
    const lead = leadOf(blocks, first);
    const text = [...(lead === undefined ? [] : [lead]), ...saidIn(blocks, first, last)].join('\n');
    const instead = held.filter(({ kind }) => kind === 'manual');
    return [{ manual: { kind: 'manual', line: first.line, endLine: last.endLine, text }, instead }];
  });
  const gone = new Set(joined.flatMap(({ instead }) => instead));
  return [...items.filter((item) => !gone.has(item)), ...joined.map(({ manual }) => manual)];
}

/** A fence right behind a paragraph is part of what that says; behind a list it is, where the last item leads to it. */
function leadsToFence({ type, text }: Text, next: Block | undefined): boolean {
  return next?.type === 'fence' && (type === 'paragraph' || /[:：]$/.test(text.trim()));
}

/** What may stand in an option of a person; anything else is asked or run for itself. */
const BESIDE: ReadonlySet<string> = new Set(['manual', 'warning', 'reference']);

/** Options next to each other, with what each holds between them. */
function groupsOf(blocks: readonly Block[]): readonly (readonly Text[])[] {
  const following = followingItems(blocks);
  const groups: Text[][] = [];
  let open: { readonly key: string; readonly members: Text[] } | undefined;
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'list-item') {
      open = undefined;
      continue;
    }
    const key = keyOf(blocks, block, { before: open?.members.at(-1), next: following.get(block.index) });
    if (key === undefined) continue;
    if (open?.key !== key || isFirst(block)) {
      open = { key, members: [] };
      groups.push(open.members);
    }
    open.members.push(block);
  }
  return groups.filter(({ length }) => length > 1);
}

/** The item after each one of a list, by the index of its block. */
function followingItems(blocks: readonly Block[]): ReadonlyMap<number, ListItemBlock> {
  const last = new Map<string, number>();
  const found = new Map<number, ListItemBlock>();
  for (const block of blocks) {
    if (block.type !== 'list-item') continue;
    const place = `${block.list}.${block.depth}`;
    const before = last.get(place);
    if (before !== undefined) found.set(before, block);
    last.set(place, block.index);
  }
  return found;
}

/** What the options of one choice share. */
function keyOf(
  blocks: readonly Block[],
  block: Text,
  { before, next }: { readonly before: Text | undefined; readonly next: ListItemBlock | undefined },
): string | undefined {
  const label = readChoiceLabel(block.label ?? block.text.split('\n')[0] ?? '');
  const place = block.type === 'list-item' ? `${block.list}.${block.depth}` : `item ${block.item}`;
  if (label?.type === 'numbered') return `${label.family} ${place}`;
  if (block.type !== 'list-item' || /^"[^"\n]*"$/.test(block.text.trim())) return;
  const listed = readListedOption(blocks, block)?.family;
  if (listed !== undefined) return listed;
  const goesOn = before?.type === 'list-item' && before.list === block.list && before.depth === block.depth;
  const opens = OR_AFTER.test(block.text) || (next !== undefined && OR_BEFORE.test(next.text));
  return opens || (goesOn && (OR_AFTER.test(before.text) || OR_BEFORE.test(block.text))) ? `or ${place}` : undefined;
}

const OR_AFTER = /[\s,;]or$/i;
const OR_BEFORE = /^(?:or|alternatively)\b(?! (?:else|not)\b)/i;

function isFirst(block: Text): boolean {
  const label = readChoiceLabel(block.label ?? block.text.split('\n')[0] ?? '');
  return label?.type === 'numbered' && label.ordinal === 1;
}

/** `Option B: scale the deployment.` */
export function isOptionByHand(block: Text): boolean {
  return readChoiceLabel(block.label ?? block.text.split('\n')[0] ?? '')?.type === 'numbered' && asksForOne(block);
}

function asksForOne(block: Text): boolean {
  const label = readChoiceLabel(block.text.split('\n')[0] ?? '');
  const words = label === undefined ? block.text : label.words;
  const rest = block.label === undefined ? words : block.text.slice(block.label.length).replace(/^[\s:.–—-]+/, '');
  return itemAsksForWork(words) || itemAsksForWork(rest);
}

/** `Do one of the following` says what to do with the options. */
function leadOf(blocks: readonly Block[], first: Text): string | undefined {
  const before = blocks[first.index - 1];
  const leads = first.type === 'list-item' && before?.type === 'paragraph' && /[:：]$/.test(before.text.trim());
  return leads ? textOf(before) : undefined;
}

/** All that the options say, what stands within one of them behind a bullet. */
function saidIn(blocks: readonly Block[], first: Text, last: Text): readonly string[] {
  const said: string[] = [];
  for (let at = first.index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.line > last.endLine || block.type === 'heading') break;
    if (block.type !== 'paragraph' && block.type !== 'list-item') continue;
    said.push(`${block.item === first.item ? '' : '- '}${textOf(block)}`);
  }
  return said;
}

function textOf({ text }: Text): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
