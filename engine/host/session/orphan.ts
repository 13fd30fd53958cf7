import { endProcesses } from './end-processes.ts';
import { listProcesses, startTimeOf } from './process-table.ts';
import type { ProcessGroup } from './shell-session.ts';

/**
 * Whether something of a shell that an earlier Handrail started still runs: the shell, or what it left. The number of a
 * group is not given to another process while a member of the group lives, so only the shell's own start is compared.
 */
export function findOrphan(group: ProcessGroup): 'alive' | 'gone' {
  return membersOf(group).length > 0 ? 'alive' : 'gone';
}

/** Ends all of an orphan: TERM, after 600 ms KILL. */
export async function endOrphan(group: ProcessGroup): Promise<void> {
  await endProcesses({ targets: () => membersOf(group), signals: ['SIGTERM', 'SIGKILL'] });
}

function membersOf(group: ProcessGroup): readonly number[] {
  const leader = startTimeOf(group.id);
  if (leader !== undefined && leader !== group.startTime) return [];
  return listProcesses()
    .filter((entry) => entry.session === group.id)
    .map((entry) => entry.pid);
}
