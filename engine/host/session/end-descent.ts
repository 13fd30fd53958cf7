import { followDescent } from './descent.ts';
import { endProcesses } from './end-processes.ts';

/**
 * Ends a process and all that it has started, in whatever groups and sessions, as the end of a terminal does: hang-up first.
 */
export function endDescent(root: number): Promise<void> {
  const descent = followDescent((all) => all.filter(({ pid }) => pid === root));
  return endProcesses({
    targets: () => descent().map(({ pid }) => pid),
    signals: ['SIGHUP', 'SIGTERM', 'SIGKILL'],
  });
}
