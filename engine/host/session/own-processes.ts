import { listProcesses, type ProcessEntry } from './process-table.ts';

/**
 * The processes in a shell's session that its running command has started, without the shell itself. Those that were
 * there before it (started earlier, or named in `earlier`) are not, nor what these start meanwhile.
 */
export function processesSince(
  shell: number,
  startTick: number,
  earlier: ReadonlySet<number>,
): readonly ProcessEntry[] {
  const members = listProcesses().filter((entry) => entry.session === shell && entry.pid !== shell);
  const children = Map.groupBy(members, (entry) => entry.parent);
  const before = new Set<number>();
  const visit = (entry: ProcessEntry) => {
    if (before.has(entry.pid)) return;
    before.add(entry.pid);
    children.get(entry.pid)?.forEach(visit);
  };
  members.filter((entry) => entry.startTick < startTick || earlier.has(entry.pid)).forEach(visit);
  return members.filter((entry) => !before.has(entry.pid));
}
