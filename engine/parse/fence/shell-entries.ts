import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { closesShell } from '../shell/mode.ts';
import { readStatements } from '../shell/statements.ts';
import type { CommentsEntry, Entry, StatementEntry } from './entry.ts';
import { readForeign } from './foreign-statements.ts';
import { opensPrompt } from './opened-shell.ts';
import type { PlacedLine } from './placed-line.ts';
import { isUntyped, looksPrinted } from './printed-line.ts';

/**
 * The statements and comments of shell text, in order; lines that only a program prints are the output of the statement
 * before. `first` is the line of the document that the first line is. `guessed`: no language
 * says that it is shell, so that lines of no known program are output too.
 */
export function readShellEntries(lines: readonly string[], first: number, guessed = false): readonly Entry[] {
  const mended = lines.map(mendContinuation);
  const entries: Entry[] = [];
  for (let from = 0; from < mended.length; ) {
    const rest = mended.slice(from);
    const { statements } = readStatements(rest.join('\n'));
    const client = statements.find(({ text }) => opensPrompt(text));
    const typed = client === undefined ? [] : typedAt(rest, client.endLine + 1);
    if (client !== undefined && typed.length > 0) {
      entries.push(
        ...readPlain(rest.slice(0, client.endLine + 1), first + from),
        ...typedEntries(typed, client.endLine + 1, first + from),
      );
      from += client.endLine + 1 + typed.length;
      continue;
    }
    const shown = statements.findIndex(({ text }) => SHOWS_FILE.test(text));
    const at = statements.find(({ line }, i) => {
      if (i === 0 && from === 0) return false;
      const text = rest[line] ?? '';
      return (
        looksPrinted(text) || (guessed && (isUntyped(text) || (shown >= 0 && i === shown + 1 && !isProgram(text))))
      );
    })?.line;
    entries.push(...readPlain(rest.slice(0, at), first + from));
    if (at === undefined) break;
    const file = shown >= 0 && (statements[shown]?.line ?? at) < at && guessed;
    const length = rest.slice(at).findIndex((line, i) => i > 0 && (file ? isProgram(line) : endsPrinted(line)));
    const printed = rest.slice(at, length === -1 ? undefined : at + length);
    entries.push({
      type: 'printed',
      guessed: true,
      lines: printed.map((text, i) => ({ line: first + from + at + i, text })),
    });
    from += at + printed.length;
  }
  return entries;
}

/** The lines that are typed at the prompt of a client: up to the next that a shell knows. */
function typedAt(rest: readonly string[], from: number): readonly string[] {
  const lines = rest.slice(from);
  const end = lines.findIndex((line) => opensWithKnownCommand(line) && !/^\s*#/.test(line) && !closesShell(line));
  const typed = end < 0 ? lines : lines.slice(0, end - titleLength(lines, end));
  return typed.some((line) => line.trim() !== '' && !/^\s*#/.test(line)) ? typed : [];
}

/** How many comment lines stand right above a line. */
function titleLength(lines: readonly string[], end: number): number {
  let length = 0;
  while (length < end && /^\s*#/.test(lines[end - 1 - length] ?? '')) length += 1;
  return length;
}

function typedEntries(typed: readonly string[], offset: number, first: number): readonly Entry[] {
  const found: StatementEntry[] = readForeign(typed).map(({ line, endLine, text }) => ({
    type: 'statement',
    line: first + offset + line,
    endLine: first + offset + endLine,
    text,
    afterBlank: (typed[line - 1] ?? '').trim() === '',
  }));
  const taken = new Set(
    found.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, i) => line + i)),
  );
  const own = typed.flatMap((text, i) => {
    const line = first + offset + i;
    return /^\s*#/.test(text) && !taken.has(line) ? [{ line, text: text.replace(/^\s*#+ ?/, '').trimEnd() }] : [];
  });
  const runs = runsOf(own, (line) => (typed[line - first - offset] ?? '').trim() === '');
  return [...found, ...runs].sort((a, b) => lineOf(a) - lineOf(b));
}

/** `cat` of one file: what follows is likely its content. */
const SHOWS_FILE = /^(?:sudo )?cat [\w./~-]+$/;

/** A known program at the beginning of a line; the assignments of a configuration are none. */
function isProgram(line: string): boolean {
  return /^[a-z./]/.test(line) && !/^\w+\s*=/.test(line) && opensWithKnownCommand(line);
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

/** Characters without width hide a `#`. A blank after the backslash of a continued line is a slip that would cut the statement in two. */
function mendContinuation(line: string): string {
  const visible = line.replace(/^[\s\u200b\u2060\ufeff]*[\u200b\u2060\ufeff]/, '');
  return /(?:^|[^\\])\\[ \t]+$/.test(visible) ? visible.trimEnd() : visible;
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
