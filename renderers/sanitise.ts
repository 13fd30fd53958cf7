import stringWidth from 'fast-string-width';

/**
 * Makes one line of a document safe to show: what a terminal would obey, or what hides or reorders text, becomes
 * visible instead. Control characters become their Unicode pictures (`␛[2J`, `␇`), C1 controls, bidirectional and other
 * format characters their number (`<U+202E>`; https://trojansource.codes), tabs spaces to the next multiple of eight. Of marks
 * piled on one letter, which reach into other lines, four are left; one without a letter stands on a circle. An emoji that is put together of several is shown as these, since
 * terminals do not agree on how wide it is, and a line that is wider than it was taken for moves the whole screen.
 *
 * @param line text without line feeds; one that is there is shown as `␊`.
 */
export function sanitise(line: string): string {
  // Most lines are plain, and the ranges below take a millisecond to compile.
  if (!/[^ -~]/.test(line)) return line;
  return expandTabs(line)
    .replace(CONTROLS, picture)
    .replace(FORMATS, numbered)
    .replace(LONELY_JOINERS, numbered)
    .replace(COMPOSED_EMOJI, '')
    .replace(PILED, (_, kept: string, rest: string) => `${kept}<${rest.length} more marks>`)
    .replace(FIRST_MARK, '\u25cc$&')
    .toWellFormed();
}

/**
 * Makes one line of a command's output safe to show. As {@link sanitise}, but colours are dropped, and of a line that
 * was written over (`10%\r20%\r30%`) the last state is left.
 */
export function sanitiseOutput(line: string): string {
  const states = line.split('\r');
  const last = states.findLast((state) => state !== '') ?? '';
  return sanitise(last.replace(COLOURS, ''));
}

/** Makes text of several lines safe to show, and gives its lines. */
export function sanitiseLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map(sanitise);
}

/** Makes text safe to show in one line: line feeds become `⏎`. */
export function sanitiseOneLine(text: string): string {
  return sanitiseLines(text.trim()).join(' ⏎ ');
}

const COLOURS = /(?:\u001b\[|\u009b)[0-9;:]*m/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Characters without a shape of their own, but the joiners and variation selectors that scripts and emoji need. */
const FORMATS = /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** A joiner that does not stand between two characters beyond ASCII joins nothing, and only hides. */
const LONELY_JOINERS =
  /(?<=^|[\u0000-\u007f]|\u200c|\u200d)[\u200c\u200d]|[\u200c\u200d](?=$|[\u0000-\u007f]|\u200c|\u200d)/gu;

/** What puts emoji together to one: a joiner between two, and the tone of a skin (Unicode Technical Standard 51, 1.4). */
const COMPOSED_EMOJI =
  /(?<=\p{Extended_Pictographic}\ufe0f?|[\u{1f3fb}-\u{1f3ff}])(?:\u200d(?=\p{Extended_Pictographic}|[♀♂])|[\u{1f3fb}-\u{1f3ff}])/gu;
/** No script needs more than four (Hebrew with its points and accents comes to that). */
const PILED = /(\p{M}{4})(\p{M}+)/gu;
/** It would be drawn on what stands before the line. */
const FIRST_MARK = /^\p{M}/u;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : numbered(character);
}

function numbered(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** No table has as many; as blanks they would fill screens. */
const MANY_TABS = /\t{41,}/g;

function expandTabs(line: string): string {
  const [first = '', ...rest] = line.replace(MANY_TABS, ({ length }) => `<${length} tabs>`).split('\t');
  let text = first;
  let column = stringWidth(first);
  for (const part of rest) {
    const gap = 8 - (column % 8);
    text += ' '.repeat(gap) + part;
    column += gap + stringWidth(part);
  }
  return text;
}
