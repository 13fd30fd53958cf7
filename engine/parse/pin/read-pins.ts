import type { Problem } from '../../model/problem.ts';
import { nearestWord } from './nearest-word.ts';
import { pinError } from './pin-error.ts';
import { isPinKey, PIN_KEYS, PIN_TARGETS, type PinTarget, type PinValue, pinValueOf } from './pin-keys.ts';
import { settleWords } from './pinned-words.ts';
import { EFFECTS, FENCE_USES, MODES, PASSAGE_USES, type PinKey, type Pins, ROLES, STEPS } from './pins.ts';
import { readSeconds } from './seconds.ts';

/** Words that pin something, with the line that they begin on. */
export interface PinText {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads `mode=watch timeout=30m`: pairs with blanks or commas between them, values with blanks in quotes, `secret` for
 * `secret=yes`. What is wrong is an error that says what was found and what is expected.
 *
 * @param target what it stands before.
 */
export function readPins({ line, text }: PinText, target: PinTarget): Pins {
  const values: Partial<Record<PinKey, string>> = {};
  const problems: Problem[] = [];
  const words = [...text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").matchAll(PAIR)];
  for (const { index, 0: written, 1: key, 2: value } of words) {
    const at = line + text.slice(0, index).split('\n').length - 1;
    const wrong = key === undefined ? notAPair(written) : wrongPair(key, plain(value), { target, values });
    if (wrong !== undefined) problems.push(pinError(at, wrong));
    else if (key !== undefined && isPinKey(key)) values[key] = plain(value);
  }
  if (words.length === 0) problems.push(pinError(line, 'Unexpected pin without a word, expected such as mode=watch'));
  return settleWords({ line, values, problems });
}

/** A key with or without a value; else one character that is neither, so that nothing is passed over. */
const PAIR = /([A-Za-z][\w-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"',][^\s,]*))?(?=[\s,]|$)|[^\s,]+/g;

function plain(value: string | undefined): string {
  return value === undefined ? 'yes' : value.replace(/^(["'])([\s\S]*)\1$/, '$2').trim();
}

function notAPair(written: string): string {
  return `Unexpected ${quoted(written)} in a pin, expected pairs such as mode=watch, and quotes round a value with blanks`;
}

interface Before {
  readonly target: PinTarget;
  readonly values: Readonly<Partial<Record<PinKey, string>>>;
}

/** What is wrong with a pair: its key, where it stands, its value, or that it is there twice. */
function wrongPair(key: string, value: string, { target, values }: Before): string | undefined {
  if (!isPinKey(key)) return `Unexpected pin ${quoted(key)}, expected ${meantBy(key, target)}`;
  if (!PIN_TARGETS[key].includes(target))
    return `Unexpected pin ${quoted(key)} ${PLACES[target]}, expected it ${PIN_TARGETS[key].map((one) => PLACES[one]).join(', ')}`;
  if (values[key] !== undefined) return `Unexpected second ${quoted(key)}, expected one`;
  const expected = wrongValue(value, pinValueOf(key, target));
  return expected === undefined ? undefined : `Unexpected ${key} ${quoted(value)}, expected ${expected}`;
}

function wrongValue(value: string, takes: PinValue): string | undefined {
  switch (takes.type) {
    case 'word': {
      if (takes.words.includes(value)) return;
      const near = nearestWord(value, takes.words);
      return `${listed(takes.words)}${near === undefined ? '' : `; did you mean ${near}?`}`;
    }
    case 'duration':
      return readSeconds(value) === undefined ? 'a duration such as 90s, 30m or 1h30m' : undefined;
    case 'text':
      return value === '' ? 'a value' : undefined;
  }
}

/** What an unknown key was likely meant to be: another key, or the value of one (`watch` of `mode=watch`). */
function meantBy(key: string, target: PinTarget): string {
  const told = TOLD[key.toLowerCase()] ?? VALUES.find(([, words]) => oneWord(words, key));
  if (told !== undefined)
    return typeof told === 'string' ? `${told}; did you mean it?` : `${told[0]}=${key}; did you mean it?`;
  const near = nearestWord(key, PIN_KEYS);
  const known = PIN_KEYS.filter((one) => PIN_TARGETS[one].includes(target));
  return near === undefined ? `one of ${listed(known)}` : `${near}; did you mean it?`;
}

/** Keys whose values people write alone. */
const VALUES: readonly (readonly [PinKey, readonly string[]])[] = [
  ['mode', MODES],
  ['effect', EFFECTS],
  ['step', STEPS],
  ['as', [...FENCE_USES, ...PASSAGE_USES]],
  ['role', ROLES],
];

/** What other tools call it. A command that changes something is never repeated by itself, so that there are no retries. */
const TOLD: Readonly<Record<string, string>> = {
  skip: 'run=no',
  ignore: 'run=no',
  cwd: 'folder',
  impact: 'effect',
  retries: 'within=5m every=10s, which polls what only reads',
  retry: 'within=5m every=10s, which polls what only reads',
  expect: 'check',
  expected: 'check',
  if: 'condition',
  when: 'condition',
  literal: 'check=literal or verbatim',
};

const PLACES: Readonly<Record<PinTarget, string>> = {
  heading: 'before a heading',
  'list-item': 'before a list item',
  paragraph: 'before a paragraph',
  'table-row': 'before or in a table',
  fence: 'before a fence',
  command: 'above a command or a comment in a fence',
};

const oneWord = (words: readonly string[], key: string) => words.includes(key.toLowerCase());

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function quoted(text: string): string {
  return `"${text.slice(0, 60)}"`;
}
