import type { ActionId } from '../graph/step-graph.ts';

/**
 * Name of the file, in the folder `output` of a run, that holds what one attempt of a command wrote to one of its streams.
 *
 * Example: `s35-command-39.1.stdout`
 */
export function outputName(action: ActionId, attempt: number, stream: 'stdout' | 'stderr'): string {
  return `${action.replace(/[^\w.]+/g, '-')}.${attempt}.${stream}`;
}
