import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { closesShell } from '../shell/mode.ts';
import { readStatements } from '../shell/statements.ts';
import type { CommentsEntry, Entry, StatementEntry } from './entry.ts';
import { readForeign } from './foreign-statements.ts';
import { headsPrinted } from './heads-printed.ts';
import { mendLines } from './mend-lines.ts';
import { opensPrompt } from './opened-shell.ts';
import type { PlacedLine } from './placed-line.ts';
import { isUntyped, looksPrinted } from './printed-line.ts';

/**
 * The statements and comments of shell text, in order; lines that only a program prints are the output of the statement
 * before. `first` is the line of the document that the first line is. `guessed`: no language says that it is shell, so
 * that lines of no known program are output too.
 */
export function readShellEntries(lines: readonly string[], first: number, guessed = false): readonly Entry[] {
  const mended = mendLines(lines);
  const entries: Entry[] = [];
  const budget = { lines: LEAST_BUDGET + 4 * mended.length };
  for (let from = 0; from < mended.length; ) {
    const rest = mended.slice(from);
    const typed = typedAt(rest, budget);
    const printed = typed ?? printedAt(rest, guessed, from > 0);
    entries.push(...readPlain(rest.slice(0, printed?.at), first + from));
    if (printed === undefined) break;
    from += printed.at;
    const placed = printed.lines.map((text, i) => ({ line: first + from + i, text }));
    if (typed === undefined) entries.push({ type: 'printed', guessed: true, lines: placed });
    else entries.push(...typedEntries(typed.lines, first + from));
    from += printed.lines.length;
  }
  return entries;
}

/** Lines in a fence that are no statements of its shell, with the position of the first. */
interface Foreign {
  readonly at: number;
  readonly lines: readonly string[];
}

/** The next lines that a program printed, where a statement could begin. */
function printedAt(rest: readonly string[], guessed: boolean, began: boolean): Foreign | undefined {
  const at = rest.findIndex(
    (line, i) => (i > 0 || began) && mayBePrinted(rest, i, guessed) && line !== '' && isOutside(rest, i),
  );
  if (at < 0) return;
  const file = guessed && SHOWS_FILE.test(filledBefore(rest, at));
  const headed = headsPrinted(rest, at);
  const ends = (line: string, i: number) =>
    headed ? !/^\s+\S/.test(line) && !headsPrinted(rest, at + i) : file ? isProgram(line) : endsPrinted(line);
  const length = rest.slice(at).findIndex((line, i) => i > 0 && ends(line, i));
  return { at, lines: rest.slice(at, length === -1 ? undefined : at + length) };
}

function mayBePrinted(rest: readonly string[], at: number, guessed: boolean): boolean {
  const line = rest[at] ?? '';
  if (looksPrinted(line) || headsPrinted(rest, at)) return true;
  if (!guessed || line.trim() === '') return false;
  if (isReadBelow(line, rest.slice(at + 1))) return false;
  return isUntyped(line) || (SHOWS_FILE.test(filledBefore(rest, at)) && !isProgram(line));
}

/** `host='db-1'` whose variable a line below reads is set there, and not printed. */
function isReadBelow(line: string, below: readonly string[]): boolean {
  const [, name] = /^\s*([A-Za-z_]\w*)=(?:'[^']*'|"[^"]*"|[\w./:@%+-]*)\s*$/.exec(line) ?? [];
  return name !== undefined && below.some((other) => other.includes(`$${name}`) || other.includes(`\${${name}`));
}

function filledBefore(rest: readonly string[], at: number): string {
  let before = at - 1;
  while (before > 0 && (rest[before] ?? '').trim() === '') before -= 1;
  return rest[before] ?? '';
}

