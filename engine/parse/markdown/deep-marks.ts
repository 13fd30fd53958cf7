import type { TextRange } from './text-range.ts';

/** Marks of lists and quotes on one line that are read as such; and white space before one. Nobody nests ten. */
const MOST_MARKS = 40;
const MOST_SPACES = 64;

/** The marks of lists and quotes that are nested deeper than a parser takes in reasonable time. */
export function deepMarks(text: string): readonly TextRange[] {
  if (!MAY_BE_DEEP.test(text)) return [];
  const found: TextRange[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (MAY_BE_DEEP.test(line) && !RULE.test(line)) addDeep(found, line, offset);
    offset += line.length + 1;
  }
  return found;
}

const MAY_BE_DEEP = /(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){40}|[ \t]{64}(?:[-*+]|\d{1,9}[.)])[ \t]/;
const RULE = /^(?:[ \t-]+|[ \t*]+)$/;
const MARK = /([ \t]*)(?:>|([-*+])(?=[ \t]|$)|\d{1,9}([.)])(?=[ \t]|$))/y;

function addDeep(found: TextRange[], line: string, offset: number): void {
  MARK.lastIndex = 0;
  let spaces = 0;
  for (let count = 1, match = MARK.exec(line); match !== null; match = MARK.exec(line), count += 1) {
    spaces += (match[1] ?? '').length;
    if (count <= MOST_MARKS && spaces < MOST_SPACES) continue;
    const end = offset + MARK.lastIndex;
    found.push({ start: end - 1, end });
  }
}
