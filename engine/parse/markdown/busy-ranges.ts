import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { TextRange } from './text-range.ts';

/**
 * Marks times characters of one paragraph above which the parser takes several times as long for each of its characters as
 * for others; it looks through the paragraph for each mark. The busiest paragraph of the corpus has 40,000.
 */
const BUSY = 4_000_000;

/** Whether a text may have a paragraph with too many marks: told from what stands between blank lines. */
export function mayBeBusy(text: string): boolean {
  return text.split(/\n[ \t>]*\n/).some(isBusy);
}

function isBusy(text: string): boolean {
  return text.length * text.length > BUSY && text.length * (text.match(MARKS)?.length ?? 0) > BUSY;
}

/** Each star for itself: of two rows of them as many pairs are made as they are long. */
const MARKS = /[*_~]|`+|[[\]<&\\!]/g;

/** The paragraphs, headings and table cells with too many marks; a long list of short items has none. */
export function busyRanges(text: string): readonly TextRange[] {
  if (!mayBeBusy(text)) return [];
  const found: TextRange[] = [];
  const visit = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (isBusy(text.slice(start, end))) found.push({ start, end });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseBlocks(text));
  return found;
}

/** Sees blocks alone, so that it is fast where inline marks are many. Made when it is needed, which is seldom. */
function parseBlocks(text: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(withoutInlineMarks)
    .parse(text);
}

function withoutInlineMarks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: [...INLINE] } }];
}

/** The names of the constructs of micromark and its GFM extension that stand within a line. */
const INLINE: readonly string[] = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'strikethrough',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];
