import type { Item } from '../../model/item.ts';
import type { PinAdvice, Reason } from '../../model/reason.ts';
import type { Block } from '../block.ts';
import type { DocumentContext } from './document-context.ts';

/** Why a sentence or a bullet is work for a person, a threshold, a warning … rather than prose. */
export function passageReason(context: DocumentContext, item: Item): Reason | undefined {
  const cause = CAUSES[item.kind];
  if (cause === undefined) return;
  const base = { line: item.line, kind: item.kind, about: 'as' } as const;
  const block = context.textAt(item.line);
  if (context.fenceAt(item.line) !== undefined) return ofComment(context, item, cause);
  if (block?.type !== 'paragraph' && block?.type !== 'list-item') return;
  if (block.pins?.values.as !== undefined) return { ...base, certain: true, why: `pinned in line ${block.pins.line}` };
  const pin = adviceOf(context, block, item);
  const certain =
    item.kind === 'requirement' ||
    (item.kind === 'warning' && MARKED.test(block.raw)) ||
    (item.kind === 'gate' && block.type === 'list-item');
  return { ...base, certain, why: cause, ...(pin === undefined ? {} : { pin }) };
}

const CAUSES: Readonly<Partial<Record<Item['kind'], string>>> = {
  manual: 'work for a person, as it begins with an order or asks',
  gate: 'a threshold, as it compares something with a number',
  warning: 'a warning, by its words',
  trigger: 'when to leave the procedure, by its words',
  contact: 'somebody to call, as it stands in an escalation',
  requirement: 'a requirement, as it stands in prerequisites',
};

function ofComment(context: DocumentContext, item: Item, cause: string): Reason {
  const [lead] = /^[\s>]*/.exec(context.lines[item.line - 1] ?? '') ?? [''];
  const base = {
    line: item.line,
    kind: item.kind,
    about: 'as',
    certain: false,
    why: `${cause}, in a comment`,
  } as const;
  const use = item.kind === 'manual' || item.kind === 'warning' ? item.kind : undefined;
  const above = context.lines[item.line - 2] ?? '';
  const below = context.lines[item.endLine] ?? '';
  // A pin speaks of a whole comment: not of a part of one, nor of one that is the title of a command as well.
  if (/^[\s>]*#/.test(above) || !/^[\s>]*(?:```|~~~|$)/.test(below)) return base;
  const refers = context.items.some(
    ({ kind, line }) => kind === 'reference' && line >= item.line && line <= item.endLine,
  );
  const whole = use !== undefined && !refers && isAlone(context, item, item);
  const text = whole ? { text: `${lead}# handrail: as=${use}` } : {};
  return { ...base, pin: { ...text, line: item.line, place: 'above', other: 'as=prose' } };
}

/** Marks that mean nothing else: `> [!WARNING]`, `**CAUTION:**`, `!!! danger`. */
const MARKED =
  /^[\s>]*(?:\[!\w+\]|!!!|\W{0,4}(?:\*\*|__)\W{0,4}(?:critical|warning|caution|important|danger|attention)\b)/i;

/** Pins say of a whole text what it is: nothing that is only a part of one, and nothing that is several things at once. */
function adviceOf(context: DocumentContext, block: TextBlock, item: Item): PinAdvice | undefined {
  if (block.line !== item.line) return;
  const use = useOf(item);
  const place = { line: block.line, place: 'end', other: 'as=prose' } as const;
  const last = block.line + block.raw.split('\n').length - 1;
  const whole =
    use !== undefined && item.endLine === last && isAlone(context, item, { line: block.line, endLine: last });
  return whole && sameWords(block, item) ? { ...place, text: ` <!-- handrail: as=${use} -->` } : place;
}

type TextBlock = Extract<Block, { type: 'paragraph' | 'list-item' }>;

/** Whether nothing else that a pin would take away was read from the same lines. */
function isAlone({ items }: DocumentContext, item: Item, { line, endLine }: Pick<Block, 'line' | 'endLine'>): boolean {
  return !items.some(
    (other) =>
      other !== item &&
      other.line >= line &&
      other.line <= endLine &&
      other.kind !== 'step' &&
      other.kind !== 'reference' &&
      other.kind !== 'parameter',
  );
}

/** Whether all of the text was taken, rather than a sentence of it or the words behind a label. */
function sameWords(block: TextBlock, item: Item): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return 'text' in item && plain(item.text) === plain(block.text);
}

function useOf(item: Item): string | undefined {
  if (item.kind === 'trigger') return item.automatic === true ? undefined : `${item.to}-trigger`;
  return item.kind === 'gate' ? undefined : item.kind;
}
