import { collapse } from './output-text.ts';

/** An author's words without the room that they leave. */
export interface Unhedged {
  readonly text: string;
  readonly hedged: boolean;
}

/** `or within acceptable threshold`, `(or similar)`: an addition that begins with "or" and names no value. */
const ADDITION =
  /[ ,]{0,3}\(?\b(?:or|and) (?:(?:is|be|within|at|an?|the|some|other|otherwise|any|in|of|below|above) ){0,4}(?:acceptable|reasonable|similar|equivalent|comparable|normal|expected|close|near|later|newer|higher|so|thresholds?|limits?)\b[^()\n]{0,60}\)?\s{0,3}$/i;
/** An addition is no longer than this. */
const TAIL = 200;

/** Words that say that not all is meant strictly. */
const SOFT =
  /(?<=^|[\s(])(?:critical|major|serious|severe|significant|substantial|notable|obvious|unexpected|unusual|concerning|acceptable|reasonable|reasonably|approximately|approx\.?|roughly|around|about|circa|nearly|almost|mostly|mainly|typically|usually|generally|ideally|probably|likely|~)(?=[\s)\d,]|$)/gi;

/**
 * Takes the hedges out of an author's words: `No critical errors` is `No errors` with room, `Error count is 0 or within
 * acceptable threshold` is `Error count is 0` with room. What is left is the strict form.
 */
export function unhedged(text: string): Unhedged {
  const words = collapse(text);
  const strict = collapse(withoutAddition(words).text.replace(SOFT, ' '))
    .replace(/\( /g, '(')
    .replace(/ ?\(\)/g, '');
  return strict === words || strict === '' ? { text: words, hedged: false } : { text: strict, hedged: true };
}

/** Takes an addition such as `(or similar)` from the end of a text whose other words are what is printed. */
export function withoutAddition(text: string): Unhedged {
  const trimmed = text.trim();
  const tail = trimmed.slice(-TAIL);
  const whole = (trimmed.slice(0, -TAIL) + tail.replace(ADDITION, '')).trimEnd();
  return whole === trimmed || whole === '' ? { text: trimmed, hedged: false } : { text: whole, hedged: true };
}

/** The words that make a strict form the hedged one again. */
export const HEDGE = 'or acceptable';
