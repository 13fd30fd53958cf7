import type { GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import { conditionsOf } from '../../engine/model/conditions.ts';
import { writtenAnswer } from '../../engine/run/written-answer.ts';
import type { PlannedQuestion } from '../plan-questions.ts';

/**
 * What to write to answer a question of a step before the run, one line for each; nothing where it cannot be answered beforehand.
 *
 * Example: `--answer 'step-2-make-it-known=…': 1 (Tell everybody), 2 (Tell nobody)`
 */
export function answerLines(graph: StepGraph, step: GraphStep, type: PlannedQuestion['type']): readonly string[] {
  switch (type) {
    case 'choice':
      return graph.choices
        .filter((choice) => choice.step === step.id)
        .map(({ name, options }) => {
          const ways = options.map(({ option, label }) => `${option} (${label})`).join(', ');
          return `${writtenAnswer(name)}: ${ways}`;
        });
    case 'optional':
      return [writtenAnswer(step.title, 'do')];
    case 'condition':
      return conditionsIn(step).map((condition) => `${writtenAnswer(condition, 'yes')} or =no`);
    default:
      return [];
  }
}

function conditionsIn(step: GraphStep): readonly string[] {
  const own = !step.optional && step.condition !== undefined && step.way === 'procedure' ? [step.condition] : [];
  const ofCommands = step.actions.flatMap((action) => (action.type === 'command' ? conditionsOf(action.command) : []));
  return [...new Set([...own, ...ofCommands])];
}
