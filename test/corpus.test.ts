import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Command } from '../engine/model/command.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';
import { maskPlaceholders } from '../engine/parse/shell/placeholders.ts';

/** Runbooks that people wrote, where this checkout has them beside it. */
const corpus = resolve(import.meta.dirname, '../../shared/corpus');
const documents = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:md|erb)$/.test(name) && name !== 'README.md',
    )
  : [];

describe.skipIf(documents.length === 0)('the corpus (skipped where ../shared/corpus is not there)', () => {
  const readings = documents.map((name) => readRunbook(name, readFileSync(join(corpus, name), 'utf8')));

  it('is read whole: every document gives a title and items', () => {
    expect(documents).toHaveLength(47);
    expect(readings.filter(({ items }) => items.length === 0).map(({ path }) => path)).toEqual([]);
  });

  it('gives no statement that bash would not take, once its placeholders are masked', async () => {
    const commands = readings.flatMap(({ path, items }) =>
      items
        .filter((item) => item.kind === 'command')
        // What is typed into another program, such as a database's shell, is no statement of bash.
        .filter(({ mode }) => mode !== 'elsewhere')
        .map((command) => ({ path, command })),
    );
    const refused = await refusedByBash(commands.map(({ command }) => command));
    const places = refused.map((index) => `${commands[index]?.path}:${commands[index]?.command.line}`);
    process.stdout.write(`${documents.length} documents, ${commands.length} statements, ${refused.length} refused\n`);
    expect(commands.length).toBeGreaterThan(800);
    expect(places).toEqual([]);
  });
});

/** Indices of the commands that `bash -n` refuses; one bash looks at one file for each. */
async function refusedByBash(commands: readonly Command[]): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-corpus-'));
  try {
    for (const [index, { script, placeholders }] of commands.entries())
      writeFileSync(join(folder, `${index}`), `shopt -s extglob\n${maskPlaceholders(script, placeholders)}\n`);
    const look = `for file in "$0"/*; do bash -O extglob -n "$file" 2>/dev/null || echo "\${file##*/}"; done`;
    const { stdout } = await promisify(execFile)('bash', ['-c', look, folder], { maxBuffer: 2 ** 26 });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map(Number);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
