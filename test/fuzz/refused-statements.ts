import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { maskPlaceholders } from '../../engine/parse/shell/placeholders.ts';
import { commandsOf } from './reading-faults.ts';

/** A statement that would be run, and the first document that has it. */
export interface RefusedStatement {
  readonly script: string;
  readonly document: string;
}

/** The statements of documents that `bash -n` refuses, once their placeholders are masked. One bash looks at all of them. */
export async function refusedStatements(
  documents: readonly string[],
): Promise<{ readonly statements: number; readonly refused: readonly RefusedStatement[] }> {
  const found = new Map<string, RefusedStatement>();
  for (const document of documents) {
    for (const { script, placeholders } of commandsOf(readRunbook('fuzz.md', document))) {
      const masked = maskPlaceholders(script, placeholders);
      if (!found.has(masked)) found.set(masked, { script, document });
    }
  }
  const all = [...found];
  const folder = mkdtempSync(join(tmpdir(), 'handrail-fuzz-'));
  try {
    for (const [index, [masked]] of all.entries())
      writeFileSync(join(folder, `${index}`), `shopt -s extglob\n${masked}\n`);
    const look = `cd "$0" && for file in *; do bash -O extglob -n "$file" >problems 2>&1 || echo "$file"; done`;
    const { stdout } = await promisify(execFile)('bash', ['-c', look, folder], { maxBuffer: 2 ** 28 });
    const refused = stdout.split('\n').flatMap((index) => (/^\d+$/.test(index) ? [all[Number(index)]?.[1]] : []));
    return { statements: all.length, refused: refused.filter((one) => one !== undefined) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
