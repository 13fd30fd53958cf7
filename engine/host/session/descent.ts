import { listProcesses, type ProcessEntry } from './process-table.ts';

/**
 * Looks for processes and all that they have started, in whatever groups and sessions (`setsid -w`, `script`, `sudo` with a
 * terminal of its own). Whoever belonged once still does: what is left of a parent that ended belongs to nobody. What made
 * itself nobody's before it was looked for (a daemon, with a second fork) is not found.
 *
 * @param rootsOf those that are meant, of all that run at a time
 */
export function followDescent(
  rootsOf: (all: readonly ProcessEntry[]) => readonly ProcessEntry[],
): () => readonly ProcessEntry[] {
  /** By number, the moment of the start. */
  const known = new Map<number, number>();
  return () => {
    const all = listProcesses();
    const remembered = all.filter(({ pid, startTick }) => known.get(pid) === startTick);
    const found = withDescendants([...rootsOf(all), ...remembered], all);
    for (const { pid, startTick } of found) known.set(pid, startTick);
    return found;
  };
}

/** These, and all that they and theirs have started and that has not become nobody's; each once. */
export function withDescendants(roots: readonly ProcessEntry[], all: readonly ProcessEntry[]): readonly ProcessEntry[] {
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found = new Set<ProcessEntry>();
  const add = (entry: ProcessEntry) => {
    if (found.has(entry)) return;
    found.add(entry);
    children.get(entry.pid)?.forEach(add);
  };
  roots.forEach(add);
  return [...found];
}
