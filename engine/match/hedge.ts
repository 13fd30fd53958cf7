import { LEXICON } from './lexicon.ts';
import { collapse } from './output-text.ts';

/** An author's words without the room that they leave. */
export interface Unhedged {
  readonly text: string;
  readonly hedged: boolean;
}

/** An addition is no longer than this. */
const TAIL = 200;

/** `or within acceptable threshold`, `(or similar)`: an addition that begins with "or" and names no value. */
function addition(): RegExp {
  additionPattern ??= new RegExp(
    `[ ,]{0,3}\\(?\\b(?:or|and) (?:(?:is|be|within|at|an?|the|some|other|otherwise|any|in|of|below|above) ){0,4}(?:${LEXICON.hedgedEnds.join('|')})\\b[^()\\n]{0,60}\\)?\\s{0,3}$`,
    'i',
  );
  return additionPattern;
}

/** Words that say that not all is meant strictly. */
function soft(): RegExp {
  softPattern ??= new RegExp(`(?<=^|[\\s(])(?:${LEXICON.hedges.join('|')})\\.?(?=[\\s)\\d,]|$)`, 'gi');
  return softPattern;
}

let additionPattern: RegExp | undefined;
let softPattern: RegExp | undefined;

/**
 * Takes the hedges out of an author's words: `No critical errors` is `No errors` with room, `Error count is 0 or within
 * acceptable threshold` is `Error count is 0` with room. What is left is the strict form.
 *
 * @param keeps whether an addition at the end is none that leaves room (`or higher` of a number).
 */
export function unhedged(text: string, keeps: (addition: string) => boolean = () => false): Unhedged {
  const words = collapse(text);
  const { text: whole } = withoutAddition(words);
  const strict = collapse((keeps(words.slice(whole.length)) ? words : whole).replace(soft(), ' '))
    .replace(/\( /g, '(')
    .replace(/ ?\(\)/g, '');
  return strict === words || strict === '' ? { text: words, hedged: false } : { text: strict, hedged: true };
}

/** Takes an addition such as `(or similar)` from the end of a text whose other words are what is printed. */
export function withoutAddition(text: string): Unhedged {
  const trimmed = text.trim();
  // What is in quotes is printed as it stands.
  if (/^(?:"[^"]*"|'[^']*'|`[^`]*`)$/.test(trimmed)) return { text: trimmed, hedged: false };
  const tail = trimmed.slice(-TAIL);
  const whole = (trimmed.slice(0, -TAIL) + tail.replace(addition(), '')).trimEnd();
  return whole === trimmed || whole === '' ? { text: trimmed, hedged: false } : { text: whole, hedged: true };
}

/** The words that make a strict form the hedged one again. */
export const HEDGE = 'or acceptable';
