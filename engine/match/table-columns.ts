import stringWidth from 'fast-string-width';
import { collapse, wordsOf } from './output-text.ts';
import { printed } from './volatile.ts';

/** A word or a column name of a line, with the columns of the screen that it takes: wide characters take two. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** After the last one. */
  readonly end: number;
}

/** How the cells of a line are told apart; `mixed`: by one space here and by several there. */
export type Separation = 'pipes' | 'tabs' | 'wide' | 'mixed' | 'words';

/** The columns of a table, and how the cells below are told apart. */
export interface Columns {
  readonly separation: Separation;
  /** There is a `|` at the ends of the lines too. */
  readonly bordered?: boolean;
  readonly columns: readonly Piece[];
}

/** What else tells the columns of a header apart than its own spaces. */
export interface ColumnHints {
  /** Lines below the header. */
  readonly body?: readonly string[];
  /** Names that are looked for; where one of them stands among others it is a column. */
  readonly names?: readonly string[];
}

/** Names of several words that tools print: one column each, also where an author did not keep the spaces round them. */
const NAMES = [
  ...['Mounted on', 'Local Address', 'Foreign Address'],
  ...['CONTAINER ID', 'IMAGE ID', 'CPU %', 'MEM USAGE / LIMIT', 'MEM %', 'NET I/O', 'BLOCK I/O', 'CREATED AT'],
  ...['NOMINATED NODE', 'READINESS GATES', 'LAST SEEN', 'FIRST SEEN', 'LAST SCHEDULE'],
  ...['APP VERSION', 'CHART VERSION', 'LAST DEPLOYED', 'SYNC STATUS', 'HEALTH STATUS'],
];

/** So many lines below a header are looked at to tell its columns apart. */
const BODY = 50;

/**
 * The columns of a header line: parted by `|` (psql, mysql, aws, box drawing), by tabs (helm), by two spaces or more (kubectl, docker). Within these,
 * one space parts names where each has words of its own below (`%CPU %MEM` of ps, `ACTIVE SUB` of systemctl), and does not where one
 * word or a time stands below both (`CONTAINER ID`, `Mounted on`, `LAST SEEN`).
 */
export function columnsOf(header: string, hints: ColumnHints = {}): Columns {
  if (header.includes('|')) {
    const bordered = header.trim().startsWith('|');
    return { separation: 'pipes', bordered, columns: partedBy(bordered ? unbordered(header) : header, '|') };
  }
  if (header.trim().includes('\t')) return { separation: 'tabs', columns: partedBy(header.trimEnd(), '\t') };
  const wide = widePieces(header);
  if (wide.length < 2) return { separation: 'words', columns: wide.flatMap((piece) => namesIn(piece, NAMES)) };
  const below = (hints.body ?? []).slice(0, BODY).map(wordPieces);
  const names = [...(hints.names ?? []), ...NAMES];
  const columns = wide.flatMap((piece) => namesIn(piece, names, below));
  const separation = columns.length > wide.length ? 'mixed' : 'wide';
  const [first] = columns;
  const unnamed = first !== undefined && below.some(([word]) => word !== undefined && word.end < first.start);
  return { separation, columns: unnamed ? [{ text: '', start: 0, end: 0 }, ...columns] : columns };
}

/** The cells of a line between two marks, without its outer border. */
export function partedBy(line: string, mark: string): readonly Piece[] {
  return line.split(mark).map((cell) => ({ text: collapse(cell), start: 0, end: 0 }));
}

/** A line without the `|` at its ends. */
export function unbordered(line: string): string {
  return line.trim().replace(/^\||\|$/g, '');
}

/** The words of a line with their places. */
export function wordPieces(line: string): readonly Piece[] {
  return piecesAt(line, /\S+/g);
}

/** What stands between two spaces or more. */
export function widePieces(line: string): readonly Piece[] {
  return piecesAt(line, /\S(?:\S| (?=\S))*/g);
}

function piecesAt(line: string, pattern: RegExp): readonly Piece[] {
  // A character of ASCII takes one column; of others it has to be looked up.
  const widthOf = /^[\x20-\x7e]*$/.test(line) ? (text: string) => text.length : stringWidth;
  let at = 0;
  let column = 0;
  return [...line.matchAll(pattern)].map(({ 0: text, index }) => {
    const start = column + widthOf(line.slice(at, index));
    const end = start + widthOf(text);
    at = index + text.length;
    column = end;
    return { text, start, end };
  });
}

/** The names in a piece of a header: those that are known, and the words between them; where rows are given, only such as have words of their own below. */
function namesIn(piece: Piece, names: readonly string[], below?: readonly (readonly Piece[])[]): readonly Piece[] {
  const words = wordPieces(piece.text).map((word) => moved(word, piece.start));
  const parts: Piece[] = [];
  for (let index = 0; index < words.length; ) {
    const named = lengthOfName(words, index, names);
    const word = words[index];
    const last = parts.at(-1);
    if (word === undefined) break;
    const end = words[index + Math.max(1, named) - 1]?.end ?? word.end;
    if (named > 0) parts.push({ text: textOf(words.slice(index, index + named)), start: word.start, end });
    else if (last === undefined || isNamed(last, names) || below === undefined) parts.push(word);
    else if (arePartedBelow(last, word, below)) parts.push(word);
    else parts[parts.length - 1] = { text: `${last.text} ${word.text}`, start: last.start, end: word.end };
    index += Math.max(1, named);
  }
  return parts;
}

function moved({ text, start, end }: Piece, by: number): Piece {
  return { text, start: start + by, end: end + by };
}

function textOf(words: readonly Piece[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** How many words of the longest name that begins here; 0 where none does, or where it is all of the piece anyway. */
function lengthOfName(words: readonly Piece[], index: number, names: readonly string[]): number {
  const lengths = names.map((name) => {
    const parts = wordsOf(name.toLowerCase());
    const stands = parts.length > 0 && parts.every((part, at) => words[index + at]?.text.toLowerCase() === part);
    return stands ? parts.length : 0;
  });
  return Math.max(0, ...lengths);
}

function isNamed({ text }: Piece, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === text.toLowerCase());
}

/** Whether two words of a header are two names: below each stands a word of its own, in line with it, and nowhere one below both. */
function arePartedBelow(left: Piece, right: Piece, below: readonly (readonly Piece[])[]): boolean {
  let parted = 0;
  for (const words of below) {
    const own = words.find((word) => overlap(word, right) > 0);
    if (own === undefined) continue;
    const aligned = own.start === right.start || own.end === right.end;
    if (!aligned || overlap(own, left) > 0) return false;
    const before = words.filter((word) => word.end <= own.start && overlap(word, left) > 0);
    if (before.length === 0) continue;
    // `2 hours ago` is one cell.
    if (/^‹(?:age|time)›(?: ago)?$/.test(printed(textOf([...before, own]), ['age', 'time']))) return false;
    parted += 1;
  }
  return parted > 0;
}

/** How many columns of the screen two pieces share. */
export function overlap(one: Piece, other: Piece): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
