import { followDescent, withDescendants } from './descent.ts';
import { endProcesses } from './end-processes.ts';
import {
  currentTick,
  listProcesses,
  type ProcessEntry,
  startTimeOf,
  TICKS_PER_SECOND,
  wordsOf,
} from './process-table.ts';
import type { ProcessGroup } from './shell-session.ts';

/** A process that outlived the Handrail that started it. */
export interface Orphan {
  readonly pid: number;
  /** Its program and arguments, as the system shows them to this user. */
  readonly words: string;
  /** How long it has run. */
  readonly seconds: number;
}

/**
 * Whether something of a shell that an earlier Handrail started still runs: the shell, or what it left. The number of a
 * group is not given to another process while a member of the group lives, so only the shell's own start is compared.
 */
export function findOrphan(group: ProcessGroup): 'alive' | 'gone' {
  return membersOf(group).length > 0 ? 'alive' : 'gone';
}

/** What still runs of several shells, without the shells themselves where they only wait for what they started. */
export function listOrphans(groups: readonly ProcessGroup[]): readonly Orphan[] {
  const members = groups.flatMap((group) => membersOf(group));
  const shells = new Set(groups.map(({ id }) => id));
  const started = members.filter(({ pid }) => !shells.has(pid));
  const now = currentTick();
  return (started.length > 0 ? started : members).map(({ pid, startTick }) => ({
    pid,
    words: wordsOf(pid),
    seconds: Math.max(0, Math.round((now - startTick) / TICKS_PER_SECOND)),
  }));
}

/** Ends all of an orphan: TERM, after 600 ms KILL. */
export async function endOrphan(group: ProcessGroup): Promise<void> {
  const descent = followDescent((all) => rootsOf(group, all));
  await endProcesses({ targets: () => descent().map(({ pid }) => pid), signals: ['SIGTERM', 'SIGKILL'] });
}

/** With what they started in sessions of their own; of a parent that is gone nothing can be told. */
function membersOf(group: ProcessGroup): readonly ProcessEntry[] {
  const all = listProcesses();
  return withDescendants(rootsOf(group, all), all);
}

function rootsOf(group: ProcessGroup, all: readonly ProcessEntry[]): readonly ProcessEntry[] {
  const leader = startTimeOf(group.id);
  if (leader !== undefined && leader !== group.startTime) return [];
  return all.filter(({ pid, session }) => (group.onTerminal === true ? pid : session) === group.id);
}
