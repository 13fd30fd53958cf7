import { type Context, contextsAt, type Opened } from './context.ts';
import { type SecondReading, secondReading } from './second-reading.ts';

/** A value as text to put into a script; or why it cannot be put there. */
export type Quoted =
  | { readonly status: 'quoted'; readonly text: string }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * A value as it has to be written at a place of a script, so that the shell reads exactly that value there and never code:
 * in single quotes where the place is bare, escaped where it is quoted or in a heredoc, and twice over where the quoted
 * text is itself a script (`sh -c '…'`). `text` is the script, `start` and `end` the range that the value replaces.
 * Refused where no writing is safe: behind an unquoted `$` or a backslash, in arithmetic, where even a quoted value
 * would be evaluated, and at the beginning of a word where the value begins with `-`: no quote keeps `kubectl delete pod --all`
 * from being what it says.
 */
export function quoteAt(text: string, { start, end }: { start: number; end: number }, value: string): Quoted {
  if (value.includes('\0')) return refused('holds a NUL character, which no shell can take');
  const before = text.slice(0, start);
  const opened = contextsAt(text, start);
  const inner = opened.at(-1);
  if (inner === undefined) return refused('stands nowhere');
  // Bash marks quoted characters with it, and loses one of two in a heredoc of a `$(…)` (5.2).
  if (value.includes('\u0001') && opened.some(({ context }) => context.type === 'heredoc'))
    return refused('holds the control character U+0001, which bash does not keep in a heredoc');
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(before.slice(-200)) && escapes(inner.context)) {
    return refused('stands behind a backslash');
  }
  if (value.startsWith('-') && beginsWord(text, start, inner))
    return refused('begins with `-`, and would be read as an option');
  const code = scriptAround(text, opened);
  const again = secondReading(text, { start, end }, opened);
  if (again === 'arithmetic' && !/^[\w.:/@%+-]*$/.test(value)) return refused('would be evaluated as arithmetic');
  if (code !== undefined) return quoteInScript(text, { ...code, at: start, value });
  const around = { before, after: text[end] ?? '' };
  return again === 'none' || isPlain(value)
    ? write(inner.context, value, around)
    : writeTwice(inner.context, value, { ...around, again });
}

/** Nothing of the word stands before it but a quote; behind `--` there are no options any more. */
function beginsWord(text: string, start: number, { context, start: opened }: Opened): boolean {
  if (context.type === 'comment' || context.type === 'heredoc') return false;
  const isQuoted = ['double', 'single', 'ansi'].includes(context.type);
  if (isQuoted && text.slice(opened, start).trim() !== '') return false;
  const before = text.slice(0, isQuoted ? opened - 1 : start).replace(/\$$/, '');
  return /(?:^|[\s;&|(`])$/.test(before.slice(-1)) && !/(?:^|\s)--\s+$/.test(before.slice(-80));
}

/** A word that another shell reads again is quoted for that one first; in any other place there is no safe writing. */
function writeTwice(
  context: Context,
  value: string,
  { again, ...around }: { before: string; after: string; again: SecondReading },
): Quoted {
  if (again !== 'words' || context.type !== 'bare') return refused('would be read as code by another shell');
  return write(context, inSingleQuotes(value), around);
}

/** The quoting of one context, with the characters around it. */
function write(context: Context, value: string, around: { before: string; after: string }): Quoted {
  const glued = /\$(?:\w*|\{)$/.test(around.before.slice(-80));
  switch (context.type) {
    case 'bare':
      if (around.before.endsWith('$')) return refused('stands behind a `$`');
      return quoted(isPlain(value) && !glued && !/[<>]/.test(around.after) ? value : inSingleQuotes(value));
    case 'double':
      return quoted(glued ? `"${inSingleQuotes(value)}"` : value.replace(/[\\"$`]/g, '\\$&'));
    case 'single':
      return quoted(value.replaceAll("'", "'\\''"));
    case 'ansi':
      return quoted(value.replace(/[\\']/g, '\\$&'));
    case 'comment':
      return quoted(value.replace(/[\r\n]+/g, ' '));
    case 'heredoc':
      if (context.quoted) return quoted(value);
      if (glued) return refused('stands behind a `$`');
      return quoted(value.replace(/[\\$`]/g, '\\$&'));
    case 'arithmetic':
      return /^\d+$/.test(value) ? quoted(value) : refused('is no plain number, and stands in arithmetic');
    case 'backtick':
    case 'expansion':
      return isPlain(value) && !glued ? quoted(value) : refused('holds characters that are not safe in this place');
  }
}

/** The quoted text or heredoc that is a script itself: where it begins and how it is quoted. */
function scriptAround(text: string, opened: readonly Opened[]): { outer: Opened; body: string } | undefined {
  const index = opened.findIndex(({ context, start }) => {
    if (context.type === 'heredoc') return context.code;
    return (context.type === 'single' || context.type === 'double') && RUNS_ITS_WORD.test(text.slice(0, start - 1));
  });
  const outer = opened[index];
  return outer === undefined ? undefined : { outer, body: text.slice(outer.start) };
}

/** What stands before a word that is run as a script: `sh -c`, `bash -lc`, `su -c`, `eval`, `ssh host`, `watch`. */
const RUNS_ITS_WORD =
  /(?:^|[\s/;&|(])(?:(?:(?:ba|da|z|k)?sh|su)(?:[ \t][^;&|\n]*)?[ \t]-\w*c|eval|(?:ssh|watch)[ \t][^;&|\n]*)[ \t]+$/;

/** Quotes for the script inside first, and what comes of it for the quotes around it. */
function quoteInScript(text: string, place: { outer: Opened; at: number; value: string }): Quoted {
  const { outer, at, value } = place;
  const escaped = outer.context.type === 'double' || (outer.context.type === 'heredoc' && !outer.context.quoted);
  const raw = text.slice(outer.start, at);
  const script = escaped ? raw.replace(/\\([\\"$`])/g, '$1') : raw;
  const inside = quoteAt(`${script}?`, { start: script.length, end: script.length + 1 }, value);
  if (inside.status === 'refused') return inside;
  return write(outer.context, inside.text, { before: '', after: '' });
}

/** Nothing in it means anything to a shell, wherever in a word it stands. */
function isPlain(value: string): boolean {
  return /^[\w.:/@%+-]+$/.test(value) && !RESERVED.has(value);
}

const RESERVED = new Set(
  'if then elif else fi time for in until while do done case esac coproc select function'.split(' '),
);

/** Where a backslash takes the meaning from what follows it. */
function escapes(context: Context): boolean {
  return context.type !== 'single' && context.type !== 'comment' && !(context.type === 'heredoc' && context.quoted);
}

function inSingleQuotes(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

function quoted(text: string): Quoted {
  return { status: 'quoted', text };
}

function refused(reason: string): Quoted {
  return { status: 'refused', reason };
}
