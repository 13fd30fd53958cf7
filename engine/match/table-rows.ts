import type { CompiledTable } from './compiled.ts';
import { indexLines } from './line-index.ts';
import type { PreparedLine, PreparedPattern } from './line-pattern.ts';
import { linesMatch, prepareLine, preparePattern } from './line-pattern.ts';
import type { Grid } from './table-grid.ts';
import { CELL_SHAPES, isAlikeByColumn, isSteady } from './table-volatile.ts';
import { written } from './volatile.ts';

/** How a printed table differs from the expected one. */
export interface RowComparison {
  /** None: it holds. */
  readonly differences: readonly RowDifference[];
  /** Columns of the expected header that name the rows. */
  readonly keys: readonly number[];
  /** Cells that differ and may. */
  readonly notes: readonly string[];
}

/** An expected row that is not there as expected, or a row that is like none of those of its workload. */
export interface RowDifference {
  /** `row db-0: READY is 0/1, expected 1/1`. */
  readonly texts: readonly string[];
  /** Index of the expected row. */
  readonly index: number;
  readonly expected: readonly string[];
  /** Cells of the row that was probably meant, in the order of the expected header; absent where there is none. */
  readonly actual?: readonly string[];
  /** Columns that differ. */
  readonly columns: readonly number[];
  /** It is one more than was expected. */
  readonly surplus?: boolean;
}

interface ActualRow {
  readonly cells: readonly PreparedLine[];
}

interface ExpectedRow {
  readonly name: string;
  readonly cells: readonly (PreparedPattern | undefined)[];
}

/** Pairs each expected row with the row of its name that is most like it, and compares their cells by column name. */
export function compareRows(compiled: CompiledTable, grid: Grid): RowComparison {
  const { header } = compiled;
  const actual = actualRows(compiled, grid);
  const keys = keyColumns(compiled);
  const expected = compiled.rows.map((row) => expectedRow(row, keys));
  const free = new Set(actual);
  const [first = 0] = keys;
  const names = indexLines(actual.map(({ cells }) => cells[first] ?? NOTHING));
  const differences: RowDifference[] = [];
  const notes: string[] = [];
  for (const row of inOrderOfChoice(header, expected, actual)) {
    const pattern = row.cells[first];
    const places = pattern === undefined ? undefined : names.placesOf(pattern);
    const candidates = places?.flatMap((at) => actual[at] ?? []).filter((other) => free.has(other)) ?? [...free];
    const named = candidates.filter((candidate) => keys.every((key) => cellHolds(row, candidate, key)));
    const best = leastDifferent(header, row, named);
    const index = expected.indexOf(row);
    const cells = compiled.rows[index] ?? [];
    if (best === undefined) {
      differences.push({ texts: [missingRow(row, compiled, actual)], index, expected: cells, columns: [] });
      continue;
    }
    free.delete(best.row);
    if (best.columns.length > 0) differences.push(differenceOf(header, row, { ...best, index, cells }));
    notes.push(...allowedDifferences(header, row, best.row));
  }
  const all = [...differences.sort((a, b) => a.index - b.index), ...strangers(compiled, expected, [...free])];
  return { differences: all, keys, notes };
}

/** Rows that fewer others fit are paired first, so that a row with wildcards leaves them what they need. */
function inOrderOfChoice(
  header: readonly string[],
  expected: readonly ExpectedRow[],
  actual: readonly ActualRow[],
): readonly ExpectedRow[] {
  if (expected.length * actual.length > PAIRS) return expected;
  const fitting = new Map(
    expected.map((row) => [row, actual.filter((other) => columnsThatDiffer(header, row, other).length === 0).length]),
  );
  return [...expected].sort((a, b) => (fitting.get(a) ?? 0) - (fitting.get(b) ?? 0));
}

/** More pairs than these are not looked at beforehand. */
const PAIRS = 10_000;

const NOTHING: PreparedLine = { text: '', steady: '' };

function differenceOf(
  header: readonly string[],
  row: ExpectedRow,
  { row: actual, name, columns, index, cells }: Pair & { readonly index: number; readonly cells: readonly string[] },
): RowDifference {
  const texts = columns.map(
    (column) =>
      `row ${name}: ${header[column] ?? ''} is ${actual.cells[column]?.text || 'empty'}, expected ${row.cells[column]?.text || 'it empty'}`,
  );
  return { texts, index, expected: cells, actual: actual.cells.map(({ text }) => text), columns };
}

function actualRows(compiled: CompiledTable, grid: Grid): readonly ActualRow[] {
  const names = grid.header.map((name) => name.toLowerCase());
  const columns = compiled.header.map((name) => names.indexOf(name.toLowerCase()));
  return grid.rows.map((row) => ({ cells: columns.map((column) => prepareLine(row[column] ?? '', CELL_SHAPES)) }));
}

