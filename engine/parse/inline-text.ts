import type { PhrasingContent } from 'mdast';
import type { InlineCode, InlineComment, Link } from './block.ts';

/** What a run of inline Markdown says: its words without marks, one line of text for each line of the source. */
export interface InlineText {
  readonly text: string;
  readonly inlineCodes: readonly InlineCode[];
  readonly links: readonly Link[];
  readonly comments?: readonly InlineComment[];
  readonly label?: string;
  readonly labelOnly?: boolean;
}

/** Tags that only shape text; any other `<word>` in a sentence is what a person wrote for a reader to replace. */
const TAG =
  /^<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video)\b[^>]*>$/i;

/**
 * Reads inline Markdown. `firstLine` is the line that `text` begins at, so that its line `i` stands at `firstLine + i`;
 * `resolve` gives the address of a reference such as `[guide]`.
 */
export function readInlineText(
  nodes: readonly PhrasingContent[],
  firstLine: number,
  resolve: (identifier: string) => string | undefined = () => undefined,
): InlineText {
  const inlineCodes: InlineCode[] = [];
  const links: Link[] = [];
  const comments: InlineComment[] = [];
  let text = '';
  let lines = 0;
  const add = (value: string, line: number) => {
    for (; lines < line - firstLine; lines += 1) text += '\n';
    text += value;
    lines += value.split('\n').length - 1;
  };
  const visit = (node: PhrasingContent) => {
    const line = node.position?.start.line ?? firstLine;
    if (node.type === 'inlineCode') inlineCodes.push({ line, value: node.value });
    if (node.type === 'link') links.push({ line, target: node.url, text: plainText(node.children) });
    if (node.type === 'linkReference') {
      const target = resolve(node.identifier);
      if (target !== undefined) links.push({ line, target, text: plainText(node.children) });
    }
    if (node.type === 'html' && node.value.startsWith('<!--')) comments.push({ line, value: node.value });
    if ('children' in node) node.children.forEach(visit);
    else add(ownText(node), line);
  };
  nodes.forEach(visit);
  const found = { text: text.trimEnd(), inlineCodes, links, ...readLabel(nodes) };
  return comments.length === 0 ? found : { ...found, comments };
}

/** Plain words of inline Markdown, on one line. */
function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('children' in node ? plainText(node.children) : ownText(node))).join('');
}

function ownText(node: PhrasingContent): string {
  if (node.type === 'html') return TAG.test(node.value) || node.value.startsWith('<!--') ? '' : node.value;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return '';
}

/** `**Option 1: Helm**`, `✅ **Zero downtime** with …`: bold words at the start, signs before them left aside. */
function readLabel(nodes: readonly PhrasingContent[]): { label?: string; labelOnly?: boolean } {
  const first = nodes.findIndex((node) => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
  const strong = nodes[first];
  if (strong?.type !== 'strong') return {};
  const label = plainText(strong.children)
    .replace(/(?<!\s)\s*[:：]\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (label === '') return {};
  const rest = plainText(nodes.slice(first + 1));
  return /[\p{L}\p{N}]/u.test(rest) ? { label } : { label, labelOnly: true };
}
