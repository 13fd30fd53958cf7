import type { Action, GraphStep, StepGraph } from '../graph/step-graph.ts';
import type { Choice } from '../model/step.ts';
import type { RunEvent } from './event.ts';
import { attemptOf, choiceQuestion, chosenOption, phaseSteps } from './position.ts';
import type { Option } from './question.ts';
import type { RunState } from './state.ts';
import { stepVerdict } from './step-verdict.ts';

/** What failed, and where. */
interface Failing {
  readonly step: GraphStep;
  readonly action: Action;
}

/**
 * The other ways of a rollback of which one has failed: of the choice that the failing command stands in, and of that of its step. Only a person
 * is offered them: whether what failed has left things so that another way can begin, nobody else can tell.
 */
export function otherWays(graph: StepGraph, state: RunState, failing: Failing): readonly Option[] {
  if (state.branch !== 'rollback' || state.attendance === 'unattended') return [];
  return choicesOf(failing).flatMap((choice) => {
    const taken = chosenOption(state, choice);
    const { options = [] } = graph.choices.find(({ group }) => group === choice.group) ?? {};
    return options
      .filter(({ option }) => taken !== undefined && option !== taken)
      .map(({ option, label }) => ({ key: keyOf(choice, option), label: `Roll back the other way: ${label}` }));
  });
}

/** What follows from taking one of them; nothing where the key is of none. What was done on the way that failed stands. */
export function otherWayTaken(
  graph: StepGraph,
  state: RunState,
  failing: Failing & { readonly key: string },
): readonly RunEvent[] {
  const { key, step } = failing;
  const choice = choicesOf(failing).find(({ group }) => key.startsWith(`way:${group}/`));
  if (choice === undefined) return [];
  const option = Number(key.slice(`way:${choice.group}/`.length));
  const chosen: RunEvent = {
    type: 'question-answered',
    answer: { question: choiceQuestion(choice), option: `option-${option}` },
    by: state.operator,
  };
  if (step.choice?.group !== choice.group) return [chosen, ...withinStep(state, step, { ...choice, option })];
  const first = phaseSteps(graph, state).find(
    (one) => one.choice?.group === choice.group && one.choice.option === option,
  );
  if (first === undefined) return [];
  const attempt = (state.steps[first.id]?.attempt ?? 0) + 1;
  return [
    { type: 'step-finished', step: step.id, ...stepVerdict(state, step) },
    chosen,
    { type: 'step-entered', step: first.id, attempt, why: 'choice' },
  ];
}

/** The commands of the option that failed count no more, and those of the other are open. */
function withinStep(state: RunState, { actions }: GraphStep, { group, option }: Choice): readonly RunEvent[] {
  return actions.flatMap((action): RunEvent[] => {
    const own = action.type === 'command' && action.command.choice?.group === group ? action.command.choice : undefined;
    if (own === undefined) return [];
    return own.option === option
      ? [{ type: 'action-retried', action: action.id, attempt: attemptOf(state, action.id) }]
      : [{ type: 'action-settled', action: action.id, settlement: 'not-chosen' }];
  });
}

function choicesOf({ step, action }: Failing): readonly Choice[] {
  const own = action.type === 'command' ? action.command.choice : undefined;
  return [own, step.choice].filter((choice) => choice !== undefined);
}

function keyOf({ group }: Choice, option: number): string {
  return `way:${group}/${option}`;
}
