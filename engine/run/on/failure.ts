import type { Action, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { actionVerdict } from '../action-verdict.ts';
import { failureReason, isCheck } from '../ask/failure.ts';
import type { Answer, Branch, RunEvent } from '../event.ts';
import { actionsSoFar } from '../offered.ts';
import { otherWayTaken } from '../other-ways.ts';
import { attemptOf } from '../position.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { branch } from './leaving.ts';

/** An answer about an action, with the step that holds it. */
export interface About {
  readonly action: Action;
  readonly step: GraphStep;
  readonly question: Question;
  readonly answer: Answer;
}

/** What the operator chose from the menu after a failure. `skip` needs no more than its answer: the verdict stays. */
export function failureAnswered(graph: StepGraph, state: RunState, about: About): readonly RunEvent[] {
  const { action, step, answer } = about;
  const why = [failureReason(state, action), answer.reason].filter((text) => text !== undefined).join(' ');
  const leave = (to: Branch) => branch(graph, state, { from: step.id, to, why: `${step.title}: ${why}` });
  switch (answer.option) {
    case 'retry':
      return [onceMore(state, step, action)];
    case 'edit-and-retry':
      return [onceMore(state, step, action), { type: 'command-edited', action: action.id, script: answer.value ?? '' }];
    case 'checks-only':
      return checksOnly(state, step, action);
    case 'mark-done':
      return [settled(action, answer)];
    case 'rollback':
      return leave({ type: 'rollback' });
    case 'escalate':
      return leave({ type: 'escalation' });
    case 'abort':
      return leave({ type: 'abort' });
    default:
      return answer.option.startsWith('way:')
        ? otherWayTaken(graph, state, { step, action, key: answer.option })
        : toSymptom(graph, state, about);
  }
}

/** An offered command is chosen once more: it is not the next of the step by itself. */
function onceMore(state: RunState, step: GraphStep, action: Action): RunEvent {
  const isOffered = step.offered.some(({ id }) => id === action.id);
  return isOffered ? { type: 'offered-chosen', action: action.id } : again(state, action);
}

function again(state: RunState, action: Action): RunEvent {
  return { type: 'action-retried', action: action.id, attempt: attemptOf(state, action.id) + 1 };
}

/** What changes something in the step is left as it is; what checks it is run, and run again where it had been. */
function checksOnly(state: RunState, step: GraphStep, failed: Action): readonly RunEvent[] {
  return actionsSoFar(state, step).flatMap((action): RunEvent[] => {
    const verdict = actionVerdict(state, action);
    const changes = action.type === 'command' && action.command.impact !== 'read';
    if (action.id === failed.id || (changes && verdict === undefined)) {
      return [{ type: 'action-settled', action: action.id, settlement: 'left-to-checks' }];
    }
    return isCheck(action) && verdict !== undefined && verdict !== 'neutral' ? [again(state, action)] : [];
  });
}

/** What was done by hand in place of a command that changes something has changed it. */
function settled(action: Action, { reason = '' }: Answer): RunEvent {
  const changed = action.type === 'command' && action.command.impact !== 'read' && action.command.keeps === undefined;
  return {
    type: 'action-settled',
    action: action.id,
    settlement: 'done-by-hand',
    reason,
    ...(changed ? { changed } : {}),
  };
}

function toSymptom(graph: StepGraph, state: RunState, { step, answer, question }: About): readonly RunEvent[] {
  const target = graph.steps.find(({ id }) => answer.option === `symptom-${id}`);
  if (target === undefined) return [];
  const why = question.options.find(({ key }) => key === answer.option)?.label ?? '';
  const attempt = (state.steps[target.id]?.attempt ?? 0) + 1;
  return [
    { type: 'branch-taken', from: step.id, to: { type: 'step', step: target.id }, why },
    { type: 'step-entered', step: target.id, attempt, why: 'symptom' },
  ];
}
