import { hasEscalation } from '../../graph/failed-edges.ts';
import { optionIn } from '../../graph/option-chain.ts';
import type { ActionId, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import type { Choice } from '../../model/step.ts';
import { watchedIn } from '../ask/course.ts';
import { nextContact } from '../calls.ts';
import type { Answer, Branch, RunEvent } from '../event.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { OTHER_CHOSEN } from '../step-verdict.ts';
import { branch } from './leaving.ts';

interface AboutCourse {
  readonly step: GraphStep | undefined;
  readonly question: Question;
  readonly answer: Answer;
}

/** What was said about where the run goes. */
export function courseAnswered(graph: StepGraph, state: RunState, about: AboutCourse): readonly RunEvent[] {
  const { step, question, answer } = about;
  switch (question.type) {
    case 'optional-step':
      return step && answer.option === 'skip' ? [skipped(step.id, 'It is optional.')] : [];
    case 'choice':
      return optionChosen(graph, state, about);
    case 'trigger':
      return step ? triggered(graph, state, { step, answer }) : [];
    case 'example-values':
      return answer.option === 'replace' ? replaced(answer) : [];
    case 'end-watch':
      return step && answer.option === 'wrong' ? seenWrong(watchedIn(graph, state, step), answer) : [];
    case 'escalation':
      return calledFor(graph, state, answer);
    case 'interrupt-rollback':
      return [answer.option === 'leave' ? { type: 'interrupted', what: 'run' } : { type: 'run-continued' }];
    default:
      return [];
  }
}

/** What the operator says of a call for help: who answered, or that the one whose turn it was did not. */
function calledFor(graph: StepGraph, state: RunState, { option, value = '' }: Answer): readonly RunEvent[] {
  const who = option === 'other' ? value.trim() : nextContact(graph, state)?.text;
  const isCall = option === 'done' || option === 'no-answer' || option === 'other';
  if (!isCall || who === undefined || state.attendance === 'unattended') return [];
  return [{ type: 'contact-called', who, answered: option !== 'no-answer' }];
}

/** Steps and commands of the other options are not chosen; of what was already done nothing is taken back. */
function optionChosen(graph: StepGraph, state: RunState, { question, answer }: AboutCourse): readonly RunEvent[] {
  const option = /^option-(\d+)$/.exec(answer.option)?.[1];
  if (option === undefined) return [];
  const group = question.id.replace(/^choice:/, '');
  const isOther = (choice: Choice | undefined) =>
    (optionIn(choice, group)?.option ?? Number(option)) !== Number(option);
  const steps = graph.steps.filter(({ choice, id }) => isOther(choice) && state.steps[id] === undefined);
  const commands = graph.steps
    .flatMap(({ actions }) => actions)
    .filter((action) => action.type === 'command' && isOther(action.command.choice))
    .filter(({ id }) => state.commands[id] === undefined && state.settlements[id] === undefined);
  return [
    ...commands.map(({ id }): RunEvent => ({ type: 'action-settled', action: id, settlement: 'not-chosen' })),
    ...steps.map(({ id }) => skipped(id, OTHER_CHOSEN)),
  ];
}

function triggered(
  graph: StepGraph,
  state: RunState,
  { step, answer }: { step: GraphStep; answer: Answer },
): readonly RunEvent[] {
  const index = /^trigger-(\d+)$/.exec(answer.option)?.[1];
  const trigger = index === undefined ? undefined : step.triggers[Number(index) - 1];
  if (trigger === undefined) return [];
  const back: Branch = {
    type: step.rollback === undefined ? (hasEscalation(graph) ? 'escalation' : 'abort') : 'rollback',
  };
  const to: Branch = trigger.to === 'rollback' ? back : { type: 'escalation' };
  return branch(graph, state, { from: step.id, to, why: trigger.text });
}

/** `v1.2.3=v1.4.0`: the author's example, and what takes its place. */
function replaced({ value = '' }: Answer): readonly RunEvent[] {
  const [example = '', ...rest] = value.split('=');
  const replacement = rest.join('=').trim();
  return replacement === '' ? [] : [{ type: 'example-replaced', value: example.trim(), replacement }];
}

function seenWrong(action: ActionId | undefined, { reason = '' }: Answer): readonly RunEvent[] {
  return action === undefined ? [] : [{ type: 'action-settled', action, settlement: 'failed', reason }];
}

function skipped(step: string, reason: string): RunEvent {
  return { type: 'step-finished', step, verdict: 'skipped', reason };
}
