import { LINE_FEED, RETURN, SPACE } from './character-codes.ts';
import type { Codes } from './codes.ts';

/** A line of codes: from its first character that is no space to its end, without what ends it. */
export interface CodeLine {
  /** Columns before its first character. */
  readonly indentation: number;
  readonly start: number;
  readonly end: number;
  /** Where the next one begins. */
  readonly next: number;
}

/** No manifest of a cluster is longer: etcd takes 1.5 MiB for an object, and what is kept back has to stay bounded. */
export const LONGEST_MANIFEST = 262_144;

/** The line that begins at a place; `cut` where its end is not there yet. At the end of all it needs none. */
export function lineAt(codes: Codes, at: number, final: boolean): CodeLine | 'cut' {
  const feed = codes.indexOf(LINE_FEED, at);
  if (feed === -1 && !final) return 'cut';
  const last = feed === -1 ? codes.length : feed;
  let start = at;
  while (start < last && codes[start] === SPACE) start++;
  const end = last > start && codes[last - 1] === RETURN ? last - 1 : last;
  return { indentation: start - at, start, end, next: feed === -1 ? codes.length : feed + 1 };
}

/** Whether a text of ASCII stands at the start of a range, and within it. */
export function standsThere(codes: Codes, { start, end }: Pick<CodeLine, 'start' | 'end'>, text: string): boolean {
  if (start + text.length > end) return false;
  for (let index = 0; index < text.length; index++) if (codes[start + index] !== text.charCodeAt(index)) return false;
  return true;
}
