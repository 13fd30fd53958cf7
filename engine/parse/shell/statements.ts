import { type CommentRange, findComments } from './comments.ts';
import { mendContinuations } from './continuations.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { endOfStatement, parseShell, problemWithin, type Syntax, trimmedEnd } from './syntax.ts';

/** One top-level statement of a shell text. */
export interface ShellStatement {
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** 0-based lines relative to the source, both included. */
  readonly line: number;
  readonly endLine: number;
  /** As written (but for mended lines), without surrounding white space; a trailing `&` is kept, a trailing comment is not part of it. */
  readonly text: string;
  /** The text of a comment at the end of its last line, without `#`. */
  readonly trailingComment?: string;
  /** What the grammar did not accept in it. */
  readonly problem?: string;
}

/** A real comment that stands in no statement; `own` when it is alone on its line. */
export interface ShellComment {
  /** 0-based, relative to the source. */
  readonly line: number;
  /** Without `#` and surrounding white space. */
  readonly text: string;
  readonly own: boolean;
}

/** A shell text, split. */
export interface ShellReading {
  readonly statements: readonly ShellStatement[];
  readonly comments: readonly ShellComment[];
  /** 0-based lines whose `\` continues them only since the blanks after it were moved before it. */
  readonly mended: readonly number[];
  /** The first thing that the grammar did not accept. */
  readonly problem?: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly problem?: string;
}

/**
 * Splits a shell text into its top-level statements with a real grammar: heredocs, quotes over lines, `\`, pipelines,
 * lists, compound commands and functions are each one; `a; b` are two. Never throws: a line that the grammar refuses is a
 * statement with a `problem`, and a construct that never ends takes the whole rest.
 */
export function readStatements(source: string): ShellReading {
  const mended = mendContinuations(source);
  const masked = maskPlaceholders(mended.text, findPlaceholders(mended.text)).replace(CUT_OFF, '$1 ');
  const ranges: Range[] = [];
  const comments: CommentRange[] = [];
  let from = 0;
  for (let pieces = 0; from < masked.length; pieces += 1) {
    const piece = readPiece(masked, from, pieces < MOST_PIECES);
    ranges.push(...piece.ranges);
    comments.push(...piece.comments);
    from = piece.next;
  }
  return { ...describe(mended.text, ranges, comments), mended: mended.lines };
}

/** `ls |\` at the end of all, `ls >\` before a blank line: the grammar takes the backslash for a word, bash waits for one. */
const CUT_OFF = /([|&<>][ \t]*)\\(?=\r?\n[ \t]*(?:\r?\n|$)|\s*$)/g;

/** A text with so many lines that are no shell is none: its rest is one statement with a problem, and takes no more time. */
const MOST_PIECES = 25;

interface Piece {
  readonly ranges: readonly Range[];
  readonly comments: readonly CommentRange[];
  /** Where to read on. */
  readonly next: number;
}

/** Reads on from an offset, to the end or over the first statement that the grammar refuses. */
function readPiece(masked: string, from: number, goesOn: boolean): Piece {
  const syntax = parseShell(blankBefore(masked, from));
  const statements = joined(syntax);
  const comments = findComments(syntax);
  const error = syntax.error;
  if (error === undefined)
    return { ranges: statements.filter(({ start, end }) => end > start), comments, next: masked.length };
  const good = statements.filter(({ start, end }, at) => {
    const nextStart = statements[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    return (
      end > start && (nextStart <= error.pos || isOver(masked.slice(end, Math.max(end, error.pos)), error.message))
    );
  });
  const badFrom = skipBlank(masked, good.at(-1)?.end ?? from, comments);
  const end = goesOn ? endOfBad(masked, badFrom, error) : masked.length;
  const bad = { start: badFrom, end: trimmedEnd(masked, badFrom, end), problem: error.message };
  return {
    ranges: bad.end > bad.start ? [...good, bad] : good,
    comments: comments.filter((comment) => comment.end <= badFrom),
    next: end,
  };
}

/**
 * A statement whose line has ended before a token in the wrong place has nothing to do with it; before a `}` or `fi` that
 * closes nothing only one with a blank line after it.
 */
function isOver(between: string, message: string): boolean {
  if (UNFINISHED.test(message)) return false;
  return CLOSER.test(message) ? /\n[ \t\r]*\n/.test(between) : between.includes('\n');
}

const CLOSER = /'(?:\}|\)|fi|done|esac|then|else|elif|do|;;)'/;

const UNFINISHED = /unterminated|to close|unexpected end|expected '/;

/** A construct that is not finished takes the rest; a token in the wrong place only its line. */
function endOfBad(masked: string, start: number, error: { readonly message: string; readonly pos: number }): number {
  if (UNFINISHED.test(error.message)) return masked.length;
  const newline = masked.indexOf('\n', Math.max(error.pos, start));
  return newline === -1 ? masked.length : newline + 1;
}

/** The same text with all before the offset blank, lines kept, so that offsets stay those of the source. */
function blankBefore(text: string, offset: number): string {
  return text.slice(0, offset).replace(/[^\n]/g, ' ') + text.slice(offset);
}

function skipBlank(text: string, from: number, comments: readonly CommentRange[]): number {
  let at = from;
  for (;;) {
    while (at < text.length && /^(?:\s|;(?!;))/.test(text.slice(at, at + 2))) at += 1;
    const comment = comments.find(({ start }) => start === at);
    if (comment === undefined) return at;
    at = comment.end;
  }
}

/** Top-level statements with their heredocs; statements that share lines with a heredoc of one before are one with it. */
function joined({ script, source }: Syntax): readonly Range[] {
  const ranges: Range[] = [];
  for (const statement of script.commands) {
    const before = ranges.at(-1);
    const shared = before !== undefined && statement.pos < before.end ? ranges.pop() : undefined;
    const problem = shared?.problem ?? problemWithin(statement);
    ranges.push({
      start: shared?.start ?? statement.pos,
      end: Math.max(shared?.end ?? 0, endOfStatement(statement, source)),
      ...(problem === undefined ? {} : { problem }),
    });
  }
  return ranges;
}

function describe(
  source: string,
  ranges: readonly Range[],
  comments: readonly CommentRange[],
): Omit<ShellReading, 'mended'> {
  const lineOf = lineCounter(source);
  const outside = comments.filter(({ start }) => !ranges.some((range) => range.start <= start && start < range.end));
  const textOf = ({ start, end }: CommentRange) => source.slice(start, end).replace(/^#+/, '').trim();
  const statements = ranges.map(({ start, end, problem }, at): ShellStatement => {
    const endLine = lineOf(end - 1);
    const nextStart = ranges[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const trailing = outside.find((comment) => comment.start >= end && lineOf(comment.start) === endLine);
    return {
      start,
      end,
      line: lineOf(start),
      endLine,
      text: source.slice(start, end),
      ...(trailing === undefined || trailing.start > nextStart ? {} : { trailingComment: textOf(trailing) }),
      ...(problem === undefined ? {} : { problem }),
    };
  });
  const problem = ranges.find((range) => range.problem !== undefined)?.problem;
  return {
    statements,
    comments: outside.map((comment) => ({
      line: lineOf(comment.start),
      text: textOf(comment),
      own: /^[ \t]*$/.test(source.slice(source.lastIndexOf('\n', comment.start - 1) + 1, comment.start)),
    })),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Maps offsets to 0-based lines. */
function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
