import type { Action, GraphStep } from '../../graph/step-graph.ts';
import { conditionsOf } from '../../model/conditions.ts';
import type { Answer, RunEvent, Settlement } from '../event.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { type Judgement, PERSON_SAYS_SO } from '../verdict.ts';

/** An answer about a command; `action` and `step` are those of the question. */
interface AboutCommand {
  readonly action: Action | undefined;
  readonly step: GraphStep | undefined;
  readonly question: Question;
  readonly answer: Answer;
}

/** What was said of a command before it starts, or of its output. */
export function commandAnswered(state: RunState, about: AboutCommand): readonly RunEvent[] {
  const { action, question, answer } = about;
  if (question.type === 'condition') return conditionAnswered(state, about);
  if (action === undefined) return [];
  switch (question.type) {
    case 'parameter':
      return answer.option === 'value' ? parameterGiven(question, answer) : [settled(action.id, 'skipped')];
    case 'judgement':
      return judged(state, action, answer);
    default:
      return confirmationAnswered(action, answer);
  }
}

function confirmationAnswered(action: Action, { option, value, reason }: Answer): readonly RunEvent[] {
  switch (option) {
    case 'edit':
      return [{ type: 'command-edited', action: action.id, script: value ?? '' }];
    case 'skip':
      return [settled(action.id, 'skipped')];
    case 'wrong':
      return [{ ...settled(action.id, 'failed'), reason: reason ?? '' }];
    case 'block':
      return [settled(action.id, 'blocked')];
    default:
      return [];
  }
}

/** One answer is for all commands of the step with that condition; the answer `yes` is all that they need. */
function conditionAnswered(state: RunState, { action, step, question, answer }: AboutCommand): readonly RunEvent[] {
  if (step === undefined || answer.option === 'yes') return [];
  if (action === undefined) {
    const applies = answer.option === 'no';
    const reason = applies ? 'Its condition does not hold.' : 'Nobody was asked whether its condition holds.';
    return [{ type: 'step-finished', step: step.id, verdict: applies ? 'skipped' : 'unresolved', reason }];
  }
  return [...step.actions, action]
    .filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index)
    .filter((one) => one.type === 'command' && conditionsOf(one.command).includes(question.about ?? ''))
    .filter(({ id }) => state.commands[id] === undefined && state.settlements[id] === undefined)
    .map(({ id }) => settled(id, answer.option === 'no' ? 'not-applicable' : 'not-asked'));
}

function parameterGiven({ about = '', secret }: Question, { value = '' }: Answer): readonly RunEvent[] {
  return [{ type: 'parameter-set', name: about, value, ...(secret === true ? { secret } : {}) }];
}

/** A person's word decides what the output could not; what they cannot tell stays open. */
function judged(state: RunState, action: Action, { option }: Answer): readonly RunEvent[] {
  const command = state.commands[action.id];
  if (command === undefined || option === 'unsure') return [settled(action.id, 'not-asked')];
  const status = option === 'yes' ? 'held' : 'failed';
  const judgements = command.judgements.map(
    (judgement): Judgement => (judgement.status === 'person' ? { ...judgement, status } : judgement),
  );
  const { attempt } = command;
  return option === 'yes'
    ? [
        {
          type: 'command-judged',
          action: action.id,
          attempt,
          judgements,
          verdict: 'passed',
          reason: PERSON_SAYS_SO,
        },
      ]
    : [
        {
          type: 'command-judged',
          action: action.id,
          attempt,
          judgements,
          verdict: 'failed',
          reason: 'A person says no.',
        },
      ];
}

function settled(action: string, settlement: Settlement): Extract<RunEvent, { readonly type: 'action-settled' }> {
  return { type: 'action-settled', action, settlement };
}
