import stringWidth from 'fast-string-width';
import type { CompiledTable } from '../compiled.ts';
import type { Observed } from '../observed.ts';
import { collapse } from '../output-text.ts';
import { compareTable } from '../table.ts';
import { isRule } from '../table-grid.ts';
import type { RowDifference } from '../table-rows.ts';
import type { Accepted, TextEdit } from './accepted.ts';
import { edited, refused } from './accepted.ts';

/** Cells that differ become the printed ones in their columns; rows that are not there go, and a row more of the same workload comes. */
export function acceptTable(text: string, compiled: CompiledTable, observed: Observed): Accepted {
  const comparison = compareTable(compiled, observed.stdout);
  if (comparison === undefined) return refused('the output has no table with these columns');
  const lines = text.split('\n');
  const rows = rowLines(lines);
  if (rows.length !== compiled.rows.length) return refused('a row of it goes on in the next line');
  const gone = new Set<number>();
  const changed = new Map<number, readonly string[]>();
  for (const difference of comparison.differences) {
    const at = rows[difference.index];
    const line = at === undefined ? undefined : lines[at];
    if (at === undefined || line === undefined) return refused('a row of it is not where it should be');
    if (difference.actual === undefined) gone.add(at);
    else {
      const row = withCells(line, difference, compiled.rows[difference.index] ?? []);
      if (row === undefined) return refused(`the cells of a row are not clear: ${line.trim()}`);
      const before = changed.get(at) ?? [line];
      changed.set(at, difference.surplus === true ? [...before, row] : [row, ...before.slice(1)]);
    }
  }
  if (gone.size === rows.length) return refused('none of its rows is in the output');
  const kept = lines.flatMap((line, index) => (gone.has(index) ? [] : (changed.get(index) ?? [line])));
  return { status: 'changed', text: kept.join('\n') };
}

/** Indices of the lines that are rows: not the header, no rule, no `...`, not blank. */
function rowLines(lines: readonly string[]): readonly number[] {
  const told = lines.flatMap((line, index) =>
    line.trim() === '' || isRule(line) || /^\s*(?:\.{3,}|…)\s*$/.test(line) ? [] : [index],
  );
  const header = collapse(lines[told[0] ?? 0] ?? '');
  return told.slice(1).filter((index) => collapse(lines[index] ?? '') !== header);
}

/** A line with other cells in their columns; nothing where a cell cannot be found in it. */
function withCells(
  line: string,
  { columns, actual = [] }: RowDifference,
  cells: readonly string[],
): string | undefined {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === '' && columns.includes(column)) return undefined;
    const place = cell === '' ? { start: from, end: from } : placeOf(line, cell, from);
    if (place === undefined) return undefined;
    from = place.end;
    const other = actual[column] ?? '';
    if (!columns.includes(column)) continue;
    if (other === '') return undefined;
    edits.push({ ...fittingRange(line, place, stringWidth(other)), text: padded(line, place, other) });
  }
  return edited(line, edits);
}

/** Where the words of a cell stand, whatever the white space between them. */
function placeOf(
  line: string,
  cell: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const words = cell.split(' ');
  let start = line.indexOf(words[0] ?? '', from);
  for (; start >= 0; start = line.indexOf(words[0] ?? '', start + 1)) {
    let end = start;
    const all = words.every((word) => {
      const space = /^\s*/.exec(line.slice(end))?.[0].length ?? 0;
      const at = end === start ? start : end + space;
      end = at + word.length;
      return line.startsWith(word, at);
    });
    if (all) return { start, end };
  }
  return undefined;
}

type Place = { readonly start: number; readonly end: number };

/** A longer cell takes of the spaces behind it, but for those that part it from the next. */
function fittingRange(line: string, { start, end }: Place, width: number): Place {
  const spaces = / */.exec(line.slice(end))?.[0].length ?? 0;
  const last = end + spaces >= line.length;
  const spare = last ? 0 : Math.max(0, spaces - (/^ *\|/.test(line.slice(end)) ? 1 : 2));
  const growth = width - stringWidth(line.slice(start, end));
  return { start, end: end + Math.max(0, Math.min(growth, spare)) };
}

/** A shorter cell is filled up, so that the next one stays in its column. */
function padded(line: string, { start, end }: Place, text: string): string {
  const last = line.slice(end).trim() === '';
  const missing = stringWidth(line.slice(start, end)) - stringWidth(text);
  return last ? text : text + ' '.repeat(Math.max(0, missing));
}
