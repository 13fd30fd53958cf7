import type { Action, GraphStep } from '../graph/step-graph.ts';

/**
 * The actions of a step as a run sees them. A step with nothing but commands that are offered (a list of inline code) is
 * one thing that a person does: they are told what is offered, run what applies, and say when it is done.
 */
export function actionsIn(step: GraphStep): readonly Action[] {
  if (step.actions.length > 0 || step.offered.length === 0) return step.actions;
  const { id, line, endLine, title } = step;
  const manual = { kind: 'manual' as const, line, endLine, text: title };
  return [{ type: 'manual', id: `${id}/offered`, line, warnings: [], manual }];
}

/** Whether an action stands for the offered commands of its step. */
export function isOfferedAction(action: Action): boolean {
  return action.id.endsWith('/offered');
}
