import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Problem } from '../../model/problem.ts';
import { borrowedDefinitions, definitionsIn } from './definitions.ts';
import { endsOpen } from './ends-open.ts';
import { htmlBeforeText } from './html-before-text.ts';
import { maskMarks } from './mask-marks.ts';
import { LEAST_PIECE, nextPiece, type Piece } from './next-piece.ts';
import { placeIn } from './place-in.ts';
import { plainTree } from './plain-tree.ts';

/** The tree of a document, and what was read as plain text in it. */
export interface MarkdownReading {
  readonly root: Root;
  readonly problems: readonly Problem[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(withTagsEnded).freeze();
const processorOfStart = processor().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
 * A document as CommonMark with GFM and front matter (YAML, TOML) sees it. Never throws.
 *
 * The parser takes time that grows with the square of what it holds open: list items, the marks of one paragraph, lines
 * without a blank one between. A large document is therefore read in pieces, cut where nothing is open, and what nobody
 * writes by hand (a thousand stars in one paragraph) is read as plain text and reported. Nothing is left out.
 */
export function parseMarkdown(text: string): MarkdownReading {
  const children: RootContent[] = [];
  const problems: Problem[] = [];
  const known = text.length > LEAST_PIECE ? definitionsIn(text) : new Map<string, string>();
  let least = LEAST_PIECE;
  for (let piece = nextPiece(text, { offset: 0, line: 1 }, least); piece.text !== ''; ) {
    const read = readPiece(piece, known);
    const open = piece.next.offset < text.length && endsOpen(read.root, piece.text);
    if (open) least = 2 * Math.max(least, piece.text.length);
    else {
      placeIn(read.root, piece);
      for (const child of read.root.children) children.push(child);
      problems.push(...piece.problems, ...read.problems.map((problem) => lower(problem, piece.line - 1)));
      least = LEAST_PIECE;
    }
    piece = nextPiece(text, open ? piece : piece.next, least);
  }
  return { root: { type: 'root', children }, problems };
}

/** The tree and the problems of a piece, in its own lines. */
function readPiece({ text, offset }: Piece, known: ReadonlyMap<string, string>): MarkdownReading {
  const parser = offset === 0 ? processorOfStart : processor;
  const masked = maskMarks(text);
  if (masked === undefined) return tooDeep(text);
  try {
    const root = parser.parse(masked.text + borrowedDefinitions(text, known));
    root.children = root.children.filter(({ position }) => (position?.start.offset ?? 0) < text.length);
    masked.reveal(root);
    return { root, problems: masked.problems };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(text);
    throw error;
  }
}

/** What runs the parser out of stack is visible as prose, and nothing in it is run. */
function tooDeep(text: string): MarkdownReading {
  const message = 'Unexpected Markdown that is nested too deep to be read, expected text.';
  const endLine = text.split('\n').length;
  return { root: plainTree(text), problems: [{ type: 'warning', rule: 'too-deep', line: 1, endLine, message }] };
}

function lower(problem: Problem, by: number): Problem {
  return { ...problem, line: problem.line + by, endLine: problem.endLine + by };
}

function withTagsEnded(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), htmlBeforeText];
}