/** The first column that tells rows apart by more than an age or a hash, and NAME where that is another one (`get pods -A`). */
function keyColumns(compiled: CompiledTable): readonly number[] {
  const first = compiled.header.findIndex((_, column) => compiled.rows.some((row) => isSteady(row[column] ?? '')));
  const name = compiled.header.findIndex((header) => header.toLowerCase() === 'name');
  return [...new Set([first, name])].filter((column) => column >= 0);
}

/** Cells after the last one that is written say nothing. */
function expectedRow(row: readonly string[], keys: readonly number[]): ExpectedRow {
  const last = row.findLastIndex((cell) => cell !== '');
  const cells = row.map((cell, column) => (column > last ? undefined : preparePattern(cell, CELL_SHAPES)));
  return { name: keys.map((key) => row[key] ?? '').join(' '), cells };
}

function cellHolds(row: ExpectedRow, actual: ActualRow, column: number): boolean {
  const pattern = row.cells[column];
  const cell = actual.cells[column];
  return pattern === undefined || (cell !== undefined && linesMatch(pattern, cell));
}

function columnsThatDiffer(header: readonly string[], row: ExpectedRow, actual: ActualRow): readonly number[] {
  return header.flatMap((name, column) =>
    cellHolds(row, actual, column) ||
    isAlikeByColumn(name, row.cells[column]?.text ?? '', actual.cells[column]?.text ?? '')
      ? []
      : [column],
  );
}

interface Pair {
  readonly row: ActualRow;
  readonly name: string;
  readonly columns: readonly number[];
}

function leastDifferent(
  header: readonly string[],
  row: ExpectedRow,
  candidates: readonly ActualRow[],
): Pair | undefined {
  let best: Pair | undefined;
  for (const candidate of candidates) {
    const columns = columnsThatDiffer(header, row, candidate);
    if (best === undefined || columns.length < best.columns.length) {
      best = { row: candidate, name: candidate.cells.find((cell) => cell.text !== '')?.text ?? row.name, columns };
    }
    if (columns.length === 0) break;
  }
  return best;
}

function missingRow(row: ExpectedRow, compiled: CompiledTable, actual: readonly ActualRow[]): string {
  const [key = 0] = keyColumns(compiled);
  const names = actual.slice(0, 5).map((candidate) => candidate.cells[key]?.text ?? '');
  const more = actual.length > names.length ? ', …' : '';
  return `no row ${row.name} left; the output has ${names.length === 0 ? 'no rows' : `${names.join(', ')}${more}`}`;
}

function allowedDifferences(header: readonly string[], row: ExpectedRow, actual: ActualRow): readonly string[] {
  return header.flatMap((name, column) => {
    const [pattern, cell] = [row.cells[column], actual.cells[column]];
    if (pattern === undefined || cell === undefined || pattern.text === cell.text) return [];
    return [`may differ ${name} ${pattern.text} → ${cell.text}`];
  });
}

/** Rows beyond the expected ones that are of the same workload as one of them and are like none of them. */
function strangers(
  compiled: CompiledTable,
  expected: readonly ExpectedRow[],
  others: readonly ActualRow[],
): readonly RowDifference[] {
  const kinds = new Map<string, ExpectedRow[]>();
  for (const row of expected) {
    for (const kind of kindsOf(row)) {
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, [row]);
      else known.push(row);
    }
  }
  return others.flatMap((other) => {
    const kin = other.cells.flatMap(({ steady }, column) =>
      MADE.test(steady) ? (kinds.get(`${column} ${steady}`) ?? []) : [],
    );
    const pairs = kin.map((row) => ({ row, columns: columnsThatDiffer(compiled.header, row, other) }));
    const [best] = pairs.sort((a, b) => a.columns.length - b.columns.length);
    if (best === undefined || best.columns.length === 0) return [];
    const name = other.cells.find((cell) => cell.steady.includes('‹hash›'))?.text ?? '';
    const index = expected.indexOf(best.row);
    const pair = { row: other, name, columns: best.columns, index, cells: compiled.rows[index] ?? [] };
    return [{ ...differenceOf(compiled.header, best.row, pair), surplus: true }];
  });
}

/** The end of a name that Kubernetes made. */
const MADE = /\w-‹hash›$/;

/** The columns of names that were made, with what stays of them from run to run. */
function kindsOf({ cells }: ExpectedRow): readonly string[] {
  return cells.flatMap((pattern, column) =>
    pattern === undefined
      ? []
      : written(pattern.text, CELL_SHAPES).flatMap((reading) => (MADE.test(reading) ? [`${column} ${reading}`] : [])),
  );
}
