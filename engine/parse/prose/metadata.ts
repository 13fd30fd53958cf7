import type { Metadata } from '../../model/item.ts';
import type { Block } from '../block.ts';
import { readFrontMatter } from './front-matter.ts';
import { keyOf } from './metadata-key.ts';
import { isMetadataTable, readMetadataRows } from './metadata-table.ts';
import type { Passage } from './passage.ts';

/**
 * What a document says of itself: front matter; `**Severity:** Standard` before the first level-2 heading or in the
 * footer; lists of an overview all of whose bullets are `Key: value`.
 */
export function readMetadata(blocks: readonly Block[], passages: readonly Passage[]): readonly Metadata[] {
  const body = blocks.find(endsHeader)?.line ?? Number.POSITIVE_INFINITY;
  const footer = footerLine(blocks);
  const lists = keyedLists(passages);
  const found = passages.flatMap((passage): Metadata[] => {
    const { block, line, label, rest } = passage;
    const header = line < body || line >= footer;
    const listed = block.type === 'list-item';
    const here = listed
      ? lists.has(block.list) && (header || passage.role === 'overview')
      : header && isBold(passage) && (block.quoteDepth === 0 || rest.split(/\s+/).length <= 12);
    const named =
      label !== undefined &&
      isKey(label) &&
      (listed || block.quoteDepth > 0 || amongFields(passage) || !/^(?:purpose|goal)$/i.test(label));
    return here && named && rest !== '' && !/^[|·•]/.test(rest) ? [entry(passage, label, rest)] : [];
  });
  const rows = readMetadataRows(blocks, ({ line }) => line < body || line >= footer);
  return [
    ...blocks.flatMap((block) => (block.type === 'front-matter' ? readFrontMatter(block) : [])),
    ...found,
    ...rows,
  ];
}

/** A document's header ends with its first section, fence or table. */
function endsHeader(block: Block): boolean {
  if (block.type === 'table-row') return !isMetadataTable(block);
  return (block.type === 'heading' && block.level >= 2) || block.type === 'fence';
}

function entry({ line, endLine }: Passage, label: string, rest: string): Metadata {
  return { kind: 'metadata', line, endLine, key: keyOf(label), value: rest.replace(/\s*\n\s*/g, ' ') };
}

/** Another line of its paragraph is a field as well, so that `**Purpose:** …` is one of them and no introduction. */
function amongFields({ block, raw }: Passage): boolean {
  return block.raw.split('\n').some((line) => line.trim() !== raw.trim() && KEYED.test(withoutItalics(line)));
}

function isKey(label: string): boolean {
  return (
    label.split(/\s+/).length <= 4 &&
    !/[.!?]$/.test(label) &&
    !/^(?:critical|warning|caution|important|note|attention|danger|tip|usage|example|causes?|fix|symptoms?|solution|resolution|prevention|problem|error|mitigation|detection|workaround)$/i.test(
      label,
    )
  );
}

/** Bold, or one short plain `Key: value` line; a sentence with a colon in it is no key. */
function isBold({ raw, block }: Passage): boolean {
  if (/^\W{0,6}(?:\*\*|__)/.test(raw)) return true;
  const plain = withoutItalics(raw);
  return (
    plain.split(/\s+/).length <= 10 &&
    PLAIN.test(plain) &&
    block.raw.split('\n').every((line) => KEYED.test(withoutItalics(line)))
  );
}

/** `*Last updated: 2024-01-02*`, and a part of such a line. */
function withoutItalics(raw: string): string {
  return raw.trim().replace(/^[*_](?![*_])|(?<![*_])[*_]$/g, '');
}

const PLAIN = /^[A-Z][\w /-]{1,30}:\s+\S[^\n]*(?<![.!?])$/;
/** Such a line, or one with a bold label. */
const KEYED = /^[A-Z][\w /-]{1,30}:\s+\S|^\W{0,6}(?:\*\*|__)/;

/** The first line of what follows the last rule of the document, when only labels stand there. */
function footerLine(blocks: readonly Block[]): number {
  const at = blocks.findLastIndex((block) => block.type === 'rule');
  const after = blocks.slice(at + 1);
  const keyed = after.every(
    (block) =>
      block.type === 'html' ||
      ((block.type === 'paragraph' || block.type === 'list-item') && block.heading === blocks[at]?.heading),
  );
  if (at >= 0 && keyed && after.length > 0) return blocks[at]?.line ?? Number.POSITIVE_INFINITY;
  const last = blocks.at(-1);
  const signed =
    last?.type === 'paragraph' &&
    /^\W{0,4}(?:(?:last|next) (?:updated?|review(?:ed)?|modified|tested)|version|owner|maintained by|document (?:version|owner)|author|reviewed)\b/i.test(
      last.text,
    );
  return signed ? last.line : Number.POSITIVE_INFINITY;
}

/** Lines of lists all of whose items are `Key: value`. */
function keyedLists(passages: readonly Passage[]): ReadonlySet<number> {
  const keyed = new Map<number, boolean>();
  for (const { block, label, rest, next } of passages) {
    if (block.type !== 'list-item') continue;
    const short = rest.split(/\s+/).length <= 12 && /:\s*(?:\*\*|__)?(?:\s|$)/.test(block.raw);
    const plain = !block.ordered && next === undefined && block.checked === undefined;
    const named = label !== undefined && isKey(label) && !block.inlineCodes.some(({ value }) => value.includes(label));
    const one = short && plain && named && rest !== '';
    keyed.set(block.list, (keyed.get(block.list) ?? true) && one);
  }
  return new Set([...keyed].filter(([, all]) => all).map(([list]) => list));
}
