import type { Role } from '../../model/section.ts';
import type { Block, ListItemBlock, ParagraphBlock } from '../block.ts';
import { rolesOfWords } from '../section/roles-of-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { bareTrigger, leadsToList } from './bare-trigger.ts';
import { type Cue, readCue } from './cue.ts';
import { isImperative } from './imperative.ts';
import { asksForWork } from './manual.ts';

/** A piece of prose with what stands round it: a list item, a paragraph, or a line of one that has a label of its own. */
export interface Passage {
  readonly block: ListItemBlock | ParagraphBlock;
  readonly line: number;
  readonly endLine: number;
  /** Without Markdown marks; lines kept. */
  readonly text: string;
  readonly raw: string;
  /** The bold or plain words before its first colon (`Severity` of `**Severity:** High`). */
  readonly label?: string;
  /** What follows the label, else all of the text. */
  readonly rest: string;
  /** What the words before it, or its heading, say of it. */
  readonly cue?: Cue;
  /** The words before its list: a label, or a sentence that ends in a colon. */
  readonly lead?: string;
  /** It stands in a numbered list most of whose items order something. */
  readonly amongOrders: boolean;
  /** It stands in a list most of whose items order something behind a bold label (`**Errors**: watch the log`). */
  readonly amongLabelledOrders: boolean;
  /** It is a machine that does what these words say. */
  readonly automatic: boolean;
  /** Of the label that it stands under, else of its section. */
  readonly role: Role;
  readonly section?: SectionContext;
  /** The block right after it, in the same list item or outside of lists. */
  readonly next?: Block;
}

/** The passages of a document in order; headings, fences and tables are none. */
export function readPassages(blocks: readonly Block[], sections: readonly SectionContext[]): readonly Passage[] {
  const bySection = new Map(sections.map((section) => [section.heading, section]));
  const contexts = new Map<number, Context>();
  const starts = listStarts(blocks);
  const orders = listsOfOrders(blocks);
  const labelled = listsOfLabelledOrders(blocks);
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'list-item') continue;
    const section = block.heading === undefined ? undefined : bySection.get(block.heading);
    const context = contextOf(blocks, block, { contexts, section, starts });
    contexts.set(block.index, context);
    const next = nextOf(blocks, block);
    for (const part of partsOf(block)) {
      passages.push({
        block,
        ...part,
        ...context,
        amongOrders: block.type === 'list-item' && orders.has(listOf(block)),
        amongLabelledOrders: block.type === 'list-item' && labelled.has(listOf(block)),
        ...(section === undefined ? {} : { section }),
        ...(next === undefined ? {} : { next }),
      });
    }
  }
  return passages;
}

type Context = Pick<Passage, 'cue' | 'lead' | 'automatic' | 'role'>;

/** From the item that encloses it, the label or the sentence before its list, and last its heading. */
function contextOf(
  blocks: readonly Block[],
  block: ListItemBlock | ParagraphBlock,
  known: {
    contexts: ReadonlyMap<number, Context>;
    section: SectionContext | undefined;
    starts: ReadonlyMap<string, number>;
  },
): Context {
  const role = known.section?.role ?? 'overview';
  const lead = leadOf(blocks, block, known.starts);
  const outer = block.item === undefined ? undefined : known.contexts.get(block.item);
  const title = known.section?.title ?? '';
  if (lead === undefined) {
    if (outer) return outer;
    const cue = /^\W*expected (?:outcomes?|results?)\W*$/i.test(title) ? 'criteria' : readCue(title);
    return { role, automatic: isAutomatic(title), ...(cue === undefined ? {} : { cue }) };
  }
  const cue = bareTrigger(lead.text, role) ?? readCue(lead.text) ?? outer?.cue ?? readCue(title);
  const named = lead.label && mayTurn(role) ? rolesOfWords(lead.text)[0] : undefined;
  return {
    role: (named === 'procedure' || named === 'overview' ? undefined : named) ?? outer?.role ?? role,
    lead: lead.text,
    automatic: isAutomatic(lead.text) || isAutomatic(title),
    ...(cue === undefined ? {} : { cue }),
  };
}

