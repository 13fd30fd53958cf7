import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompiledTable } from '../../../engine/match/compiled.ts';
import { describeCompiled } from '../../../engine/match/describe.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import { formatTable } from '../../../engine/match/table.ts';
import { steadyText } from '../../../engine/match/table-volatile.ts';
import { checkOfOutput } from '../../../engine/parse/fence/check-of-output.ts';
import { compiled, observation } from './observation.ts';

const FOLDER = join(import.meta.dirname, 'tables');

/** What a tool printed for its author, and in another run of the same. */
function runsOf(name: string): readonly [string, string] {
  const [, first = '', second = ''] = readFileSync(join(FOLDER, name), 'utf8').split(/^\$ .*\n/m);
  return [first.trimEnd(), second.trimEnd()];
}

const statusOf = (table: CompiledTable, output: string) => matchOutput(table, observation(`${output}\n`)).status;

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const [first, second] = runsOf(name);
  const table = compiled(checkOfOutput(first), first) as CompiledTable;

  it('is a table, which holds for itself and for another run', () => {
    expect(table.type).toBe('table');
    expect(statusOf(table, first)).toBe('held');
    expect(statusOf(table, second)).toBe('held');
  });

  it('holds with other rows, and with its columns in another order', () => {
    const { header, rows } = table;
    const turned = { ...table, header: header.toReversed(), rows: rows.map((row) => row.toReversed()).toReversed() };
    expect(statusOf(table, formatTable(turned))).toBe('held');
    expect(statusOf(table, formatTable({ ...table, rows: [...rows, header.map(() => 'other')] }))).toBe('held');
  });

  it('fails without a row or a column', () => {
    const { header, rows } = table;
    for (const at of rows.keys())
      expect(statusOf(table, formatTable({ ...table, rows: rows.filter((_, row) => row !== at) }))).toBe('failed');
    for (const at of header.keys()) {
      const without = (cells: readonly string[]) => cells.filter((_, column) => column !== at);
      const less = { ...table, header: without(header), rows: rows.map(without) };
      if (less.header.length > 0) expect(statusOf(table, formatTable(less)), header[at]).toBe('failed');
    }
  });

  it('fails where a cell is another one, and says of which it does not matter', () => {
    const { header, rows } = table;
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === '') continue;
        const changed = rows.map((own, at) => (at === row ? own.with(column, `${cell}Zq`) : own));
        const status = statusOf(table, formatTable({ ...table, rows: changed }));
        expect(status, `${header[column]} ${cell}`).toBe('failed');
        const shown = describeCompiled({ ...table, rows: [cells] });
        if (steadyText(header[column] ?? '', cell) === cell)
          expect(shown, cell).toContain(`${header[column]} ${cell}`.replace(/\s+/g, ' '));
        else expect(shown).not.toContain(`${header[column]} ${cell},`);
      }
    }
  });
});
