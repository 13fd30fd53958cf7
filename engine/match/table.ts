import type { CompiledTable, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import type { CellRow } from './explain/cells.ts';
import { cellRows } from './explain/cells.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { HEDGE, withoutAddition } from './hedge.ts';
import { hasWildcard, saysSomething } from './line-pattern.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { counted, plainLines, wordsOf } from './output-text.ts';
import type { Grid } from './table-grid.ts';
import { headerCells, isRule, readGrid } from './table-grid.ts';
import type { RowComparison } from './table-rows.ts';
import { compareRows } from './table-rows.ts';
import { isSteady, steadyText } from './table-volatile.ts';

/** A header is looked for in so many places of an output at most. */
const HEADERS = 20;

/**
 * A header and rows. The output's rows are found by the first column that names them (and by NAME), its cells by column name, so that columns
 * may have shifted and there may be more of both. Ages, times, addresses, hashes, UUIDs and the ends of pod names may
 * differ; `<name>` stands for any words. An empty cell between others has to be empty. Another row of the same workload (the same pod name but for its end)
 * has to be like one that is expected.
 *
 * @example table
 * expected:
 * | NAME           READY   STATUS    AGE
 * | orchestrator   3/3     Running   5d
 * output:
 * | NAME           READY   UP-TO-DATE   STATUS    AGE
 * | gateway        0/1     1            Pending   1m
 * | orchestrator   3/3     3            Running   7h
 * held
 *
 * @example table
 * expected:
 * | NAME           READY   AGE
 * | orchestrator   3/3     5d
 * output:
 * | NAME           READY   AGE
 * | orchestrator   2/3     5d
 * failed row orchestrator: READY is 2/3, expected 3/3
 *
 * @example table
 * expected:
 * | NAME                    READY
 * | web-7d9f8b6c5-x2k9p     1/1
 * output:
 * | NAME                    READY
 * | web-5c6d7f8b9-q4w7z     1/1
 * held
 *
 * @example table
 * expected:
 * | NAME   READY   ZONE
 * | db-0   1/1     a
 * output:
 * | NAME   READY
 * | db-0   1/1
 * failed no column ZONE
 *
 * @example table
 * expected:
 * |  id | state
 * | ----+--------
 * |   7 | done
 * output:
 * |  id |  state
 * | ----+---------
 * |   7 | pending
 * | (1 row)
 * failed row 7: state is pending, expected done
 */
export function matchTable(compiled: CompiledTable, observed: Observed): MatchVerdict {
  const comparison = compareTable(compiled, observed.stdout);
  if (comparison === undefined) {
    return failed(
      explainMismatch({
        expected: tableLines(compiled),
        actual: shownOutput(observed.stdout, observed.stderr),
        why: [missingHeader(compiled, plainLines(observed.stdout))],
      }),
    );
  }
  return comparison.differences.length === 0
    ? held([`found      ${counted(compiled.rows.length, 'row')}`, ...comparison.notes].join('\n'))
    : failed(explainTable(compiled, comparison));
}

/** The table of an output that differs least from the expected one; nothing where none has its columns. */
export function compareTable(compiled: CompiledTable, stdout: string): RowComparison | undefined {
  const lines = plainLines(stdout);
  const grids = headersIn(lines, compiled.header).map((at) => readGrid(lines.slice(at), compiled.header));
  const comparisons = grids.filter((grid) => hasColumns(grid, compiled)).map((grid) => compareRows(compiled, grid));
  return comparisons.reduce<RowComparison | undefined>(
    (best, each) => (best === undefined || each.differences.length < best.differences.length ? each : best),
    undefined,
  );
}

/** The rows that differ, cell by cell: of the columns those that name them and those that differ anywhere. */
function explainTable({ header }: CompiledTable, { differences, keys }: RowComparison): string {
  const columns = header.flatMap((_, column) =>
    keys.includes(column) || differences.some((difference) => difference.columns.includes(column)) ? [column] : [],
  );
  const part = (cells: readonly string[]) => columns.map((column) => cells[column] ?? '');
  const rows = differences.flatMap(({ expected, actual, columns: differing }): readonly CellRow[] => {
    if (actual === undefined) return [{ label: 'missing', cells: part(expected) }];
    const wrong = columns.flatMap((column, index) => (differing.includes(column) ? [index] : []));
    return [
      { label: 'expected', cells: part(expected) },
      { label: 'actual', cells: part(actual), wrong },
    ];
  });
  const names = columns.map((column) => header[column] ?? '');
  return explainRows(
    cellRows(names, rows),
    differences.flatMap(({ texts }) => texts),
  );
}

/** Lines that have all the names of a header, each as words of their own. */
function headersIn(lines: readonly string[], header: readonly string[]): readonly number[] {
  const wanted = header.map((name) => wordsOf(name.toLowerCase()));
  const found: number[] = [];
  for (let at = 0; at < lines.length && found.length < HEADERS; at += 1) {
    const words = new Set(wordsOf((lines[at] ?? '').toLowerCase().replace(/[|\u2500-\u257f]/g, ' ')));
    if (wanted.every((name) => name.every((word) => words.has(word)))) found.push(at);
  }
  return found;
}

function hasColumns(grid: Grid, compiled: CompiledTable): boolean {
  const names = new Set(grid.header.map((name) => name.toLowerCase()));
  return compiled.header.every((name) => names.has(name.toLowerCase()));
}

function missingHeader(compiled: CompiledTable, lines: readonly string[]): string {
  if (lines.length === 0) return 'the output is empty';
  const scored = lines.slice(0, 2_000).map((line) => {
    const cells = headerCells(line).map((name) => name.toLowerCase());
    return { line, missing: compiled.header.filter((name) => !cells.includes(name.toLowerCase())) };
  });
  const best = scored.reduce((least, candidate) =>
    candidate.missing.length < least.missing.length ? candidate : least,
  );
  return best.missing.length === compiled.header.length
    ? `no header line with ${compiled.header.join(', ')}`
    : `no column ${best.missing.join(', ')}; the output has ${headerCells(best.line).join(', ')}`;
}

/** Reads a header and at least one row, separated as kubectl, docker, helm and psql do; rows `...` say that there are others. */
export function compileTable(text: string): CompiledTable | NotCompiled {
  const { text: whole, hedged } = withoutAddition(text.replace(/^\n+/, ''));
  const lines = withoutTitle(
    plainLines(`${indentOf(text)}${whole}`).filter((line) => line.trim() !== '' && !isRule(line)),
  );
  const grid: Grid = readGrid(lines.filter((line) => !/^\s*(?:\.{3,}|…)\s*$/.test(line)));
  if (grid.header.every((name) => name === '')) return notCompiled('there is no header');
  const rows = grid.rows.filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return notCompiled('there are no rows under the header');
  if (lines.slice(1).some((line) => isOtherHeader(line, grid.header)))
    return notCompiled('there are several tables in it');
  return rows.some((row) => row.some((cell) => isSteady(cell) && saysSomething(cell)))
    ? { type: 'table', header: grid.header, rows, ...(hedged && { hedged }) }
    : notCompiled('no cell has a value that stays the same from run to run');
}

/** `kubectl get service,deployment` prints one table under the other, both with a NAME. */
function isOtherHeader(line: string, [first]: readonly string[]): boolean {
  const names = line.trim().split(/ {2,}|\t+/);
  return names.length > 1 && names[0] === first && names.every((name) => /^[A-Z][A-Z0-9 _%/().:-]{0,60}$/.test(name));
}

/** `|  DescribeInstances  |`: aws draws a title over the header. */
function withoutTitle(lines: readonly string[]): readonly string[] {
  const bars = (line: string | undefined) => line?.split('|').length ?? 0;
  return bars(lines[0]) === 3 && /^\s*\|.*\|\s*$/.test(lines[0] ?? '') && bars(lines[1]) > 3 ? lines.slice(1) : lines;
}

/** White space before the first word, which places the header over its column. */
function indentOf(text: string): string {
  return /^\n*([ \t]*)/.exec(text)?.[1] ?? '';
}

/** The compiled form in words, for people. */
export function describeTable(compiled: CompiledTable): string {
  const [first] = compiled.rows;
  const cells = compiled.header.flatMap((name, index) => cellText(name, first?.[index] ?? ''));
  return compiled.rows.length === 1
    ? `a table with the row ${cells.join(', ')}`
    : `a table with ${compiled.rows.length} rows by ${compiled.header.join(', ')}`;
}

function cellText(name: string, cell: string): readonly string[] {
  const steady = steadyText(name, cell);
  if (cell === '') return [];
  return [
    /^‹\w+›$/.test(steady) || (/^<[^>]*>$/.test(steady) && hasWildcard(steady))
      ? `any ${name}`
      : `${name} ${steady}`.trim(),
  ];
}

/** The table with `|` between cells, or tabs where a cell has one itself. */
export function formatTable(compiled: CompiledTable): string {
  return `${tableLines(compiled).join('\n')}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}

function tableLines(compiled: CompiledTable): readonly string[] {
  const all = [compiled.header, ...compiled.rows];
  if (all.some((row) => row.some((cell) => cell.includes('|')))) return all.map((row) => row.join('\t'));
  const widths = compiled.header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}
