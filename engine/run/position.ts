import { optionChain } from '../graph/option-chain.ts';
import { stepsOnWay } from '../graph/order.ts';
import type { Action, ActionId, CommandAction, GraphStep, StepGraph, StepId } from '../graph/step-graph.ts';
import type { Choice } from '../model/step.ts';
import { actionsIn } from './offered.ts';
import type { RunState } from './state.ts';

/** The steps that a run goes through in its present phase, in order. */
export function phaseSteps(graph: StepGraph, state: RunState): readonly GraphStep[] {
  if (state.branch === undefined) return stepsOnWay(graph, 'procedure');
  switch (state.branch) {
    case 'rollback':
      return rollbackSteps(graph, state);
    case 'escalation':
      return stepsOnWay(graph, 'escalation');
  }
}

/** The steps of the rollback that the run was led to: that of the step which it left for it. */
function rollbackSteps(graph: StepGraph, state: RunState): readonly GraphStep[] {
  const left = state.departures.map((id) => stepOf(graph, id)).findLast((step) => step?.rollback !== undefined);
  return graph.steps.filter(({ id }) => left?.rollback?.includes(id) === true);
}

/** The step of an id; undefined where there is none. */
export function stepOf(graph: StepGraph, id: StepId | undefined): GraphStep | undefined {
  return graph.steps.find((step) => step.id === id);
}

/** The step that holds an action, or that offers it. */
export function stepOfAction(graph: StepGraph, id: ActionId): GraphStep | undefined {
  return graph.steps.find((step) => [...actionsIn(step), ...step.offered].some((action) => action.id === id));
}

/** The action of an id, on its way or offered; undefined where there is none. */
export function actionOf(graph: StepGraph, id: ActionId): Action | undefined {
  return graph.steps.flatMap((step) => [...actionsIn(step), ...step.offered]).find((action) => action.id === id);
}

/** The command of an id; undefined where there is none, or where it is something else to do. */
export function commandOf(graph: StepGraph, id: ActionId): CommandAction | undefined {
  const action = actionOf(graph, id);
  return action?.type === 'command' ? action : undefined;
}

/** Which attempt at an action is due or under way; 1 is the first. */
export function attemptOf(state: RunState, action: ActionId): number {
  return state.commands[action]?.attempt ?? state.attempts[action] ?? 1;
}

/** Id of the question of which several options to take. */
export function choiceQuestion({ group }: Pick<Choice, 'group'>): string {
  return `choice:${group}`;
}

/** Whether the operator has said which option of a group to take. */
export function isDecided(state: RunState, choice: Pick<Choice, 'group'>): boolean {
  return state.answers[choiceQuestion(choice)] !== undefined;
}

/** The option taken; undefined where none is taken yet, or all are. */
export function chosenOption(state: RunState, choice: Pick<Choice, 'group'>): number | undefined {
  const option = state.answers[choiceQuestion(choice)]?.option;
  return option?.startsWith('option-') === true ? Number(option.slice('option-'.length)) : undefined;
}

/** Whether an option was not taken: another one of its group was, or of the choice that it is part of. */
export function isExcluded(state: RunState, choice: Choice): boolean {
  return optionChain(choice).some((one) => {
    const chosen = chosenOption(state, one);
    return chosen !== undefined && chosen !== one.option;
  });
}
