import { comparisonAfter, comparisonBefore } from './comparison-words.ts';
import type { Bound } from './compiled.ts';
import { LEXICON } from './lexicon.ts';
import { isDenied, turnedRound } from './negation.ts';
import { isUnit, readQuantity } from './quantity.ts';

/** Bounds that were read from words, and what is left of the words: the subject. */
export interface NumberWords {
  readonly subject: string;
  readonly bounds: readonly Bound[];
}

/** A number, with the words that say how to compare it, as a range of characters. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly bounds: readonly Bound[];
}

/** Reads bounds on one number; a reason where the words name none, or several numbers that are not one range. */
export function readNumberWords(text: string): NumberWords | string {
  if (/\be\.g\b|\beg[,:]|\bfor example\b|\bsuch as\b/i.test(text)) return 'the number is only an example';
  const words = turnedRound(text)
    .replace(/\bnot (?:be )?(?=(?:0|zero)$)/i, '!= ')
    .replace(/\bnon-?zero\b/gi, '!= 0')
    .replace(/\bpositive\b/gi, '> 0')
    .replace(wordNumber, digits)
    .replace(LARGE, (_, count: string, name: string) =>
      String(Number((Number(count) * (LEXICON.sizes[name.toLowerCase()] ?? 1)).toPrecision(13))),
    );
  if (CHANGES.test(words)) return 'it says how something changes, which one output cannot show';
  if (/\bversions?\b/i.test(words)) return 'a version is no number';
  if (/\bfor (?:at least |about )?\d{1,5} ?(?:s|m|h|d|sec|min|second|minute|hour|day)s?\b/i.test(words)) {
    return 'one output cannot show that it lasts';
  }
  const spans = spansIn(
    words.replace(
      /\b(?:within|in|after|every|last|past) (?:the )?(?:last |past )?\d{1,5} ?(?:s|m|h|d|sec|min|second|minute|hour|day)s?\b/gi,
      '',
    ),
  );
  return spans;
}

/** `2 thousand`, `1.5 million`; what more there is to the number (`one hundred and twenty`) is not read. */
const LARGE = new RegExp(
  `(?<![\\d.,])(\\d{1,9}(?:\\.\\d{1,9})?) (${Object.keys(LEXICON.sizes).join('|')})(?! (?:and )?\\d)(?![\\w-])`,
  'gi',
);

/** A way up or down, of which the end may be the bound, the difference or what it is now: `goes up to 5`, `from 2 to 4 pods`. */
const CHANGES =
  /\b(?:goes?|going|gone|went|moves?d?|changes?d?|switch\w*|scal(?:es?|ed|ing)|climbs?|climbed|jumps?|jumped|bumped|raised|rises?|rising|rose|grows?|growing|grew|increas\w*|decreas\w*|drops?|dropped|falls?|fell|shrinks?|reduc\w*)\b[^\d]{0,30}\b(?:by|from|up to|another|towards)\b|\bfrom \S{1,12} to \S{1,12} (?:again|now)\b/i;

const wordNumber = new RegExp(`(?<![\\w-])(?:${LEXICON.numbers.join('|')})(?![\\w-])`, 'gi');

function digits(word: string): string {
  return String(LEXICON.numbers.indexOf(word.toLowerCase()));
}

function spansIn(words: string): NumberWords | string {
  const range = betweenIn(words);
  const spans = range === undefined ? singleSpans(words) : [range];
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return 'no number is named';
  const joined = spans.slice(1).every((span, index) => {
    const between = words.slice(spans[index]?.end ?? 0, span.start);
    return /^[\s,&]*(?:and|but)?[\s,]*$/i.test(between);
  });
  if (!joined) return 'several numbers are named';
  const around = `${words.slice(0, first.start)} ${words.slice(last.end)}`;
  // `should not show 5`: it is not known that the opposite of all of it is meant.
  if (isDenied(words.slice(0, first.start)) || isDenied(words.slice(last.end))) return 'it says what is not to be';
  const subject = subjectOf(around);
  if (/\b(?:exit|return|status) code\b/.test(subject)) return 'a code is meant, and no number that is printed';
  if (subject.split(' ').some((word) => LEXICON.untoldNumbers.includes(word)))
    return 'it is compared with something that the output does not say';
  if (subject.split(' ').some((word) => readQuantity(word) !== undefined)) return 'several numbers are named';
  return { subject, bounds: spans.flatMap((span) => span.bounds) };
}

/** `between 1 and 5`, `from 1 to 5`. */
function betweenIn(words: string): Span | undefined {
  const match =
    /^(\d[\d.,]{0,18}) ?([a-z%]{0,8}) ?[-–] ?(\d[\d.,]{0,18}) ?([a-z%]{0,8})$/i.exec(words.trim()) ??
    /\b(?:between|from) (\S{1,20}) ?([a-z%]{0,8}) (?:and|to) (\S{1,20}) ?([a-z%]{0,8})/i.exec(words);
  if (match === null) return undefined;
  const [whole, from = '', fromUnit = '', to = '', toUnit = ''] = match;
  const high = readQuantity(to, toUnit);
  const low = readQuantity(from, fromUnit === '' ? high?.unit : fromUnit);
  if (low === undefined || high === undefined) return undefined;
  const unit = high.unit ?? low.unit;
  const written = unit === undefined ? {} : { unit };
  const end = match.index + whole.length - (high.unit === toUnit || toUnit === '' ? 0 : toUnit.length + 1);
  return {
    start: match.index,
    end,
    bounds: [
      { op: '>=', value: low.value, ...written },
      { op: '<=', value: high.value, ...written },
    ],
  };
}

function singleSpans(words: string): readonly Span[] {
  const numbers = words.matchAll(/(?<![\w./-])[-+]?\d[\d,]*(?:\.\d+)?(%|[A-Za-zµ]{1,12})?(?![\w/-]|\.\d)/g);
  return [...numbers].flatMap((match) => {
    const rest = words.slice(match.index + match[0].length);
    const next = /^ (%|[A-Za-zµ]{1,12}\b)/.exec(rest)?.[1];
    const quantity = readQuantity(match[0].replace(/,$/, ''), next);
    if (quantity === undefined) return [];
    const suffixed = match[1] === undefined && next !== undefined && quantity.unit === next;
    return [
      spanAround(words, match.index, {
        end: match.index + match[0].length + (suffixed ? next.length + 1 : 0),
        quantity,
      }),
    ];
  });
}

function spanAround(
  words: string,
  start: number,
  number: { readonly end: number; readonly quantity: { readonly value: number; readonly unit?: string } },
): Span {
  const before = words.slice(0, start).toLowerCase();
  const after = words.slice(number.end).toLowerCase();
  const behind = comparisonAfter(after);
  const ahead = comparisonBefore(before);
  const op = behind?.op ?? ahead?.op ?? '=';
  return {
    start: start - (ahead?.length ?? 0),
    end: number.end + (behind?.length ?? 0),
    bounds: [{ op, ...number.quantity }],
  };
}

const FILLERS = new Set(
  'a an the is are be should must will it its this that there to of in on at and or with has have having returns return shows show shown prints print value values number numbers output result results expected expect equal equals exactly only now still than'.split(
    ' ',
  ),
);

function subjectOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_./-]+/u)
    .map((word) => word.replace(/^[._/-]+|(?<![._/-])[._/-]+$/g, ''))
    .filter((word) => word !== '' && !FILLERS.has(word) && !isUnit(word))
    .join(' ');
}
