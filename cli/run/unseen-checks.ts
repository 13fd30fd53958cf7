import type { Action, StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunState } from '../../engine/run/state.ts';

/** What only a person could judge before the first change of the procedure, in one line; none where there is no such change, or it may not run. */
export function unseenChecks({ steps }: StepGraph, { allow }: RunState): readonly string[] {
  const way = steps.filter(
    ({ way, optional, condition }) => way === 'procedure' && !optional && condition === undefined,
  );
  const actions = way.flatMap((step) => step.actions);
  // Checks mostly stand before what a rollback would undo, and after an image was built for it.
  const undoable = actions.findIndex((action) => changes(action) && !keeps(action));
  const first = undoable < 0 ? actions.findIndex(changes) : undoable;
  const change = actions[first];
  if (change?.type !== 'command' || !allow.includes(change.command.impact)) return [];
  const lines = [
    ...new Set(
      actions
        .slice(0, first)
        .filter(isSeen)
        .map(({ line }) => line),
    ),
  ];
  if (lines.length === 0) return [];
  const checks =
    lines.length === 1
      ? `a check before the first change is a person's (line ${lines[0]})`
      : `${lines.length} checks before the first change are a person's (lines ${lines.join(', ')})`;
  return [`${checks}: nobody looks, the run goes on to line ${change.line}, and it will not have succeeded`];
}

function changes(action: Action): boolean {
  return action.type === 'command' && action.command.impact !== 'read' && action.command.condition === undefined;
}

function keeps(action: Action): boolean {
  return action.type === 'command' && action.command.keeps !== undefined;
}

function isSeen(action: Action): boolean {
  if (action.type === 'checkbox' || action.type === 'gate') return true;
  return (
    action.type === 'command' && action.expectations.some(({ check, example }) => check === 'judgement' && !example)
  );
}
