import type { CommandAction, StepGraph } from '../graph/step-graph.ts';
import { actionOf, stepOfAction } from './position.ts';
import type { RunState } from './state.ts';

/**
 * The line of a command on the same way that ran this very text, ended well, and after which nothing was changed: a document
 * that says it twice (steps, and a list of terminals for them) would have it done twice by whoever only presses Enter. After
 * a change it is looked at anew, and no repetition.
 */
export function ranBefore(
  graph: StepGraph,
  state: RunState,
  { action, script }: { readonly action: CommandAction; readonly script: string },
): number | undefined {
  // Of what a rollback undoes, undone-before.ts says what may not be done twice.
  if (state.branch === 'rollback' && action.command.impact !== 'read') return undefined;
  const way = stepOfAction(graph, action.id)?.way;
  const commands = Object.entries(state.commands);
  const before = commands.findLastIndex(
    ([id, { script: ran, verdict }]) =>
      id !== action.id &&
      ran === script &&
      (verdict === 'ran' || verdict === 'passed') &&
      stepOfAction(graph, id)?.way === way,
  );
  const found = commands[before];
  if (found === undefined) return undefined;
  const changed = commands.slice(before + 1).some(([, { impact }]) => impact !== 'read');
  return changed ? undefined : actionOf(graph, found[0])?.line;
}
