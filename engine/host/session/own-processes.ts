import { followDescent, withDescendants } from './descent.ts';
import type { ProcessEntry } from './process-table.ts';

/**
 * Looks for what the running command of a shell has started, also in sessions of its own, without the shell itself. Those that
 * were there before it (started earlier, or named in `earlier`) are not of it, nor what these start meanwhile.
 *
 * @param startTick when the command began
 */
export function processesSince(
  shell: number,
  startTick: number,
  earlier: ReadonlySet<number>,
): () => readonly ProcessEntry[] {
  return followDescent((all) => {
    const own = withDescendants(
      all.filter(({ pid, session }) => pid === shell || session === shell),
      all,
    ).filter(({ pid }) => pid !== shell);
    const before = new Set(
      withDescendants(
        own.filter((entry) => entry.startTick < startTick || earlier.has(entry.pid)),
        all,
      ),
    );
    return own.filter((entry) => !before.has(entry));
  });
}
