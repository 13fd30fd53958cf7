import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessGroup } from '../session/shell-session.ts';

const NAME = 'shell.json';

/** Keeps the groups of the run's shells beside its journal, so that what outlives Handrail can be found again. */
export function keepGroups(folder: string, groups: readonly ProcessGroup[]): void {
  const path = join(folder, NAME);
  // Whole or not at all: it is written anew while a run goes on, and read when that was killed.
  writeFileSync(`${path}.new`, JSON.stringify({ groups }), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The shells have ended in good order, and nothing of them is left. */
export function forgetGroups(folder: string): void {
  try {
    rmSync(join(folder, NAME), { force: true });
  } catch {
    // Where it cannot be removed it names groups of which nothing runs: no harm is done by it.
  }
}

/** The groups of the shells that an earlier Handrail left; none where they ended in good order, or were never kept. */
export function keptGroups(folder: string): readonly ProcessGroup[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
    const groups: unknown = typeof kept === 'object' && kept !== null && 'groups' in kept ? kept.groups : [kept];
    return Array.isArray(groups) ? groups.filter(isGroup) : [];
  } catch {
    return [];
  }
}

function isGroup(value: unknown): value is ProcessGroup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'startTime' in value &&
    Number.isInteger(value.id) &&
    Number(value.id) > 0 &&
    typeof value.startTime === 'string'
  );
}
