/**
 * Control sequences: colours and the like (ECMA-48, 5.4: parameter, intermediate and final bytes are disjoint), strings such as window titles
 * and links (5.6; of one that does not end only its beginning, so that no text is lost), character sets (`tput sgr0`; ECMA-35, 13.2).
 */
const ANSI =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)|\u001b[ -/]{1,4}[0-~]|\u001b[0-_]/g;

/** Text without colours, other control sequences and a byte order mark; white space and carriage returns stay. */
export function withoutControls(text: string): string {
  return text.replace(ANSI, '').replace(/^\uFEFF/, '');
}

/** Text as a terminal would show it: without colours, byte order mark and carriage returns; a lone one ends a line. */
export function plainText(text: string): string {
  return withoutControls(text).replace(/\r\n?/g, '\n');
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

/** Nothing that a person would see: white space, colours, control characters, and what Unicode says has no shape of its own. */
export function isBlank(text: string): boolean {
  const plain = plainText(text);
  return !/[!-~]/.test(plain) && !SEEN.test(plain);
}

/** Its ranges take a millisecond to compile, so that texts of ASCII do without. */
const SEEN = /[^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
