import type { CharacterClass, PartsShape, ShapePart } from './shape.ts';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';

export const LETTERS_AND_DIGITS = `${UPPER}${LOWER}${DIGITS}`;
export const CAPITALS = only(`${UPPER} `);
export const CAPITALS_AND_DIGITS = only(`${UPPER}${DIGITS}`);
export const WORD = only(`${LETTERS_AND_DIGITS}_-`);
/** `token68` of RFC 9110, which is also base64 in both alphabets, and `:` and `%` that some services put in. */
export const OPAQUE = only(`${LETTERS_AND_DIGITS}-._~+/=:%`);
export const SPACE = only(' \t');
export const VALUE = allBut(' \t\r\n\0"\'`;&,<>()|\\');
/** `$PASSWORD`, `${…}`, `<password>`, `*****` and `{{ … }}` stand for a value and are none. */
export const VALUE_START = allBut(' \t\r\n\0"\'`;&,<>()|\\$*{[');
const QUOTE = only('"\'\\');
const SIGN = only(':=');
/** Longer than any key or token in use: RSA keys of 16384 bits have 12,600 characters in PEM. */
export const LONGEST = 16_384;

/** The characters of a text, all of them ASCII, as a class. */
export function only(characters: string): CharacterClass {
  const table = new Uint8Array(129);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** All characters but those of a text, those beyond ASCII among them. */
export function allBut(characters: string): CharacterClass {
  return only(characters).map((member) => 1 - member);
}

/** So many characters of a class one after the other; they are the secret. */
export function run(of: CharacterClass, min: number, max: number = LONGEST): ShapePart {
  return { type: 'run', of, min, max, hidden: true };
}

/** A text as it stands; it belongs to the secret. */
export function literal(text: string): ShapePart {
  return { type: 'literal', text, hidden: true };
}

/** The part is no secret. */
export function seen(part: ShapePart): ShapePart {
  return { ...part, hidden: false };
}

/** The trigger stays to be seen. */
export function shape(name: string, triggers: readonly string[], parts: readonly ShapePart[]): PartsShape {
  return { type: 'parts', name, triggers, parts, whole: false };
}

/** The trigger is the beginning of the secret. */
export function wholeShape(name: string, triggers: readonly string[], parts: readonly ShapePart[]): PartsShape {
  return { type: 'parts', name, triggers, parts, whole: true };
}

/** `name: value`, `name=value`, `"name": "value"`, also inside a string of JSON (`\"name\": \"value\"`). */
export function assigned(name: string, keys: readonly string[], min: number): PartsShape {
  return shape(name, keys, [...assignment(), run(OPAQUE, min)]);
}

/** What stands between a name and its value. */
export function assignment(sign: CharacterClass = SIGN): readonly ShapePart[] {
  return [run(QUOTE, 0, 2), run(SPACE, 0, 4), run(sign, 1, 1), run(SPACE, 0, 4), run(QUOTE, 0, 2)].map(seen);
}
