/** ANSI sequences (ECMA-48, 5.4: parameter, intermediate and final bytes are disjoint) and window titles. */
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\^_=>]/g;

/** Text as a terminal would show it: without colours, byte order mark and carriage returns; a lone one ends a line. */
export function plainText(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** The lines of a text as a terminal would show it, without white space at their ends and empty lines at its end. */
export function plainLines(text: string): readonly string[] {
  const lines = plainText(text)
    .split('\n')
    .map((line) => line.trimEnd());
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end -= 1;
  return lines.slice(0, end);
}

/** Runs of white space as one space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Nothing that a person would see. */
export function isBlank(text: string): boolean {
  return plainText(text).trim() === '';
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
