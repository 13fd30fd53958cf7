import { collapse, wordsOf } from './output-text.ts';

/** A table as it was printed: names of its columns, and rows with as many cells. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How the cells of a line are told apart. */
export type Separation = 'pipes' | 'tabs' | 'wide' | 'words';

/** A piece of a line between separators, with the column of text at which it begins. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** How a header line separates its cells: `|` (psql, mysql, Markdown), tabs (helm), two spaces or more (kubectl, docker), else words (df). */
export function separationOf(header: string): Separation {
  if (header.includes('|')) return 'pipes';
  if (header.trim().includes('\t')) return 'tabs';
  return wideColumns(header).length > 1 ? 'wide' : 'words';
}

/** The names of the columns of a header line. */
export function headerCells(header: string, separation: Separation = separationOf(header)): readonly string[] {
  return piecesOf(header, separation).map((piece) => piece.text);
}

/**
 * Reads the lines from a header on, to the first blank line. Rules (`----+----`) and counts (`(2 rows)`) are no rows. Where a
 * row has fewer pieces than the header, each goes to the column above it, so that empty cells stay empty.
 */
export function readGrid(lines: readonly string[], separation: Separation = separationOf(lines[0] ?? '')): Grid {
  const [first = '', ...others] = lines;
  const columns = piecesOf(first, separation);
  const end = others.findIndex((line) => line.trim() === '');
  const rows = (end < 0 ? others : others.slice(0, end))
    .filter((line) => !isRule(line))
    .map((line) => cellsOf(line, separation, columns));
  return { header: columns.map((column) => column.text), rows };
}

/** `----+----`, `|:---|`, `+---+`, `(2 rows)`. */
export function isRule(line: string): boolean {
  const ruled = /^[\s|+:=-]+$/.test(line) && (line.includes('--') || line.includes('=='));
  return ruled || /^\(\d+ rows?\)$/.test(line.trim());
}

function cellsOf(line: string, separation: Separation, columns: readonly Piece[]): readonly string[] {
  const pieces = piecesOf(line, separation);
  if (separation === 'wide' && pieces.length !== columns.length) return placed(line, pieces, columns);
  const cells = pieces.map((piece) => piece.text);
  const surplus = collapse(cells.slice(columns.length - 1).join(' '));
  return columns.map((_, index) => (index === columns.length - 1 ? surplus : (cells[index] ?? '')));
}

function piecesOf(line: string, separation: Separation): readonly Piece[] {
  switch (separation) {
    case 'pipes':
      return line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => ({ text: collapse(cell), start: 0 }));
    case 'tabs':
      return line
        .trimEnd()
        .split('\t')
        .map((cell) => ({ text: collapse(cell), start: 0 }));
    case 'wide':
      return wideColumns(line);
    case 'words':
      return wordsOf(line).map((text) => ({ text, start: 0 }));
  }
}

function wideColumns(line: string): readonly Piece[] {
  let start = 0;
  return line.split(/( {2,})/).flatMap((text) => {
    const piece = { text: text.trim(), start };
    start += text.length;
    return piece.text === '' ? [] : [piece];
  });
}

/** Each piece under the header whose text begins nearest to it; where words fit no better, the line is read as words. */
function placed(line: string, pieces: readonly Piece[], columns: readonly Piece[]): readonly string[] {
  const words = wordsOf(line);
  if (pieces.length < columns.length && words.length === columns.length) return words;
  const cells = columns.map(() => '');
  for (const piece of pieces) {
    const distances = columns.map((column) => Math.abs(column.start - piece.start));
    const nearest = distances.indexOf(Math.min(...distances));
    cells[nearest] = collapse(`${cells[nearest] ?? ''} ${piece.text}`);
  }
  return cells;
}
