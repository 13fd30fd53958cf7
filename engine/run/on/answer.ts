import type { StepGraph } from '../../graph/step-graph.ts';
import { wayOut } from '../ask/ways-out.ts';
import type { Answer, Branch, RunEvent } from '../event.ts';
import { actionOf, stepOf } from '../position.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { writtenAnswer } from '../written-answer.ts';
import { checkAnswered, requirementsAnswered } from './check.ts';
import { commandAnswered } from './command.ts';
import { courseAnswered } from './course.ts';
import { failureAnswered } from './failure.ts';
import { branch, stopped } from './leaving.ts';

/** An answer with the question that is open. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  readonly by: string;
}

/**
 * The events of an answer: that it was given, and what follows from it. None where it is not an answer to the open question
 * (an old one), not one of its options, or without what the option needs: the phrase exactly, a reason, a value. A secret
 * value is not kept with the answer.
 */
export function answered(graph: StepGraph, state: RunState, { question, answer, by }: Answered): readonly RunEvent[] {
  if (answer.question !== question.id || !isComplete(question, answer)) return [];
  const { value: _, ...withoutValue } = answer;
  const kept = question.secret === true ? withoutValue : answer;
  const given: RunEvent = { type: 'question-answered', answer: kept, by };
  return [given, ...consequences(graph, state, { question, answer })];
}

function consequences(
  graph: StepGraph,
  state: RunState,
  { question, answer }: Omit<Answered, 'by'>,
): readonly RunEvent[] {
  if (answer.option === 'stop') return stopped(graph, state, openPoint(state, question));
  const out = wayOut(question, answer.option);
  if (out !== undefined) return left(graph, state, { question, out, reason: answer.reason ?? '' });
  const action = question.action === undefined ? undefined : actionOf(graph, question.action);
  const step = stepOf(graph, question.step);
  switch (question.type) {
    // It is asked before there is a run, and never by one.
    case 'approval':
    case 'document-changed':
    case 'left-running':
      return [];
    case 'failure':
    case 'unknown-effect':
      return action && step ? failureAnswered(graph, state, { action, step, question, answer }) : [];
    case 'requirement':
      return step ? requirementsAnswered(state, step, answer) : [];
    case 'manual':
    case 'checkbox':
    case 'gate':
    case 'write-file':
      return action && step ? checkAnswered({ action, step, answer }) : [];
    case 'parameter':
    case 'confirm-command':
    case 'condition':
    case 'judgement':
      return commandAnswered(state, { action, step, question, answer });
    case 'example-values':
    case 'optional-step':
    case 'choice':
    case 'trigger':
    case 'end-watch':
    case 'escalation':
    case 'interrupt-rollback':
      return courseAnswered(graph, state, { step, question, answer });
  }
}

/** The operator leaves the way at a question that is about something else. */
function left(
  graph: StepGraph,
  state: RunState,
  { question, out, reason }: { readonly question: Question; readonly out: Branch; readonly reason: string },
): readonly RunEvent[] {
  const from = state.current ?? question.step ?? '';
  return branch(graph, state, { from, to: out, why: `The operator leaves at: ${question.title}: ${reason}` });
}

/** What a run stopped at: of a choice, between what, and how to say it beforehand; so of a value and of a command that was not allowed. */
function openPoint({ attendance }: RunState, { type, title, body, impact, options, about }: Question): string {
  if (attendance === 'unattended' && type === 'parameter' && about !== undefined)
    return `${title} (--param '${about}=…')`;
  if (
    attendance === 'unattended' &&
    type === 'confirm-command' &&
    impact !== undefined &&
    !options.some(({ key }) => key === 'run')
  )
    return `${title}: ${body[0] ?? ''} (effect: ${impact}; --allow names what may run)`;
  if (type !== 'choice') return title;
  const labels = options.filter(({ key }) => key.startsWith('option-')).map(({ label }) => label);
  const told = about === undefined ? '' : ` (${writtenAnswer(about, '1')} chooses the first)`;
  return `${title.replace(/\?$/, '')}: ${labels.join(', or ')}?${told}`;
}

function isComplete(question: Question, { option, value, reason }: Answer): boolean {
  const chosen = question.options.find(({ key }) => key === option);
  switch (chosen?.needs) {
    case 'phrase':
      return value === question.phrase;
    case 'reason':
      return reason !== undefined && reason.trim() !== '';
    case 'value':
    case 'script':
      return value !== undefined && value.trim() !== '';
    case undefined:
      return chosen !== undefined;
  }
}
