import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Cuts a line to a width in columns; a cut one ends in `…`. */
export function cut(line: string, width: number): string {
  if (width <= 0) return '';
  if (stringWidth(line) <= width) return line;
  let left = width - 1;
  const parts = line.split(STYLE).map((part, index) => {
    // Every second part is a style: all of them are kept, so that what was opened is closed.
    if (index % 2 === 1) return part;
    const shown = startOf(part, left);
    left -= stringWidth(shown);
    return shown;
  });
  return `${parts.join('')}…`;
}

/** As much of a text without styles as a number of columns holds. */
function startOf(text: string, columns: number): string {
  let start = '';
  let left = columns;
  // Made when it is needed: ICU loads its data for it, which takes 8 ms.
  characters ??= new Intl.Segmenter();
  for (const { segment } of characters.segment(text)) {
    left -= stringWidth(segment);
    if (left < 0) break;
    start += segment;
  }
  return start;
}

let characters: Intl.Segmenter | undefined;
const STYLE = /(\u001B\[[\d;]*m)/;

/** Cuts a text without styles to a width in columns from its beginning, which then is `…`: of a path the end says most. */
export function cutStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  characters ??= new Intl.Segmenter();
  const parts = [...characters.segment(text)].map(({ segment }) => segment);
  let wide = stringWidth(text);
  while (parts.length > 0 && wide > width - 1) wide -= stringWidth(parts.shift() ?? '');
  return width <= 0 ? '' : `…${parts.join('')}`;
}

/** Cuts or pads a line to exactly a width in columns. */
export function fit(line: string, width: number): string {
  const short = cut(line, width);
  return short + ' '.repeat(Math.max(0, width - stringWidth(short)));
}

/**
 * Breaks text at words, and words that are too long anywhere, into lines of at most a width in columns. Each line of the
 * text keeps its indentation, also where it goes on.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (stringWidth(line) <= width) return [line];
    const indent = line.slice(0, Math.min(line.length - line.trimStart().length, width >> 1));
    const broken = wrapAnsi(line.trim(), Math.max(1, width - indent.length), { hard: true });
    return broken.split('\n').map((part) => indent + part);
  });
}

/** As {@link wrap}, with a lead before the first line and blanks of the same width before the others. */
export function wrapAfter(lead: string, text: string, width: number): readonly string[] {
  const indent = stringWidth(lead);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}
