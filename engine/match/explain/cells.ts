import stringWidth from 'fast-string-width';
import type { MismatchRow } from './mismatch.ts';
import { visibleInside } from './visible.ts';

/** A row of cells, and which of them differ. */
export interface CellRow {
  readonly label: 'expected' | 'actual' | 'missing';
  readonly cells: readonly string[];
  /** Indices of cells to be marked. */
  readonly wrong?: readonly number[];
}

/** Rows of cells in columns, under the names of the columns, with `^` under the cells that differ. Cells are cut where they are longer than a person reads. */
export function cellRows(names: readonly string[], rows: readonly CellRow[]): readonly MismatchRow[] {
  const shown = rows.map((row) => ({ ...row, cells: names.map((_, column) => shownCell(row.cells[column] ?? '')) }));
  const widths = names.map((name, column) =>
    Math.max(...[name, ...shown.map(({ cells }) => cells[column] ?? '')].map((cell) => stringWidth(cell))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('   ')
      .trimEnd();
  return [
    { label: 'columns', text: line(names) },
    ...shown.flatMap(({ label, cells, wrong = [] }): readonly MismatchRow[] => {
      const marks = cells.map((cell, column) =>
        wrong.includes(column) ? '^'.repeat(Math.max(1, stringWidth(cell))) : '',
      );
      const row = { label, text: line(cells) };
      return wrong.length === 0 ? [row] : [row, { label: 'marks', text: line(marks) }];
    }),
  ];
}

const WIDEST = 40;

function shownCell(cell: string): string {
  const text = visibleInside(cell);
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`;
}
