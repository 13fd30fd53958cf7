import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Problem } from '../model/problem.ts';
import { adoptBlocks } from './adopt-blocks.ts';
import type { Block, FenceBlock } from './block.ts';
import { readInlineText } from './inline-text.ts';
import { LONGEST_TEXT, longText, partsOfText, type TextPart, withoutLongGaps } from './long-text.ts';
import { readIndentedFences } from './markdown/indented-fences.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { shownNodes } from './markdown/shown-nodes.ts';
import { attachPins } from './pin/attach-pins.ts';
import { attachToolPins } from './pin/tools/attach-tool-pins.ts';
import { nestHeadings } from './section/nest-headings.ts';

/** Blocks before their place in the document's headings is known. */
type Draft = DistributiveOmit<Block, 'index' | 'heading' | 'sectionEnd' | 'parent'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

type Placed = Pick<Draft, 'line' | 'endLine' | 'quoteDepth' | 'item'>;

interface Around {
  readonly item?: number;
  readonly quoteDepth: number;
  readonly depth: number;
}

interface Reading {
  readonly source: string;
  readonly drafts: Draft[];
  readonly problems: Problem[];
  readonly resolve: (identifier: string) => string | undefined;
}

/** The blocks of a document, and what was read as plain text in it. */
export interface BlocksReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/**
 * All blocks of a document in order, containers before what they hold. Never throws; what Markdown gives no shape is a
 * paragraph. Headings inside of quotes and lists are paragraphs with a label, as they open no section.
 */
export function readMarkdown(text: string): BlocksReading {
  const { root, problems } = parseMarkdown(text);
  const reading = { source: text, drafts: [], problems: [...problems], resolve: resolverOf(root) };
  for (const node of shownNodes(root.children, text)) add(reading, node, { quoteDepth: 0, depth: 0 });
  const pinned = attachPins(attachToolPins(reading.drafts));
  const blocks = adoptBlocks(nestHeadings(pinned, text.replace(/\n$/, '').split('\n').length));
  return { blocks, problems: reading.problems };
}

/** The blocks alone. */
export function readBlocks(text: string): readonly Block[] {
  return readMarkdown(text).blocks;
}

function resolverOf(root: Root): Reading['resolve'] {
  const addresses = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  return (identifier) => addresses.get(identifier);
}

function add(reading: Reading, node: RootContent, around: Around): void {
  const place = placeOf(node);
  const base = { ...place, quoteDepth: around.quoteDepth, ...(around.item === undefined ? {} : { item: around.item }) };
  const push = (draft: Draft) => void reading.drafts.push(draft);
  if (node.type === 'heading') addHeading(reading, node, around);
  else if (node.type === 'paragraph') addParagraphs(reading, partsIn(reading, node), around);
  else if (node.type === 'code') reading.drafts.push(...codeOf(reading, node, base));
  else if (node.type === 'list') addList(reading, node, around);
  else if (node.type === 'table') addTable(reading, node, around);
  else if (node.type === 'html') push({ type: 'html', ...base, raw: node.value });
  else if (node.type === 'yaml') push({ type: 'front-matter', ...base, language: 'yaml', raw: node.value });
  else if (node.type === 'thematicBreak') push({ type: 'rule', ...base });
  else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    for (const child of shownNodes(node.children, reading.source))
      add(reading, child, { ...around, quoteDepth: around.quoteDepth + 1 });
  } else if ('value' in node && String(node.type) === 'toml') {
    // remark-frontmatter gives TOML a type of node that the types of mdast do not know.
    push({ type: 'front-matter', ...base, language: 'toml', raw: String(node.value) });
  }
}

function placeOf(node: RootContent | ListItem): { line: number; endLine: number } {
  return { line: node.position?.start.line ?? 1, endLine: node.position?.end.line ?? 1 };
}

function textOf(reading: Reading, { line, raw, nodes }: Pick<TextPart, 'line' | 'raw' | 'nodes'>) {
  const inline = readInlineText(nodes, line, reading.resolve);
  return { ...inline, raw: withoutLongGaps(raw), text: withoutLongGaps(inline.text) };
}

/** Running text; what is longer than anybody writes comes in parts, of which the block has the first. */
function partsIn({ source, problems }: Reading, node: Paragraph | Heading): readonly [TextPart, ...TextPart[]] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const whole = { ...placeOf(node), raw: source.slice(start, end), nodes: node.children };
  if (end - start <= LONGEST_TEXT) return [whole];
  const [first = whole, ...others] = partsOfText(node.children, source);
  problems.push(longText(whole));
  return [first, ...others];
}

function addParagraphs(
  reading: Reading,
  parts: readonly TextPart[],
  { quoteDepth, item }: Omit<Around, 'depth'>,
): void {
  const held = { quoteDepth, ...(item === undefined ? {} : { item }) };
  for (const part of parts) {
    const { line, endLine } = part;
    reading.drafts.push({ type: 'paragraph', line, endLine, ...held, ...textOf(reading, part) });
  }
}

