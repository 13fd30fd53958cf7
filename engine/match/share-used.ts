import type { CompiledNumber } from './compiled.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './quantity.ts';
import { readGrid } from './table-grid.ts';

/**
 * How full each file system is, where a share of what is used is bounded from above and the output is a table of `df`: of every row, so
 * that it holds only where it does whichever is meant. None where a row has no share, or two columns have one.
 *
 * `less than 90% used` means the column `Use%`.
 */
export function sharesUsed({ bounds, subject = '' }: CompiledNumber, lines: readonly string[]): readonly Share[] {
  const share = bounds.length > 0 && bounds.every(({ op, unit }) => unit === '%' && (op === '<' || op === '<='));
  if (!share || !USED.test(subject)) return [];
  if (!SHARE_HEADER.test(lines[0] ?? '')) return [];
  const { header, rows } = readGrid(lines);
  const columns = header.flatMap((cell, column) => (isShare(cell) ? [column] : []));
  const [column] = columns;
  if (column === undefined || columns.length > 1) return [];
  const found = rows.flatMap((row): readonly Share[] => {
    const cell = row[column] ?? '';
    const quantity = cell.endsWith('%') ? readQuantity(cell) : undefined;
    return quantity === undefined ? [] : [{ quantity, line: row.join('  ') }];
  });
  return found.length === rows.length ? found : [];
}

/** A share, with the row that it stands in. */
interface Share {
  readonly quantity: Quantity;
  readonly line: string;
}

const USED =
  /^(?:(?:disk|space|storage|filesystem|file system|volume|partition|inode)s? ?)?(?:used|use|usage|utili[sz]ation|full)$/i;
const SHARE_HEADER = /^(?:Filesystem|Mounted on)\b/;

function isShare(cell: string): boolean {
  return /^(?:i?use%|capacity|%iused)$/i.test(cell);
}
