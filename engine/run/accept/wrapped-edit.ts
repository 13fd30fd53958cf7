import { diffArrays } from 'diff';
import type { Expectation } from '../../model/expectation.ts';
import type { DocumentEdit, LineEdit } from './line-edit.ts';

/** Where a word or mark of the text stands in the document. */
interface Spot {
  /** 0-based. */
  readonly row: number;
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

/** A stretch of one line that becomes another one. */
interface Change extends Spot {
  readonly text: string;
}

/**
 * Changes the words of a sentence that goes on over several lines: each word that differs, where it stands. Line breaks, comment marks, indentation and
 * marks of Markdown stay; what would need another line break is left to a person.
 *
 * @param source lines of the document as they are on disk
 */
export function wrappedEdit(source: readonly string[], expectation: Expectation, accepted: string): DocumentEdit {
  const refused = (why: string): DocumentEdit => ({ status: 'refused', why });
  const words = tokensOf(expectation.text);
  const spots = spotsOf(source, expectation, words);
  if (spots === undefined) return refused('its words stand in the document in another form');
  const changes: Change[] = [];
  let at = 0;
  let gone: readonly Spot[] = [];
  for (const { added, removed, value } of diffArrays(words, tokensOf(accepted))) {
    if (removed) gone = spots.slice(at, at + value.length);
    if (added) {
      const change = gone.length > 0 ? replaced(gone, accepted, value) : undefined;
      if (change === undefined) return refused('what differs goes over a line’s end, or is more than stands there');
      changes.push(change);
      gone = [];
    } else if (!removed && gone.length > 0) {
      const change = takenOut(gone, spots[at - gone.length - 1]);
      if (change === undefined) return refused('what is to be taken out stands alone on a line');
      changes.push(change);
      gone = [];
    }
    if (!added) at += value.length;
  }
  const last = gone.length === 0 ? undefined : takenOut(gone, spots[at - gone.length - 1]);
  if (gone.length > 0 && last === undefined) return refused('what is to be taken out stands alone on a line');
  return { status: 'edits', edits: editsOf(source, last === undefined ? changes : [...changes, last]) };
}

/** Words, with the marks within them (`1.5`), and marks one by one. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.,:/-]{0,400}[\p{L}\p{N}_%])?|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** What may stand between two words of a text in a document: white space, and marks of Markdown. */
const BETWEEN = /^[\s`*]*/;
/** What a line may begin with: marks of comments and quotes. */
const BEGINNING = /^\s*(?:(?:#{1,6}|\/\/|--|;|>|\|)\s*){0,4}[\s`*]*/;

function spotsOf(
  source: readonly string[],
  { line, endLine }: Expectation,
  words: readonly string[],
): readonly Spot[] | undefined {
  const [first] = words;
  const own = source[line - 1] ?? '';
  if (first === undefined) return undefined;
  for (let at = own.indexOf(first); at >= 0; at = own.indexOf(first, at + 1)) {
    const spots = spotsFrom(source.slice(0, endLine), { row: line - 1, start: at, end: at }, words);
    if (spots !== undefined) return spots;
  }
  return undefined;
}

function spotsFrom(source: readonly string[], from: Spot, words: readonly string[]): readonly Spot[] | undefined {
  const spots: Spot[] = [];
  let { row, end: at } = from;
  for (const word of words) {
    let line = source[row] ?? '';
    at += BETWEEN.exec(line.slice(at))?.[0].length ?? 0;
    while (at >= line.length) {
      row += 1;
      if (row >= source.length) return undefined;
      line = source[row] ?? '';
      at = BEGINNING.exec(line)?.[0].length ?? 0;
    }
    if (!line.startsWith(word, at)) return undefined;
    spots.push({ row, start: at, end: at + word.length });
    at += word.length;
  }
  return spots;
}

/** Words of one line become others, with the blanks that these have between them. */
function replaced(gone: readonly Spot[], accepted: string, words: readonly string[]): Change | undefined {
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined || first.row !== last.row) return undefined;
  const text = [words.join(''), words.join(' ')].find((one) => accepted.includes(one));
  return text === undefined ? undefined : { row: first.row, start: first.start, end: last.end, text };
}

/** With the blank before them; a line is not left without words. */
function takenOut(gone: readonly Spot[], before: Spot | undefined): Change | undefined {
  const [first, last] = [gone[0], gone.at(-1)];
  if (first === undefined || last === undefined || first.row !== last.row || before?.row !== first.row)
    return undefined;
  return { row: first.row, start: before.end, end: last.end, text: '' };
}

function editsOf(source: readonly string[], changes: readonly Change[]): readonly LineEdit[] {
  return [...Map.groupBy(changes, ({ row }) => row)].map(([row, own]) => ({
    line: row + 1,
    lines: [
      own.reduceRight((line, { start, end, text }) => line.slice(0, start) + text + line.slice(end), source[row] ?? ''),
    ],
  }));
}
