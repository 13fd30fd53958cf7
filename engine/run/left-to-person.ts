import type { GraphStep, StepGraph } from '../graph/step-graph.ts';
import { conditionsOf } from '../model/conditions.ts';
import { conditionId } from './ask/command.ts';
import { failedThere } from './failed-after.ts';
import { isExcluded } from './position.ts';
import type { RunState } from './state.ts';
import { writtenAnswer } from './written-answer.ts';

/**
 * What of a rollback a run without a person left out since only a person can say whether it applies, in a sentence with what to write to say it
 * beforehand; and what was not meant for where the run failed. Empty where there is no such thing.
 */
export function leftToPerson(graph: StepGraph, state: RunState, steps: readonly GraphStep[]): string {
  if (state.attendance !== 'unattended') return '';
  return steps
    .filter(({ choice }) => choice === undefined || !isExcluded(state, choice))
    .flatMap((step) => leftIn(graph, state, step))
    .join(' ');
}

function leftIn(graph: StepGraph, state: RunState, step: GraphStep): readonly string[] {
  if (state.steps[step.id]?.verdict === 'skipped' && step.optional)
    return failedThere(graph, state, step) === false
      ? [`"${step.title}" is not for a failure there.`]
      : [`Whether "${step.title}" applies is for a person to say (${writtenAnswer(step.title, 'do')}).`];
  const conditions = step.actions.flatMap((action) =>
    action.type === 'command' && state.settlements[action.id] === 'not-asked' ? conditionsOf(action.command) : [],
  );
  return [...new Set(conditions)].map(
    (condition) =>
      `Whether it is so, "${condition}", is for a person to say (${writtenAnswer(conditionId(step, condition), 'yes')}).`,
  );
}
