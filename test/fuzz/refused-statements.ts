import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { maskPlaceholders } from '../../engine/parse/shell/placeholders.ts';
import { commandsOf, type FuzzReading } from './reading-faults.ts';

/** A statement that would be run, and the first document that has it. */
export interface RefusedStatement {
  readonly script: string;
  readonly document: string;
}

/** The statements of readings as bash is to take them, once their placeholders are masked; each with the first document that has it. */
export function maskedStatements(readings: Iterable<FuzzReading>): ReadonlyMap<string, RefusedStatement> {
  const found = new Map<string, RefusedStatement>();
  for (const { runbook, document } of readings) {
    for (const { script, placeholders } of commandsOf(runbook)) {
      const masked = maskPlaceholders(script, placeholders);
      if (!found.has(masked)) found.set(masked, { script, document });
    }
  }
  return found;
}

/** The statements that `bash -n` refuses. One bash looks at all of them. */
export async function refusedStatements(
  statements: ReadonlyMap<string, RefusedStatement>,
): Promise<readonly RefusedStatement[]> {
  const all = [...statements];
  const folder = mkdtempSync(join(tmpdir(), 'handrail-fuzz-'));
  try {
    for (const [index, [masked]] of all.entries())
      writeFileSync(join(folder, `${index}`), `shopt -s extglob\n${masked}\n`);
    const look = `cd "$0" && for file in *; do bash -O extglob -n "$file" >problems 2>&1 || echo "$file"; done`;
    const { stdout } = await promisify(execFile)('bash', ['-c', look, folder], { maxBuffer: 2 ** 28 });
    const refused = stdout.split('\n').flatMap((index) => (/^\d+$/.test(index) ? [all[Number(index)]?.[1]] : []));
    return refused.filter((one) => one !== undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
