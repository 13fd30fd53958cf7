import { LINE_FEED, RETURN, SPACE, TAB } from './character-codes.ts';
import type { Codes } from './codes.ts';

/** Where a needle ends that stands at a place; or that it does not, or that what comes next decides. */
export type NeedleEnd = number | 'cut' | 'no';

/** Whether a needle stands at a place, code by code. */
export function endOfTrigger(needle: Codes, codes: Codes, at: number): NeedleEnd {
  const length = Math.min(needle.length, codes.length - at);
  for (let index = 0; index < length; index++) if (codes[at + index] !== needle[index]) return 'no';
  return length === needle.length ? at + length : 'cut';
}

/** A shorter value that is broken in two is not looked for: what is left of it in a line is like anything. */
const SHORTEST_BROKEN = 8;

/** More than this is not skipped for all the line breaks in a value, so that what is kept back stays bounded. */
const MOST_SKIPPED = 1024;

/**
 * Whether a value stands at a place, also with line breaks in it: `base64` breaks its lines at 76 characters, terminals and
 * `fold` where they like, and YAML indents what follows.
 */
export function endOfValue(needle: Codes, codes: Codes, at: number): NeedleEnd {
  let place = at;
  let skipped = 0;
  for (let index = 0; index < needle.length; ) {
    if (place === codes.length) return 'cut';
    if (codes[place] === needle[index]) {
      place++;
      index++;
      continue;
    }
    if (index === 0 || needle.length < SHORTEST_BROKEN) return 'no';
    const after = afterBreak(codes, place, needle[index] ?? 0);
    if (after === 'no' || after === 'cut') return after;
    skipped += after - place;
    if (skipped > MOST_SKIPPED) return 'no';
    place = after;
  }
  return place;
}

const BACKSLASH = 92;
const N = 110;
const R = 114;

/** Where a text goes on behind a line break (or `\n` in a string of JSON) and the indentation of the next line. */
function afterBreak(codes: Codes, at: number, expected: number): NeedleEnd {
  const code = codes[at];
  if (code === BACKSLASH) {
    if (at + 1 === codes.length) return 'cut';
    return codes[at + 1] === N || codes[at + 1] === R ? at + 2 : 'no';
  }
  if (code === RETURN) return expected === LINE_FEED ? at + 1 : afterIndentation(codes, at + 1);
  if (code === LINE_FEED) return afterIndentation(codes, at + 1);
  if ((code === SPACE || code === TAB) && codes[at - 1] === LINE_FEED) return afterIndentation(codes, at);
  return 'no';
}

function afterIndentation(codes: Codes, from: number): NeedleEnd {
  const limit = Math.min(codes.length, from + MOST_SKIPPED);
  let at = from;
  while (at < limit && (codes[at] === SPACE || codes[at] === TAB || codes[at] === LINE_FEED)) at++;
  if (at < limit) return at;
  return limit === codes.length ? 'cut' : 'no';
}
