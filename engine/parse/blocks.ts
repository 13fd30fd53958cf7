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
import { adoptBlocks } from './adopt-blocks.ts';
import type { Block, FenceBlock } from './block.ts';
import { readInlineText } from './inline-text.ts';
import { parseMarkdown } from './markdown.ts';
import { attachPins } from './pin/attach-pins.ts';
import { attachToolPins } from './pin/tools/attach-tool-pins.ts';
import { plainTree } from './plain-blocks.ts';
import { nestHeadings } from './section/nest-headings.ts';

/** Blocks before their place in the document's headings is known. */
type Draft = DistributiveOmit<Block, 'index' | 'heading' | 'sectionEnd' | 'parent'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

interface Around {
  readonly item?: number;
  readonly quoteDepth: number;
  readonly depth: number;
}

interface Reading {
  readonly source: string;
  readonly drafts: Draft[];
  readonly resolve: (identifier: string) => string | undefined;
}

/**
 * All blocks of a document in order, containers before what they hold. Never throws; what Markdown gives no shape is a
 * paragraph. Headings inside of quotes and lists are paragraphs with a label, as they open no section.
 */
export function readBlocks(text: string): readonly Block[] {
  try {
    return blocksOf(text, TOO_DEEP.test(text) ? plainTree(text) : parseMarkdown(text));
  } catch (error) {
    if (error instanceof RangeError) return blocksOf(text, plainTree(text));
    throw error;
  }
}

/** So many quote or list marks in a row cost the parser minutes, and nobody writes them. */
const TOO_DEEP = /(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}|>[ \t]?){100}/;

function blocksOf(text: string, root: Root): readonly Block[] {
  const addresses = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  const reading: Reading = { source: text, drafts: [], resolve: (identifier) => addresses.get(identifier) };
  for (const node of root.children) add(reading, node, { quoteDepth: 0, depth: 0 });
  return adoptBlocks(
    nestHeadings(attachPins(attachToolPins(reading.drafts)), text.replace(/\n$/, '').split('\n').length),
  );
}

function add(reading: Reading, node: RootContent, around: Around): void {
  const place = placeOf(node);
  const base = { ...place, quoteDepth: around.quoteDepth, ...(around.item === undefined ? {} : { item: around.item }) };
  const push = (draft: Draft) => void reading.drafts.push(draft);
  if (node.type === 'heading') addHeading(reading, node, around);
  else if (node.type === 'paragraph') push({ type: 'paragraph', ...base, ...textOf(reading, node) });
  else if (node.type === 'code') push({ ...base, ...fenceOf(reading, node) });
  else if (node.type === 'list') addList(reading, node, around);
  else if (node.type === 'table') addTable(reading, node, around);
  else if (node.type === 'html') push({ type: 'html', ...base, raw: node.value });
  else if (node.type === 'yaml') push({ type: 'front-matter', ...base, language: 'yaml', raw: node.value });
  else if (node.type === 'thematicBreak') push({ type: 'rule', ...base });
  else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    for (const child of node.children) add(reading, child, { ...around, quoteDepth: around.quoteDepth + 1 });
  } else if ('value' in node && String(node.type) === 'toml') {
    // remark-frontmatter gives TOML a type of node that the types of mdast do not know.
    push({ type: 'front-matter', ...base, language: 'toml', raw: String(node.value) });
  }
}

function placeOf(node: RootContent | ListItem): { line: number; endLine: number } {
  return { line: node.position?.start.line ?? 1, endLine: node.position?.end.line ?? 1 };
}

function textOf(reading: Reading, node: Paragraph | Heading) {
  const { line } = placeOf(node);
  const raw = reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return { raw, ...readInlineText(node.children, line, reading.resolve) };
}

/** Text over several lines with `---` right below is meant as a paragraph and a rule, though Markdown sees a heading. */
function addHeading(reading: Reading, node: Heading, around: Around): void {
  const text = textOf(reading, node);
  const base = { ...placeOf(node), quoteDepth: around.quoteDepth };
  const item = around.item === undefined ? {} : { item: around.item };
  const sentence = !text.raw.startsWith('#') && (base.endLine - base.line > 1 || /[.:;,]$/.test(text.text));
  if (around.quoteDepth > 0 || around.item !== undefined || sentence) {
    const label = sentence ? {} : { label: text.text, labelOnly: true };
    reading.drafts.push({ type: 'paragraph', ...base, ...item, ...text, ...label });
  } else reading.drafts.push({ type: 'heading', ...base, ...text, level: node.depth });
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
    const [first, ...others] = child.children;
    const quoted = comparisonIn(first);
    const own = first?.type === 'paragraph' || first?.type === 'heading' ? first : quoted;
    const rest: readonly (BlockContent | DefinitionContent)[] = own ? others : child.children;
    const depth = around.depth + 1;
    const plain = own ? textOf(reading, own) : { raw: '', text: '', inlineCodes: [], links: [] };
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
    for (const block of rest) add(reading, block, { quoteDepth: around.quoteDepth, depth, item });
  });
}

/** `- > 5% of requests`: the sign of a comparison, which Markdown takes for a quote. */
function comparisonIn(first: BlockContent | DefinitionContent | undefined): Paragraph | undefined {
  if (first?.type !== 'blockquote' || first.children.length !== 1) return;
  const [only] = first.children;
  const [text] = only?.type === 'paragraph' ? only.children : [];
  return only?.type === 'paragraph' && text?.type === 'text' && /^=?\s?\d/.test(text.value) ? only : undefined;
}

function addTable(reading: Reading, node: Table, around: Around): void {
  const table = placeOf(node).line;
  const rows = node.children.map((row) => {
    const line = row.position?.start.line ?? table;
    const cells = row.children.map((cell) => readInlineText(cell.children, line, reading.resolve));
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
