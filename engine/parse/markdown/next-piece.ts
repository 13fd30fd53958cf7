import type { Problem } from '../../model/problem.ts';
import { closes, type FenceLine, readFenceLine } from '../repair/fence-line.ts';

/** Where a piece begins: offset in the text and line of the document. */
export interface PieceStart {
  readonly offset: number;
  readonly line: number;
}

/** Lines of a document that are read by themselves. */
export interface Piece extends PieceStart {
  readonly text: string;
  readonly next: PieceStart;
  readonly problems: readonly Problem[];
}

/** Characters below which a document is read whole; the longest of the corpus has 24,000. */
export const LEAST_PIECE = 32_768;

/** Lines without a blank one among them that are read together; nobody writes so long a list or paragraph. */
const LONGEST_RUN = 400;
/** In what looks like a fence, lines may be many; the parser takes them one by one. */
const LONGEST_RUN_IN_FENCE = 4000;

/**
 * The lines from a start on that are read together: the rest of the document where it is short, else up to the first line
 * behind `least` characters at which everything is closed: text at the margin after a blank line. Where there is none, it
 * is cut at the next best line, which is reported: a list may become two there.
 */
export function nextPiece(text: string, start: PieceStart, least: number): Piece {
  const scale = least / LEAST_PIECE;
  let fence: FenceLine | undefined;
  let run = 0;
  let table = false;
  let { offset, line } = start;
  while (offset < text.length) {
    const end = lineEnd(text, offset);
    const words = text.slice(offset, end);
    const blank = words.trim() === '';
    const length = offset - start.offset;
    const longest = scale * (fence === undefined ? LONGEST_RUN : LONGEST_RUN_IN_FENCE);
    // Where a cut was tried and something was open, it is the fence.
    const within = fence !== undefined && scale > 1;
    if (length > 0 && !blank && !within) {
      const clean = fence === undefined && run === 0 && AT_MARGIN.test(words);
      if (clean && length >= least) return pieceTo(text, start, { offset, line });
      const far = length >= (run === 0 && fence === undefined ? 3 : 6) * least;
      if (far || (run >= longest && !table))
        return { ...pieceTo(text, start, { offset, line }), problems: clean ? [] : [tooLong(line)] };
    }
    run = blank ? 0 : run + 1;
    table = run === 2 ? DELIMITER_ROW.test(words) : table && run > 2 && words.includes('|');
    fence = fenceAfter(fence, words);
    offset = end + 1;
    line += 1;
  }
  return pieceTo(text, start, { offset: text.length, line });
}

/** No list goes on with such a line; a quote behind a blank line is another one. */
const AT_MARGIN = /^(?![-*+]|\d{1,9}[.)])\S/;
const DELIMITER_ROW = /^[ >]{0,20}(?=[^|]*\|)[|:-][-|: \t]*$/;

function fenceAfter(fence: FenceLine | undefined, words: string): FenceLine | undefined {
  const line = readFenceLine(words);
  if (line === undefined) return fence;
  if (fence === undefined) return line;
  return closes(line, fence) ? undefined : fence;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function pieceTo(text: string, start: PieceStart, next: PieceStart): Piece {
  return { ...start, text: text.slice(start.offset, next.offset), next, problems: [] };
}

function tooLong(line: number): Problem {
  const message =
    'Unexpected lines without an end in sight, expected a blank line and text at the margin before; what goes on here is read by itself.';
  return { type: 'warning', rule: 'long-block', line, endLine: line, message };
}