/** Text over several lines with `---` right below is meant as a paragraph and a rule, though Markdown sees a heading. */
function addHeading(reading: Reading, node: Heading, around: Around): void {
  const [first, ...others] = partsIn(reading, node);
  const text = textOf(reading, first);
  const base = { ...placeOf(node), quoteDepth: around.quoteDepth };
  const item = around.item === undefined ? {} : { item: around.item };
  const sentence = !text.raw.startsWith('#') && (base.endLine - base.line > 1 || /[.:;,]$/.test(text.text));
  if (around.quoteDepth > 0 || around.item !== undefined || sentence) {
    const label = sentence ? {} : { label: text.text, labelOnly: true };
    reading.drafts.push({ type: 'paragraph', ...base, ...item, ...text, ...label });
  } else reading.drafts.push({ type: 'heading', ...base, ...text, level: node.depth });
  addParagraphs(reading, others, around);
}

/** A fence, or code by indentation; in a list item that may be fences which were indented too far. */
function codeOf(reading: Reading, node: Code, base: Placed): readonly Draft[] {
  const fence = fenceOf(reading, node);
  const parts = fence.indented && base.item !== undefined ? readIndentedFences(fence.lines) : undefined;
  if (parts === undefined) return [{ ...base, ...fence }];
  const [line, endLine] = [base.line, base.endLine];
  const message = 'Unexpected fence as far to the right as code, expected it where the text of its item begins.';
  reading.problems.push({ type: 'repair', rule: 'indented-fence', line, endLine, message });
  return parts.map((part): Draft => {
    const place = { ...base, line: line + part.from, endLine: line + part.to };
    if (part.type === 'text')
      return { type: 'paragraph', ...place, raw: part.text, text: part.text, inlineCodes: [], links: [] };
    const [language = '', ...meta] = part.info.split(/\s+/);
    return { type: 'fence', ...place, language: language.toLowerCase(), meta: meta.join(' '), lines: part.lines };
  });
}

function fenceOf(reading: Reading, node: Code): Omit<FenceBlock, 'index' | 'line' | 'endLine' | 'quoteDepth'> {
  const opening = reading.source.slice(node.position?.start.offset ?? 0, (node.position?.start.offset ?? 0) + 3);
  const { line, endLine } = placeOf(node);
  const indented = opening !== '```' && opening !== '~~~';
  const lines = node.value === '' && (indented || endLine - line <= 1) ? [] : node.value.split('\n');
  return {
    type: 'fence',
    language: (node.lang ?? '').toLowerCase(),
    meta: node.meta ?? '',
    lines,
    ...(indented ? { indented } : {}),
  };
}

function addList(reading: Reading, node: List, around: Around): void {
  const list = placeOf(node).line;
  node.children.forEach((child, i) => {
    const [first, ...below] = child.children;
    const quoted = comparisonIn(first);
    const own = first?.type === 'paragraph' || first?.type === 'heading' ? first : quoted;
    const rest: readonly (BlockContent | DefinitionContent)[] = own ? below : child.children;
    const depth = around.depth + 1;
    const [part, ...others] = own ? partsIn(reading, own) : [];
    const plain = part ? textOf(reading, part) : { raw: '', text: '', inlineCodes: [], links: [] };
    const sign = plain.text.startsWith('=') ? '>' : '> ';
    const text = quoted ? { ...plain, raw: sign + plain.raw, text: sign + plain.text } : plain;
    reading.drafts.push({
      type: 'list-item',
      ...placeOf(child),
      quoteDepth: around.quoteDepth,
      ...(around.item === undefined ? {} : { item: around.item }),
      ...text,
      list,
      ordered: node.ordered ?? false,
      ...(node.ordered ? { number: (node.start ?? 1) + i } : {}),
      ...(typeof child.checked === 'boolean' ? { checked: child.checked } : {}),
      depth,
    });
    const item = reading.drafts.length - 1;
    addParagraphs(reading, others, { quoteDepth: around.quoteDepth, item });
    for (const block of shownNodes(rest, reading.source))
      add(reading, block, { quoteDepth: around.quoteDepth, depth, item });
  });
}

/** `- > 5% of requests`: the sign of a comparison, which Markdown takes for a quote. */
function comparisonIn(first: BlockContent | DefinitionContent | undefined): Paragraph | undefined {
  if (first?.type !== 'blockquote' || first.children.length !== 1) return;
  const [only] = first.children;
  const [text] = only?.type === 'paragraph' ? only.children : [];
  return only?.type === 'paragraph' && text?.type === 'text' && /^=?\s?\d/.test(text.value) ? only : undefined;
}

/** Columns of a table that are read; each row is read with the header, and nobody makes so wide a table. */
const MOST_COLUMNS = 100;

function addTable(reading: Reading, node: Table, around: Around): void {
  const table = placeOf(node).line;
  const rows = node.children.map((row) => {
    const line = row.position?.start.line ?? table;
    const cells = row.children
      .slice(0, MOST_COLUMNS)
      .map((cell) => readInlineText(cell.children, line, reading.resolve));
    return { line, cells };
  });
  const header = rows[0]?.cells.map((cell) => cell.text) ?? [];
  rows.forEach(({ line, cells }, i) => {
    const comments = cells.flatMap((cell) => cell.comments ?? []);
    reading.drafts.push({
      type: 'table-row',
      line,
      endLine: line,
      quoteDepth: around.quoteDepth,
      ...(around.item === undefined ? {} : { item: around.item }),
      table,
      headerRow: i === 0,
      header,
      cells: cells.map((cell) => cell.text),
      inlineCodes: cells.flatMap((cell) => cell.inlineCodes),
      links: cells.flatMap((cell) => cell.links),
      ...(comments.length === 0 ? {} : { comments }),
    });
  });
}