/** Advice and links stay what they are, whatever their labels say. */
function mayTurn(role: Role): boolean {
  return role !== 'reference';
}

function isAutomatic(text: string): boolean {
  return /\bautomatic(?:ally)?\b/i.test(text);
}

/** The words that lead to a list or a paragraph: the last line before it, when it is a label or ends in a colon. */
function leadOf(
  blocks: readonly Block[],
  block: ListItemBlock | ParagraphBlock,
  starts: ReadonlyMap<string, number>,
): { text: string; label: boolean } | undefined {
  const first = block.type === 'list-item' ? (starts.get(listOf(block)) ?? block.index) : block.index;
  const before = blocks[first - 1];
  if (before === undefined || (before.type !== 'paragraph' && before.type !== 'list-item')) return;
  if (before.type === 'list-item' && before.index !== block.item) return;
  if (before.type === 'paragraph' && before.item !== block.item) return;
  const text = before.text.split('\n').at(-1)?.trim() ?? '';
  const label =
    before.labelOnly === true ||
    /^\s*(?:[>\-*+]\s+|\d+[.)]\s+)?\*\*[^*]+\*\*\s*:?\s*$/.test(before.raw.split('\n').at(-1) ?? '');
  if (block.type === 'paragraph' && !label) return;
  return label ||
    /[:：]$/.test(text) ||
    TELLS.test(text) ||
    (before.label !== undefined && leadsToList(text)) ||
    before.type === 'list-item'
    ? { text, label }
    : undefined;
}

/** `This will perform` and a list: what a machine does, also without a colon. */
const TELLS =
  /^(?:this|it|(?:the|this) [\w -]{2,40}) will (?:then |also )?(?:perform|do|run|execute|carry out|go through|take)(?: (?:all |each of )?(?:the )?(?:following|these)(?: \w+)?)?\.?$/i;

/** Index of the first item of each list, by its line and depth. */
function listStarts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === 'list-item' && !starts.has(listOf(block))) starts.set(listOf(block), block.index);
  }
  return starts;
}

/** Numbered lists of at least three items, of which at least half order something. */
function listsOfOrders(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, { items: number; orders: number }>();
  for (const block of blocks) {
    if (block.type !== 'list-item' || !block.ordered) continue;
    const known = counts.get(listOf(block)) ?? { items: 0, orders: 0 };
    known.items += 1;
    if (asksForWork(block.text)) known.orders += 1;
    counts.set(listOf(block), known);
  }
  return new Set([...counts].filter(([, { items, orders }]) => items > 2 && orders >= items / 2).map(([list]) => list));
}

/** Lists of which every item has a bold label, and most an order behind it. */
function listsOfLabelledOrders(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, { items: number; orders: number; sure: boolean; labelled: boolean }>();
  for (const block of blocks) {
    if (block.type !== 'list-item') continue;
    const known = counts.get(listOf(block)) ?? { items: 0, orders: 0, sure: false, labelled: true };
    const { label, rest } = split(block.text, block.label);
    known.items += 1;
    known.labelled &&= block.label !== undefined && block.labelOnly !== true && label !== undefined;
    known.sure ||= asksForWork(rest);
    if (isImperative(rest.split(/\s/)[0] ?? '')) known.orders += 1;
    counts.set(listOf(block), known);
  }
  return new Set(
    [...counts]
      .filter(([, { items, orders, sure, labelled }]) => labelled && sure && items > 1 && orders > items / 2)
      .map(([list]) => list),
  );
}

function listOf(block: ListItemBlock): string {
  return `${block.list}:${block.depth}`;
}

function nextOf(blocks: readonly Block[], block: ListItemBlock | ParagraphBlock): Block | undefined {
  const next = blocks[block.index + 1];
  if (next === undefined || next.type === 'heading') return;
  if (next.item === (block.type === 'list-item' ? block.index : block.item)) return next;
  // `- Delete the volume with:` leads to a fence that is not indented, too.
  return next.type === 'fence' && next.item === block.item && /[:：]$/.test(block.text.trim()) ? next : undefined;
}