/** Whether no statement goes on over a line; the few lines before it tell mostly, else all of them. */
function isOutside(rest: readonly string[], at: number): boolean {
  const { statements, problem } = readStatements(rest.slice(0, at).join('\n'));
  if (UNFINISHED.test(problem ?? '') || /\\$/.test(rest[at - 1] ?? '')) return false;
  const last = statements.at(-1);
  return last === undefined || last.endLine < at - 1 || !/<<-?\s*['"]?\w+/.test(last.text) || isClosed(last.text);
}

const UNFINISHED = /unterminated|to close|unexpected end|expected '/;

/** A heredoc whose last line is its delimiter. */
function isClosed(text: string): boolean {
  const [, delimiter] = /<<-?\s*['"]?(\w+)/.exec(text) ?? [];
  return text.split('\n').at(-1)?.trim() === delimiter;
}

/** The lines that are typed at the prompt of the first client that is opened: up to the next that a shell knows. */
function typedAt(rest: readonly string[], budget: Budget): Foreign | undefined {
  const client = clientIn(rest, budget);
  if (client === undefined) return;
  const at = client.endLine + 1;
  const lines = rest.slice(at);
  const end = lines.findIndex((line) => opensWithKnownCommand(line) && !/^\s*#/.test(line) && !closesShell(line));
  const typed = end < 0 ? lines : lines.slice(0, end - titleLength(lines, end));
  return typed.some((line) => line.trim() !== '' && !/^\s*#/.test(line)) ? { at, lines: typed } : undefined;
}

/** How many lines of a fence may still be read to find its clients, so that many of them take no more than so many times as long. */
interface Budget {
  lines: number;
}

/** A fence of a hundred lines is read fifty times before it is given up. */
const LEAST_BUDGET = 5_000;
/** So many lines after the first name of a client are read at first. */
const NEAR = 8;

/** The first statement that opens the prompt of a client. It is looked for in ever longer parts of the lines, since it mostly stands near. */
function clientIn(rest: readonly string[], budget: Budget): { readonly endLine: number } | undefined {
  const named = rest.findIndex((line) => CLIENT.test(line));
  if (named < 0) return;
  for (let length = named + NEAR; budget.lines > 0; length *= 2) {
    budget.lines -= Math.min(length, rest.length);
    const { statements, problem } = readStatements(rest.slice(0, length).join('\n'));
    const client = statements.find(({ text }) => opensPrompt(text));
    const whole = length >= rest.length;
    // What is cut off may go on below: a statement at its end, or one that is not finished.
    if (client !== undefined && (whole || (problem === undefined && client.endLine < length - 1))) return client;
    if (whole) return;
  }
  return;
}

/** Names that may open a prompt of their own; whether they do is asked of the statement. */
const CLIENT =
  /\b(?:psql|mysql|mariadb|mongo(?:sh)?|redis-cli|sqlite3|clickhouse-client|cqlsh|python3?|node|irb|rails|iex|telnet|s?ftp|nc)\b/;

/** How many comment lines stand right above a line. */
function titleLength(lines: readonly string[], end: number): number {
  let length = 0;
  while (length < end && /^\s*#/.test(lines[end - 1 - length] ?? '')) length += 1;
  return length;
}

/** The statements and comments typed at the prompt of a client; `first` is the line of the document that the first line is. */
export function typedEntries(typed: readonly string[], first: number): readonly Entry[] {
  const found: StatementEntry[] = readForeign(typed).map(({ line, endLine, text }) => ({
    type: 'statement',
    line: first + line,
    endLine: first + endLine,
    text,
    afterBlank: (typed[line - 1] ?? '').trim() === '',
  }));
  const taken = new Set(
    found.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, i) => line + i)),
  );
  const own = typed.flatMap((text, i) => {
    const line = first + i;
    return /^\s*#/.test(text) && !taken.has(line) ? [{ line, text: text.replace(/^\s*#+ ?/, '').trimEnd() }] : [];
  });
  const runs = runsOf(own, (line) => (typed[line - first] ?? '').trim() === '');
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
    .filter((comment) => comment.own && !/^#!/.test(mended[comment.line] ?? ''))
    .map(({ line }) => ({ line: first + line, text: (mended[line] ?? '').replace(/^\s*#+ ?/, '').trimEnd() }));
  const runs = runsOf(own, (line) => blank(line - first));
  return [...found, ...runs].sort((a, b) => lineOf(a) - lineOf(b));
}

function lineOf(entry: Entry): number {
  return entry.type === 'statement' ? entry.line : (entry.lines[0]?.line ?? 0);
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
