import type { Action, CommandAction, GraphStep } from '../graph/step-graph.ts';
import type { RunState } from './state.ts';

/**
 * The actions of a step as a run sees them. Commands that are offered are one thing that a person does where they are all
 * of the step (a list of inline code), or run a script that the step creates: the person is told what is offered, runs what
 * applies, and says when it is done. A script that was only written has done nothing, and its step is not over.
 */
export function actionsIn(step: GraphStep): readonly Action[] {
  if (step.actions.length > 0 && scriptsOf(step).length === 0) return step.actions;
  if (step.offered.length === 0) return step.actions;
  const { id, line, endLine, title } = step;
  const manual = { kind: 'manual' as const, line, endLine, text: title };
  return [...step.actions, { type: 'manual', id: `${id}/offered`, line, warnings: [], manual }];
}

/**
 * The same with the offered commands that ran, before the action that stands for them: how they ended is how the step went,
 * whatever the person then says of it.
 */
export function actionsSoFar(state: RunState, step: GraphStep): readonly Action[] {
  return actionsIn(step).flatMap((action) =>
    isOfferedAction(action) ? [...step.offered.filter(({ id }) => hasRun(state, id)), action] : [action],
  );
}

function hasRun({ commands, settlements }: RunState, id: string): boolean {
  const settlement = settlements[id];
  if (settlement !== undefined) return settlement !== 'skipped' && settlement !== 'not-chosen';
  const status = commands[id]?.status;
  return status === 'judged' || status === 'finished';
}

/** The offered commands that run a file which the step creates: they stand at its line. */
export function scriptsOf({ actions, offered }: GraphStep): readonly CommandAction[] {
  return offered.filter(({ line }) => actions.some((action) => action.type === 'file' && action.line === line));
}

/** Whether an action stands for the offered commands of its step. */
export function isOfferedAction(action: Action): boolean {
  return action.id.endsWith('/offered');
}
