import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Ended, start } from '../handrail.ts';
import { type Place, program } from '../place.ts';
import type { Act, Death, Refusal } from './act.ts';

/** What a Handrail that was started under `die-at.ts` did. */
export interface Done {
  readonly ended: Ended;
  readonly acts: readonly Act[];
  /** Lines of the journal that it wrote to their end. */
  readonly appended: number;
}

/** Runs a command line of Handrail to its end, or to its death, or against a machine that refuses. */
export async function coldHandrail(
  place: Place,
  words: readonly string[],
  { death, refusal }: { readonly death?: Death | undefined; readonly refusal?: Refusal } = {},
): Promise<Done> {
  const report = join(place.temporary, 'acts');
  rmSync(report, { force: true });
  const environment = {
    HANDRAIL_ACTS: report,
    ...(death === undefined ? {} : { HANDRAIL_DIE_AT: JSON.stringify(death) }),
    ...(refusal === undefined ? {} : { HANDRAIL_REFUSED_AT: JSON.stringify(refusal) }),
  };
  const ended = await start(place, [process.execPath, '--import', hook(), program, ...words], { environment }).ended;
  const lines = existsSync(report) ? readFileSync(report, 'utf8').trimEnd().split('\n') : [];
  const { appended = 0 }: { appended?: number } = JSON.parse(lines.at(-1) ?? '{}');
  return { ended, appended, acts: lines.slice(0, -1).map((line): Act => JSON.parse(line)) };
}

let compiled: string | undefined;

/** `die-at.ts` without types: Node would take as long to strip them as to run half of the runbook, every time. */
function hook(): string {
  if (compiled !== undefined) return compiled;
  const folder = mkdtempSync(join(tmpdir(), 'handrail-die-at-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  compiled = join(folder, 'die-at.mjs');
  const source = readFileSync(join(import.meta.dirname, 'die-at.ts'), 'utf8');
  writeFileSync(compiled, stripTypeScriptTypes(source));
  return compiled;
}
