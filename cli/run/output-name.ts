import type { ActionId } from '../../engine/graph/step-graph.ts';

/** The file in the folder of outputs that a stream of a command is kept in: `s12-command-14.1.stdout`. */
export function outputName(action: ActionId, attempt: number, stream: 'stdout' | 'stderr'): string {
  return `${action.replace(/[^\w.]+/g, '-')}.${attempt}.${stream}`;
}
