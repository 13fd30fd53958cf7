import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { readStatements } from '../shell/statements.ts';
import type { CommentsEntry, Entry, StatementEntry } from './entry.ts';
import type { PlacedLine } from './placed-line.ts';
import { looksPrinted } from './printed-line.ts';

/**
 * The statements and comments of shell text, in order; lines that only a program prints are the output of the statement
 * before. `first` is the line of the document that the first line is. Comments inside of statements belong to them.
 */
export function readShellEntries(lines: readonly string[], first: number): readonly Entry[] {
  const mended = lines.map(mendContinuation);
  const entries: Entry[] = [];
  for (let from = 0; from < mended.length; ) {
    const rest = mended.slice(from);
    const { statements } = readStatements(rest.join('\n'));
    const at = statements.find(({ line }, i) => (i > 0 || from > 0) && looksPrinted(rest[line] ?? ''))?.line;
    entries.push(...readPlain(rest.slice(0, at), first + from));
    if (at === undefined) break;
    const length = rest.slice(at).findIndex((line, i) => i > 0 && endsPrinted(line));
    const printed = rest.slice(at, length === -1 ? undefined : at + length);
    entries.push({ type: 'printed', lines: printed.map((text, i) => ({ line: first + from + at + i, text })) });
    from += at + printed.length;
  }
  return entries;
}

function endsPrinted(line: string): boolean {
  return line.trim() === '' || /^\s*#/.test(line) || (opensWithKnownCommand(line) && !/^\s/.test(line));
}

function readPlain(mended: readonly string[], first: number): readonly Entry[] {
  const { statements, comments } = readStatements(mended.join('\n'));
  const blank = (at: number) => (mended[at] ?? '').trim() === '';
  const found: StatementEntry[] = statements.map((statement) => ({
    type: 'statement',
    line: first + statement.line,
    endLine: first + statement.endLine,
    text: statement.text,
    afterBlank: blank(statement.line - 1),
    ...(statement.trailingComment === undefined
      ? {}
      : { trailing: { line: first + statement.endLine, text: statement.trailingComment } }),
    ...(statement.problem === undefined ? {} : { problem: statement.problem }),
  }));
  const own = comments
    .filter((comment) => comment.own)
    .map(({ line }) => ({ line: first + line, text: (mended[line] ?? '').replace(/^\s*#+ ?/, '').trimEnd() }));
  const runs = runsOf(own, (line) => blank(line - first));
  return [...found, ...runs].sort((a, b) => lineOf(a) - lineOf(b));
}

function lineOf(entry: Entry): number {
  return entry.type === 'statement' ? entry.line : (entry.lines[0]?.line ?? 0);
}

/** A blank after the backslash of a continued line is a slip that would cut the statement in two. */
function mendContinuation(line: string): string {
  return /(?:^|[^\\])\\[ \t]+$/.test(line) ? line.trimEnd() : line;
}

function runsOf(comments: readonly PlacedLine[], blank: (line: number) => boolean): readonly CommentsEntry[] {
  const runs: PlacedLine[][] = [];
  for (const comment of comments) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.line === comment.line - 1) run.push(comment);
    else runs.push([comment]);
  }
  return runs.map((lines) => ({
    type: 'comments',
    lines,
    afterBlank: blank((lines[0]?.line ?? 1) - 1),
    beforeBlank: blank((lines.at(-1)?.line ?? 1) + 1),
  }));
}
