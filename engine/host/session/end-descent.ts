import { endProcesses } from './end-processes.ts';
import { listProcesses } from './process-table.ts';

/**
 * Ends a process and all that it has started, in whatever groups and sessions, as the end of a terminal does: hang-up first. Who
 * belongs to it is remembered, as what is left of a parent that ended belongs to nobody.
 */
export function endDescent(root: number): Promise<void> {
  /** By number, the moment of the start. */
  const known = new Map<number, number>();
  const targets = () => {
    const all = listProcesses();
    const isKnown = ({ pid, startTick }: (typeof all)[number]) => known.get(pid) === startTick;
    for (let size = -1; size !== known.size; ) {
      size = known.size;
      for (const entry of all)
        if ((entry.pid === root && size === 0) || known.has(entry.parent)) known.set(entry.pid, entry.startTick);
    }
    return all.filter(isKnown).map(({ pid }) => pid);
  };
  return endProcesses({ targets, signals: ['SIGHUP', 'SIGTERM', 'SIGKILL'] });
}