/** A paragraph whose lines have labels of their own is as many passages. */
function partsOf(
  block: ListItemBlock | ParagraphBlock,
): readonly Pick<Passage, 'line' | 'endLine' | 'text' | 'raw' | 'label' | 'rest'>[] {
  const raws = block.raw.split('\n');
  const texts = block.text.split('\n');
  const labelled = raws.filter((raw) => LABEL.test(raw)).length;
  const keyed = raws.length > 1 && raws.every((raw) => LABEL.test(raw) || PLAIN_KEY.test(raw));
  if (
    block.type === 'list-item' ||
    (labelled < 1 && !keyed && !ITALIC_BESIDE.test(block.raw)) ||
    (raws.length === 1 && !BESIDE.test(block.raw) && !ITALIC_BESIDE.test(block.raw))
  ) {
    const endLine = block.line + Math.max(0, raws.length - 1);
    return [{ line: block.line, endLine, text: block.text, raw: block.raw, ...split(block.text, block.label) }];
  }
  const starts = raws.flatMap((raw, i) => (i === 0 || keyed || LABEL.test(raw) ? [i] : []));
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? raws.length;
    const place = { line: block.line + start, endLine: block.line + end - 1 };
    const text = texts.slice(start, end).join('\n').trim();
    const raw = raws.slice(start, end).join('\n');
    return besides(raw, text).map((part) => ({ ...place, ...part, ...split(part.text, boldLabel(part.raw)) }));
  });
}

/** `**Owner:** A | **Severity:** B` on one line are two. */
function besides(raw: string, text: string): readonly { raw: string; text: string }[] {
  const raws = BESIDE.test(raw) || ITALIC_BESIDE.test(raw) ? raw.split(/\s[|·•]\s/) : [raw];
  const texts = text.split(/\s[|·•]\s/);
  if (raws.length < 2 || raws.length !== texts.length) return [{ raw, text }];
  return raws.map((one, i) => ({ raw: one.trim(), text: texts[i]?.trim() ?? '' }));
}

function boldLabel(raw: string): string | undefined {
  const bold = /\*\*(.+?)\*\*|__(.+?)__/.exec(LABEL.exec(raw)?.[0] ?? '');
  return (bold?.[1] ?? bold?.[2])?.replaceAll('`', '').replace(/(?<!\s)\s*[:：]\s*$/, '');
}

/** A bold label behind another one on its line. */
const BESIDE = /^\W{0,4}\*\*[^|·•\n]{2,200}\s[|·•]\s\*\*/;
const PLAIN_KEY = /^\s{0,3}(?:>\s?)?[*_]?[A-Z][\w /-]{1,30}:\s+\S+(?:\s+\S+){0,9}\s*$/;
/** All of a line in italics, and in it several keys. */
const ITALIC_BESIDE =
  /^[*_][A-Z][\w /-]{1,30}: [^|·•\n]{1,100}(?: [|·•] [A-Z][\w /-]{1,30}: [^|·•\n]{1,100}){1,5}[*_]$/;

const LABEL = /^\s{0,3}(?:>\s?)?(?:[^\p{L}\p{N}*_`[<]{0,4})(?:\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__)/u;

/** `Severity: High` into its label and the rest; a label that the author made bold counts without a colon too. */
function split(text: string, bold: string | undefined): Pick<Passage, 'label' | 'rest'> {
  if (bold !== undefined) {
    const at = text.indexOf(bold);
    const rest = at < 0 ? text : text.slice(at + bold.length);
    return { label: bold, rest: rest.replace(/^\s*[:：–—-]?\s*/u, '').trim() };
  }
  const [, label, rest] = /^([^:：\n]{2,60})[:：]\s+(\S[\s\S]*)$/u.exec(text.trim()) ?? [];
  return label === undefined || rest === undefined ? { rest: text.trim() } : { label: label.trim(), rest: rest.trim() };
}
