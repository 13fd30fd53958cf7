import type { CompiledTable } from './compiled.ts';
import type { PreparedLine, PreparedPattern } from './line-pattern.ts';
import { linesMatch, prepareLine, preparePattern } from './line-pattern.ts';
import type { Grid } from './table-grid.ts';
import { CELL_SHAPES, isAlikeByColumn, isSteady } from './table-volatile.ts';
import { written } from './volatile.ts';

/** How a printed table differs from the expected one. */
export interface RowComparison {
  /** `row db-0: READY is 0/1, expected 1/1`; none: it holds. */
  readonly problems: readonly string[];
  /** What the rows are called that are wrong. */
  readonly wrong: readonly string[];
  /** Cells that differ and may. */
  readonly notes: readonly string[];
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
  const actual = actualRows(compiled, grid);
  const keys = keyColumns(compiled);
  const expected = compiled.rows.map((row) => expectedRow(row, keys));
  const free = new Set(actual);
  const problems: string[] = [];
  const notes: string[] = [];
  const wrong: string[] = [];
  for (const row of expected) {
    const named = [...free].filter((candidate) => keys.every((key) => cellHolds(row, candidate, key)));
    const best = leastDifferent(compiled.header, row, named);
    if (best === undefined) {
      problems.push(missingRow(row, compiled, actual));
      continue;
    }
    free.delete(best.row);
    if (best.differences.length > 0) wrong.push(best.name);
    problems.push(...best.differences.map((difference) => `row ${best.name}: ${difference}`));
    notes.push(...allowedDifferences(compiled.header, row, best.row));
  }
  return { problems: [...problems, ...strangers(compiled.header, expected, [...free])], wrong, notes };
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

function differencesOf(header: readonly string[], row: ExpectedRow, actual: ActualRow): readonly string[] {
  return header.flatMap((name, column) =>
    cellHolds(row, actual, column) ||
    isAlikeByColumn(name, row.cells[column]?.text ?? '', actual.cells[column]?.text ?? '')
      ? []
      : [`${name} is ${actual.cells[column]?.text || 'empty'}, expected ${row.cells[column]?.text || 'it empty'}`],
  );
}

interface Pair {
  readonly row: ActualRow;
  readonly name: string;
  readonly differences: readonly string[];
}

function leastDifferent(
  header: readonly string[],
  row: ExpectedRow,
  candidates: readonly ActualRow[],
): Pair | undefined {
  let best: Pair | undefined;
  for (const candidate of candidates) {
    const differences = differencesOf(header, row, candidate);
    if (best === undefined || differences.length < best.differences.length) {
      best = { row: candidate, name: candidate.cells.find((cell) => cell.text !== '')?.text ?? row.name, differences };
    }
    if (differences.length === 0) break;
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
  header: readonly string[],
  expected: readonly ExpectedRow[],
  others: readonly ActualRow[],
): readonly string[] {
  return others.flatMap((other) => {
    const kin = expected.filter((row) => isKin(row, other));
    const [best] = kin.map((row) => differencesOf(header, row, other)).sort((a, b) => a.length - b.length);
    const name = other.cells.find((cell) => cell.steady.includes('‹hash›'))?.text ?? '';
    return best === undefined ? [] : best.map((difference) => `row ${name}: ${difference}`);
  });
}

function isKin(row: ExpectedRow, other: ActualRow): boolean {
  return row.cells.some((pattern, column) => {
    const cell = other.cells[column];
    if (pattern === undefined || cell === undefined || !/\w-‹hash›$/.test(cell.steady)) return false;
    return written(pattern.text, CELL_SHAPES).some((reading) => reading === cell.steady);
  });
}
