import type { CommandAction, StepGraph } from '../graph/step-graph.ts';
import type { Impact, Keeping } from '../model/command.ts';
import type { RunState } from './state.ts';

/**
 * What a command of a run only keeps, so that no rollback is due for it. As its author wrote it: nobody has read what an
 * operator put in its place. A `git commit` is something to undo where the document's rollback works with `git` itself.
 */
export function keptBy(
  graph: StepGraph,
  state: RunState,
  { action, impact }: { readonly action: CommandAction; readonly impact: Impact },
): Keeping | undefined {
  const { keeps } = action.command;
  if (impact !== 'change' || state.edits[action.id] !== undefined) return undefined;
  return keeps === 'history' && rollbackUsesGit(graph) ? undefined : keeps;
}

function rollbackUsesGit({ steps }: StepGraph): boolean {
  return steps
    .filter(({ way }) => way === 'rollback')
    .flatMap(({ actions, offered }) => [...actions, ...offered])
    .some((action) => action.type === 'command' && action.command.tools.includes('git'));
}
