import { elapsed } from '../clock.ts';
import { endProcesses } from './end-processes.ts';
import { listProcesses, processesOutside, startTimeOf } from './process-table.ts';
import type { Shell } from './shell.ts';
import type { ProcessGroup } from './shell-session.ts';

/** How long a shell may take for its EXIT trap when the session is closed. */
const LAST_WORDS_MILLISECONDS = 5000;

/**
 * Ends a shell whose input has ended, and all that it and the shells before it left running, as the end of a login does:
 * hang-up first. What ignores the hang-up (`nohup`) was started to stay, and stays.
 */
export async function endShells(shell: Shell, past: readonly ProcessGroup[]): Promise<void> {
  const groups = [shell.group, ...past];
  const others = seenOutside(groups);
  await endedWithin(shell, LAST_WORDS_MILLISECONDS);
  await endProcesses({ targets: () => membersOf(groups, others()), signals: ['SIGHUP', 'SIGTERM', 'SIGKILL'] });
  await endedWithin(shell, LAST_WORDS_MILLISECONDS);
}

/** No number of a process is given again as soon as this, in milliseconds: all others come first (32,768 at least, on Linux). */
const SAME_NUMBERS_MILLISECONDS = 50;

/** Looks while the shell ends, so that little is left to look at behind its end: nobody comes into a session who was not in it. */
function seenOutside(groups: readonly ProcessGroup[]): () => ReadonlySet<number> {
  const seen = processesOutside(new Set(groups.map(({ id }) => id)));
  const at = elapsed();
  return () => (elapsed() - at < SAME_NUMBERS_MILLISECONDS ? seen : new Set());
}

async function endedWithin(shell: Shell, milliseconds: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([shell.ended, late]);
  clearTimeout(timer);
}

function membersOf(groups: readonly ProcessGroup[], others: ReadonlySet<number>): readonly number[] {
  const ours = new Set(groups.filter(isStillOurs).map((group) => group.id));
  return listProcesses(others)
    .filter((entry) => ours.has(entry.session) && !entry.outlivesShell)
    .map((entry) => entry.pid);
}

/** The number of a past shell may be that of somebody else's process by now. */
function isStillOurs(group: ProcessGroup): boolean {
  const leader = startTimeOf(group.id);
  return leader === undefined || leader === group.startTime;
}
