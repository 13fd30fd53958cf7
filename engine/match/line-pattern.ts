import { collapse, isBlank, wordsOf } from './output-text.ts';
import type { VolatileShape } from './volatile.ts';
import { printed, printedWithoutLag, written } from './volatile.ts';

/** A line of output, prepared to be compared with many patterns. */
export interface PreparedLine {
  readonly text: string;
  /** With its volatile parts replaced. */
  readonly steady: string;
  /** The same with its lag of zero, where it has one. */
  readonly withoutLag?: string;
}

/** A pattern for one line or cell, prepared likewise. */
export interface PreparedPattern {
  readonly text: string;
  /** Elements of each of its readings. */
  readonly readings: readonly (readonly string[])[];
}

/** `<name>` in a pattern; private-use characters, which no output has. */
const WILDCARD = '\uE000';
const GAP = '\uE001';
/** What tools print in pointed brackets themselves (kubectl, Go's fmt). */
const PRINTED = /^<(?:none|unknown|pending|nil|invalid|unset|no value|null|empty|missing)>$/i;

/** Whether pointed brackets are of a tool (`<none>`) and no author's placeholder. */
export function isPrintedWord(text: string): boolean {
  return PRINTED.test(text);
}

/** Whether a text has a `<name>` that stands for something. */
export function hasWildcard(text: string): boolean {
  return withWildcards(text) !== text;
}

/** Whether a text is what a pattern with `<name>` in it stands for: `/groups/<id>/web` is `/groups/12/web`. Without one it is no pattern. */
export function fitsWildcards(pattern: string, text: string): boolean {
  return hasWildcard(pattern) && !pattern.includes('</') && wordMatches(withWildcards(pattern), text);
}

/** Whether a text says anything: of `<name>`, `...` or nothing, any output would do. */
export function saysSomething(text: string): boolean {
  return wordsOf(withWildcards(text)).some(
    (word) => !/^(?:\.{3,}|…)$/.test(word) && !isBlank(word.replaceAll(WILDCARD, '')),
  );
}

/** Prepares a line of output. */
export function prepareLine(line: string, shapes: readonly VolatileShape[]): PreparedLine {
  const text = collapse(line);
  const withoutLag = printedWithoutLag(text, shapes);
  return { text, steady: printed(text, shapes), ...(withoutLag !== undefined && { withoutLag }) };
}

/**
 * Prepares a pattern: `<name>` stands for one token or more (within a token: for one character or more), `...` between
 * white space for any number of them, and volatile parts for others of their shape.
 */
export function preparePattern(pattern: string, shapes: readonly VolatileShape[]): PreparedPattern {
  const text = collapse(pattern);
  const marked = withWildcards(text);
  const readings = [marked, ...written(marked, shapes)].map((reading) =>
    wordsOf(reading).map((word) => (word === '...' || word === '…' ? GAP : word)),
  );
  return { text, readings };
}

function withWildcards(text: string): string {
  return text.replace(/<[A-Za-z][\w .:/-]{0,40}>/g, (name) => (PRINTED.test(name) ? name : WILDCARD));
}

/** Whether the pattern matches all of the line. */
export function linesMatch(pattern: PreparedPattern, line: PreparedLine): boolean {
  if (pattern.text === line.text) return true;
  const [exact = [], ...steady] = pattern.readings;
  const forms = [line.steady, ...(line.withoutLag === undefined ? [] : [line.withoutLag])].map(wordsOf);
  return globs(exact, wordsOf(line.text)) || steady.some((reading) => forms.some((form) => globs(reading, form)));
}

/** The texts that a pattern matches, as a line or its steady form has them; nothing where it has wildcards, and matches others as well. */
export function wordsMatched({ text, readings }: PreparedPattern): readonly string[] | undefined {
  const open = readings.some((words) => words.some((word) => word === GAP || word.includes(WILDCARD)));
  return open ? undefined : [...new Set([text, ...readings.map((words) => words.join(' '))])];
}

/** Whether one word of a pattern stands for a word: it is a wildcard, the same, or both are an age or the like. */
export function wordsAlike(pattern: string, word: string): boolean {
  if (pattern === word || wordMatches(withWildcards(pattern), word)) return true;
  const steady = printed(word);
  return steady !== word && written(pattern).includes(steady);
}

/** Shell-like matching of words; it goes back to the last wildcard only, so that it never takes more than length × length. */
function globs(pattern: readonly string[], words: readonly string[]): boolean {
  let p = 0;
  let w = 0;
  let resumeAt: { readonly p: number; w: number } | undefined;
  while (w < words.length) {
    const element = pattern[p];
    if (element === GAP || element === WILDCARD) {
      const atLeast = element === WILDCARD ? 1 : 0;
      p += 1;
      w += atLeast;
      resumeAt = { p, w };
    } else if (element !== undefined && wordMatches(element, words[w] ?? '')) {
      p += 1;
      w += 1;
    } else if (resumeAt !== undefined && resumeAt.w < words.length) {
      resumeAt.w += 1;
      p = resumeAt.p;
      w = resumeAt.w;
    } else {
      return false;
    }
  }
  return w === words.length && pattern.slice(p).every((element) => element === GAP);
}

function wordMatches(pattern: string, word: string): boolean {
  const [first = '', ...others] = pattern.split(WILDCARD);
  const last = others.pop();
  if (last === undefined) return pattern === word;
  if (!word.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = word.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return word.length - last.length > at && word.endsWith(last);
}
