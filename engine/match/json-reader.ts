import type { JsonPattern } from './compiled.ts';
import { isPrintedWord } from './line-pattern.ts';

/** A value that was read and where it ends, or where reading stopped. */
export type JsonReading =
  | { readonly type: 'value'; readonly value: JsonPattern; readonly end: number }
  | { readonly type: 'stopped'; readonly at: number };

/** Where a value stands. */
export interface Span {
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  /** Where the member or the item begins that it is. */
  readonly from?: number;
}

/** How JSON is read. */
export interface JsonReadingOptions {
  readonly tolerant: boolean;
  /** To be told where each value stands. */
  readonly spans?: Map<JsonPattern, Span>;
}

/** Deeper nesting is not read, so that the stack holds. */
const DEPTH = 200;
const PUNCTUATION = new Set(['{', '}', '[', ']', ',', ':']);

/**
 * Reads one JSON value of `text` from `start` on; `tolerant` is for what an author wrote: `...` for what is left out,
 * `<name>` and `"..."` for any value, single quotes, bare words, commas at the end.
 */
export function readJson(text: string, start: number, { tolerant, spans }: JsonReadingOptions): JsonReading {
  const cursor: Cursor = { text, at: start, tolerant, ...(spans && { spans }) };
  const value = readValue(cursor, 0);
  return value === undefined ? { type: 'stopped', at: cursor.at } : { type: 'value', value, end: cursor.at };
}

interface Cursor {
  readonly text: string;
  at: number;
  readonly tolerant: boolean;
  readonly spans?: Map<JsonPattern, Span>;
}

function readValue(cursor: Cursor, depth: number, from?: number): JsonPattern | undefined {
  skipSpace(cursor);
  const start = cursor.at;
  const value = readBareValue(cursor, depth);
  if (value !== undefined) cursor.spans?.set(value, { start, end: cursor.at, ...(from === undefined ? {} : { from }) });
  return value;
}

function readBareValue(cursor: Cursor, depth: number): JsonPattern | undefined {
  if (depth > DEPTH) return undefined;
  const next = cursor.text[cursor.at];
  if (next === '{') return readObject(cursor, depth);
  if (next === '[') return readArray(cursor, depth);
  if (next === '"' || (cursor.tolerant && next === "'")) {
    const value = readString(cursor);
    return value === undefined ? undefined : stringPattern(value, cursor.tolerant);
  }
  if (cursor.tolerant && takeEllipsis(cursor)) return { type: 'any' };
  return readWord(cursor);
}

function stringPattern(value: string, tolerant: boolean): JsonPattern {
  if (!tolerant) return { type: 'string', value };
  if (/^(?:\.\.\.|…|<[^<>]{1,60}>)$/.test(value) && !isPrintedWord(value)) return { type: 'any' };
  const beginning = /^([\s\S]*[^.…])(?:\.\.\.|…)$/.exec(value)?.[1];
  return beginning === undefined ? { type: 'string', value } : { type: 'string', value: beginning, open: true };
}

function readObject(cursor: Cursor, depth: number): JsonPattern | undefined {
  const members: { key: string; value: JsonPattern }[] = [];
  let open = false;
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (take(cursor, '}')) return { type: 'object', members, ...(open && { open }) };
    if (cursor.tolerant && takeEllipsis(cursor)) open = true;
    else {
      const from = cursor.at;
      const key = readKey(cursor);
      skipSpace(cursor);
      if (key === undefined || !take(cursor, ':')) return undefined;
      const value = readValue(cursor, depth + 1, from);
      if (value === undefined) return undefined;
      members.push({ key, value });
    }
    if (!takeSeparator(cursor, '}')) return undefined;
  }
}

function readArray(cursor: Cursor, depth: number): JsonPattern | undefined {
  const items: JsonPattern[] = [];
  let open = false;
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (take(cursor, ']')) return { type: 'array', items, ...(open && { open }) };
    if (cursor.tolerant && takeEllipsis(cursor)) open = true;
    else {
      const value = readValue(cursor, depth + 1, cursor.at);
      if (value === undefined) return undefined;
      items.push(value);
    }
    if (!takeSeparator(cursor, ']')) return undefined;
  }
}

/** A comma with something after it, or the closing bracket ahead; an author may leave a comma at the end. */
function takeSeparator(cursor: Cursor, close: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] === close) return true;
  if (!take(cursor, ',')) return cursor.tolerant && cursor.text[cursor.at] === '.';
  skipSpace(cursor);
  return cursor.tolerant || cursor.text[cursor.at] !== close;
}

function readKey(cursor: Cursor): string | undefined {
  const next = cursor.text[cursor.at];
  if (next === '"' || (cursor.tolerant && next === "'")) return readString(cursor);
  if (!cursor.tolerant) return undefined;
  const key = /^[\w$.-]{1,200}/.exec(cursor.text.slice(cursor.at, cursor.at + 200))?.[0];
  cursor.at += key?.length ?? 0;
  return key;
}

/** From the opening quote to the closing one; escapes as in RFC 8259, 7. */
function readString(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const quote = text[cursor.at];
  const start = cursor.at + 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      cursor.at = at + 1;
      return unescaped(text.slice(start, at));
    }
  }
  cursor.at = text.length;
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, mark: string | undefined) =>
    hex === undefined ? (ESCAPES[mark ?? ''] ?? mark ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A number, `true`, `false`, `null`; of an author also a bare word (a string) and `<name>` (any value). */
function readWord(cursor: Cursor): JsonPattern | undefined {
  const start = cursor.at;
  let end = start;
  while (end < cursor.text.length && !isEnd(cursor.text[end] ?? '')) end += 1;
  const word = cursor.text.slice(start, end);
  const value = wordPattern(word, cursor.tolerant);
  if (value !== undefined) cursor.at = end;
  return value;
}

function wordPattern(word: string, tolerant: boolean): JsonPattern | undefined {
  if (word.length > 400) return undefined;
  if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return { type: 'number', raw: word };
  if (word === 'true' || word === 'false') return { type: 'constant', value: word === 'true' };
  if (word === 'null') return { type: 'constant', value: null };
  if (!tolerant) return undefined;
  if (/^<[^<>]{1,60}>$/.test(word) && !isPrintedWord(word)) return { type: 'any' };
  return /^[A-Za-z_][\w.-]*$/.test(word) ? { type: 'string', value: word } : undefined;
}

function isEnd(mark: string): boolean {
  return PUNCTUATION.has(mark) || mark === '"' || /\s/.test(mark);
}

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
}

function take(cursor: Cursor, mark: string): boolean {
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  return true;
}

function takeEllipsis(cursor: Cursor): boolean {
  const dots = ['...', '…'].find((mark) => cursor.text.startsWith(mark, cursor.at));
  if (dots === undefined) return false;
  cursor.at += dots.length;
  return true;
}
