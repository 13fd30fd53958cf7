import { programsOf } from '../programs.ts';
import { foreignLookalike, latinLookalike } from './lookalikes.ts';
import { outsideQuotes } from './outside-quotes.ts';

/**
 * What in a shell text is not what it looks like: each a sentence for the person who is about to run it. Characters that
 * reorder or hide text (https://trojansource.codes), letters of another script in a program, in a flag or within an
 * ASCII word, dashes, quotes and blanks that a shell takes for letters, and what stands far off to the right.
 *
 * Text in another language is not flagged, in quotes or as an argument. ASCII text costs one look.
 */
export function deceptionsIn(text: string): readonly string[] {
  if (!/[^\n\t\x20-\x7e]| {40}|\t{5}/.test(text)) return [];
  const code = outsideQuotes(text);
  const found = [
    ...hiddenCharacters(text),
    ...farOff(text),
    ...(/[^\n\t\x20-\x7e]/.test(text) ? [...oddMarks(code), ...foreignLetters(text, code)] : []),
  ];
  return [...new Set(found)];
}

const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const REORDERED = new RegExp(REORDERING, 'g');
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** As the screen shows them: but for joiners and variation selectors beside characters beyond ASCII. */
const FORMATS = /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Beside ASCII a joiner joins nothing, and but for keycaps a variation selector varies nothing. */
const IDLE =
  /(?<=^|[\u0000-\u007f])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?=$|[\u0000-\u007f])|(?<=(?![#*0-9])[\u0000-\u007f])[\ufe00-\ufe0f]/u;
const PILED = /\p{M}{4}/u;

function hiddenCharacters(text: string): readonly string[] {
  const reordering = REORDERING.exec(text)?.[0];
  const control = CONTROLS.exec(text)?.[0];
  const invisible = FORMATS.exec(text.replace(REORDERED, ''))?.[0] ?? IDLE.exec(text)?.[0];
  return [
    ...(reordering === undefined
      ? []
      : [
          `Unexpected character that changes the order of what is seen (${numberOf(reordering)}), expected none in a command.`,
        ]),
    ...(control === undefined
      ? []
      : [`Unexpected control character (${numberOf(control)}), expected none in a command.`]),
    ...(invisible === undefined
      ? []
      : [`Unexpected character that cannot be seen (${numberOf(invisible)}), expected none in a command.`]),
    ...(PILED.test(text) ? ['Unexpected pile of marks over a letter, expected letters that can be read.'] : []),
  ];
}

/** Blanks after which nobody looks for more, outside of comments. */
const FAR = /\S([ \t]{40,})([^\s#].{0,40})/;

function farOff(text: string): readonly string[] {
  const [, blanks = '', rest] = FAR.exec(text) ?? [];
  if (rest === undefined) return [];
  return [
    `Unexpected ${blanks.length} blanks within a line, expected what follows where it can be seen: ${rest.trim()}`,
  ];
}

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/;
const QUOTES = /[\u2018-\u201f\u2032\u2033\u02bc\uff02\uff07]/;
const DASHES = '\u2010-\u2015\u2212\ufe58\ufe63\uff0d';
const DASHED = new RegExp(`(?<![^\\s=])(?:[${DASHES}][\\w${DASHES}-]|-[\\w-]*[${DASHES}])\\S*`, 'u');
const SLASHES = /[\w.~/-][\u2044\u2215\u29f8\uff0f]|[\u2044\u2215\u29f8\uff0f][\w.~/-]/;
const SEMICOLON = /\u037e/;

/** Marks that a shell takes for letters, where a person takes them for what a shell knows. */
function oddMarks(code: string): readonly string[] {
  const blank = BLANKS.exec(code)?.[0];
  const dashed = DASHED.exec(code)?.[0];
  const quote = QUOTES.exec(code)?.[0];
  return [
    ...(blank === undefined
      ? []
      : [`Unexpected blank that parts no words in a shell (${numberOf(blank)}), expected a space.`]),
    ...(dashed === undefined
      ? []
      : [
          `Unexpected dash that is no hyphen in "${dashed}", expected "${dashed.replace(new RegExp(`[${DASHES}]`, 'gu'), '-')}".`,
        ]),
    ...(quote === undefined ? [] : [`Unexpected quote that no shell knows (${quote}), expected ' or ".`]),
    ...(SLASHES.test(code) ? ['Unexpected sign that looks like a slash and parts no folders, expected "/".'] : []),
    ...(SEMICOLON.test(code) ? ['Unexpected Greek question mark, which looks like ";", expected ";".'] : []),
  ];
}

function foreignLetters(text: string, code: string): readonly string[] {
  const programs = programsOf(text)
    .map(({ name }) => name.split('/').at(-1) ?? name)
    .filter(isDisguised);
  const flags = (code.match(/(?<![^\s=])-[^\s=]*/g) ?? []).filter((flag) => /(?![\u0000-\u007f])\p{L}/u.test(flag));
  const known = [...programs, ...flags].join(' ');
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => isMixed(word) && !known.includes(word));
  return [
    ...programs.map((name) => disguise('program', name)),
    ...flags.map((flag) => disguise('flag', flag)),
    ...words.map((word) => disguise('word', word)),
  ];
}

const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** A name with a part that could be taken for ASCII, or that is half of it. A part all in another script is what it seems to be. */
function isDisguised(name: string): boolean {
  return (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some((part) => {
    const lookAlike = [...part].every((one) => one <= '\u007f' || plain(one) !== undefined);
    if (lookAlike) return /[^\u0000-\u007f]/.test(part);
    return /[A-Za-z]/.test(part) && OTHER_ALPHABET.test(part);
  });
}

/** ASCII letters and letters of another script that look like them in one word: no language is written so. */
function isMixed(word: string): boolean {
  return /[A-Za-z]/.test(word) && [...word].some((one) => foreignLookalike(one) !== undefined);
}

const plain = (character: string) => foreignLookalike(character) ?? latinLookalike(character);

function disguise(what: 'program' | 'flag' | 'word', word: string): string {
  const letters = [...new Set([...word].filter((one) => one > '\u007f' && /\p{L}|\p{N}/u.test(one)))];
  const named = letters.slice(0, 4).map((one) => `${one} ${numberOf(one)}`);
  const read = [...word].map((one) => plain(one) ?? one).join('');
  const expected = read === word ? 'expected ASCII letters' : `expected "${read}"`;
  return `Unexpected letters of another alphabet in the ${what} "${word}" (${named.join(', ')}), ${expected}.`;
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
