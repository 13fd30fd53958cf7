import { collapse } from './output-text.ts';
import type { ColumnHints, Columns, Piece } from './table-columns.ts';
import { columnsOf, overlap, partedBy, unbordered, widePieces, wordPieces } from './table-columns.ts';

/** A table as it was printed: names of its columns, and rows with as many cells. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The names of the columns of a header line. */
export function headerCells(header: string, hints: ColumnHints = {}): readonly string[] {
  return columnsOf(unboxed(header), hints).columns.map((column) => column.text);
}

/**
 * Reads the lines from a header on, to the first blank line. Rules (`----+----`, `├───┤`) and counts (`(2 rows)`) are no rows, nor is the header
 * again. Where a row has fewer pieces than the header, each word goes to the column that it stands under, so that empty cells stay empty. A cell
 * that goes on in the next line (psql's `+`, the lines between two rules) is one cell.
 *
 * @param names columns that are looked for.
 */
export function readGrid(lines: readonly string[], names: readonly string[] = []): Grid {
  const [first = '', ...others] = lines.map(unboxed);
  const end = others.findIndex((line) => line.trim() === '');
  const body = (end < 0 ? others : others.slice(0, end)).map((line) => withoutDot(line, first));
  const columns = columnsOf(first, { names, body: body.filter((line) => !isRule(line)) });
  const rules = body.filter((line, index) => isRule(line) && index > 0 && index < body.length - 1).length;
  const rows: (readonly string[])[] = [];
  let ruled = true;
  for (const line of body) {
    if (isRule(line)) ruled = true;
    else if (collapse(line) !== collapse(first)) {
      const cells = cellsOf(line, columns);
      const above = ruled ? undefined : rows.at(-1);
      if (above !== undefined && goesOn(cells, above, rules > 0)) rows[rows.length - 1] = joined(above, cells);
      else rows.push(cells);
      ruled = false;
    }
  }
  return { header: columns.columns.map((column) => column.text), rows };
}

/** `----+----`, `|:---|`, `+---+`, `├────┼────┤`, `(2 rows)`. */
export function isRule(line: string): boolean {
  const plain = unboxed(line);
  const ruled = /^[\s|+:=-]+$/.test(plain) && (plain.includes('--') || plain.includes('=='));
  return ruled || /^\(\d+ rows?\)$/.test(plain.trim());
}

/** Box drawing (U+2500 to U+257F) as the ASCII that stands for it. */
function unboxed(line: string): string {
  if (!/[\u2500-\u257f]/.test(line)) return line;
  return line
    .replace(/[\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550]/g, '-')
    .replace(/[\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551]/g, '|')
    .replace(/[\u250c-\u254b\u2552-\u2570]/g, '+');
}

/** systemctl's dot before a unit stands in the margin that its header leaves. */
function withoutDot(line: string, header: string): string {
  return /^\s/.test(header) ? line.replace(/^[●○×↻*] /, '  ') : line;
}

function cellsOf(line: string, { separation, columns, bordered }: Columns): readonly string[] {
  switch (separation) {
    case 'pipes':
      return inOrder(partedBy(bordered ? unbordered(line) : line, '|'), columns);
    case 'tabs':
      return inOrder(partedBy(line.trimEnd(), '\t'), columns);
    case 'words':
      return inOrder(wordPieces(line), columns);
    case 'mixed': {
      const words = wordPieces(line);
      return words.length < columns.length ? placed(line, columns) : inOrder(words, columns);
    }
    case 'wide': {
      const pieces = widePieces(line);
      return pieces.length === columns.length ? inOrder(pieces, columns) : placed(line, columns);
    }
  }
}

/** One after another; what is left over belongs to the last. */
function inOrder(pieces: readonly Piece[], columns: readonly Piece[]): readonly string[] {
  const cells = pieces.map((piece) => piece.text);
  const surplus = collapse(cells.slice(columns.length - 1).join(' '));
  return columns.map((_, index) => (index === columns.length - 1 ? surplus : (cells[index] ?? '')));
}

/**
 * Each word in the column whose name it stands under, else in the last that begins before it. Where an author did not keep the
 * spaces and there are as many words as columns, they are taken in order.
 */
function placed(line: string, columns: readonly Piece[]): readonly string[] {
  const words = wordPieces(line);
  if (words.length === columns.length && widePieces(line).length < columns.length) return inOrder(words, columns);
  const cells = columns.map(() => '');
  for (const word of words) {
    const shared = columns.map((column) => overlap(column, word));
    const most = Math.max(0, ...shared);
    const before = columns.findLastIndex((column) => column.start <= word.start);
    const at = most > 0 ? shared.indexOf(most) : Math.max(0, before);
    cells[at] = collapse(`${cells[at] ?? ''} ${word.text}`);
  }
  return cells;
}

/** Words only under cells that psql marked; or nothing in the first column, where each row stands between two rules. */
function goesOn(cells: readonly string[], above: readonly string[], ruled: boolean): boolean {
  const marked = cells.some((cell, index) => cell !== '' && GOES_ON.test(above[index] ?? ''));
  if (marked) return cells.every((cell, index) => cell === '' || GOES_ON.test(above[index] ?? ''));
  return ruled && cells[0] === '' && cells.some((cell) => cell !== '');
}

const GOES_ON = / ?\+$/;

function joined(above: readonly string[], cells: readonly string[]): readonly string[] {
  return above.map((cell, index) =>
    cells[index] === '' ? cell : collapse(`${cell.replace(GOES_ON, '')} ${cells[index] ?? ''}`),
  );
}
