import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessGroup } from '../session/shell-session.ts';

const NAME = 'shell.json';

/** Keeps the group of the run's shell beside its journal, so that what outlives Handrail can be found again. */
export function keepGroup(folder: string, { id, startTime }: ProcessGroup): void {
  writeFileSync(join(folder, NAME), JSON.stringify({ id, startTime }), { mode: 0o600 });
}

/** The shell has ended in good order, and nothing of it is left. */
export function forgetGroup(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
}

/** The group of the shell that an earlier Handrail left; absent where it ended in good order, or was never kept. */
export function keptGroup(folder: string): ProcessGroup | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
    return isGroup(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isGroup(value: unknown): value is ProcessGroup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'startTime' in value &&
    Number.isInteger(value.id) &&
    typeof value.startTime === 'string'
  );
}
