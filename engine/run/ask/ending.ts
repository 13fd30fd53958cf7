import { stepsOnWay } from '../../graph/order.ts';
import type { StepGraph } from '../../graph/step-graph.ts';
import type { Contact } from '../../model/item.ts';
import { contactName, nextContact, withoutAnswer } from '../calls.ts';
import type { Answer } from '../event.ts';
import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { contactLines, escalationSummary } from '../summary.ts';
import { questionOf } from './question-of.ts';

/**
 * Whom to call, in order, and what to tell them: the operator says who was reached, or that there is no answer, and comes to the next whom the
 * document names. What the document has to do in an escalation can be gone through. No stray Enter says that anybody knows.
 */
export function escalationOf(graph: StepGraph, state: RunState): Question {
  const asked = answersOfEscalation(state);
  const contact = nextContact(graph, state);
  const silent = withoutAnswer(state);
  const ended: Option = { key: 'done', label: 'End the run; nobody has been called' };
  const alone = state.attendance === 'unattended';
  return questionOf(state, {
    id: asked.length === 0 ? 'escalation' : `escalation:${asked.length + 1}`,
    type: 'escalation',
    title: contact === undefined || alone ? 'Call for help' : `Call for help: ${contactName(contact)}`,
    body: [...contactLines(graph.contacts), '', ...escalationSummary(graph, state)],
    warnings: silent.length === 0 ? [] : [`No answer from: ${silent.join('; ')}.${allTried(graph, silent)}`],
    options: alone ? [ended] : [...calls(graph, contact), ...toGoThrough(graph, asked)],
    unattended: ended,
  });
}

/** How the operator left the question of whom to call, the last time. */
export function lastOfEscalation(state: RunState): string | undefined {
  return answersOfEscalation(state).at(-1)?.option;
}

function answersOfEscalation({ answers }: RunState): readonly Answer[] {
  return Object.values(answers).filter(({ question }) => /^escalation(?::\d+)?$/.test(question));
}

function allTried({ contacts }: StepGraph, silent: readonly string[]): string {
  return silent.length < contacts.length ? '' : ' The document names nobody else: from the first again.';
}

function calls({ contacts }: StepGraph, contact: Contact | undefined): readonly Option[] {
  const done = contact === undefined ? 'They know; end the run' : `I reached ${contactName(contact)}; end the run`;
  return [
    { key: 'done', label: done },
    ...(contact === undefined ? [] : [{ key: 'no-answer', label: `No answer${onTo(contacts, contact)}` }]),
    { key: 'other', label: `I reached somebody${contact === undefined ? '' : ' else'}`, needs: 'value' },
    { key: 'unreached', label: 'End the run; nobody was reached' },
  ];
}

function onTo(contacts: readonly Contact[], contact: Contact): string {
  const next = contacts[(contacts.indexOf(contact) + 1) % contacts.length];
  return next === undefined || next === contact ? '' : `: on to ${contactName(next)}`;
}

/** Once, as what was gone through stands. */
function toGoThrough(graph: StepGraph, asked: readonly Answer[]): readonly Option[] {
  const any = stepsOnWay(graph, 'escalation').some(({ actions, offered }) => actions.length + offered.length > 0);
  return !any || asked.some(({ option }) => option === 'steps')
    ? []
    : [{ key: 'steps', label: 'Go through what the document has for it' }];
}

/** A rollback that is left half done is worse than none: asked before it is. */
export function interruptRollbackOf(state: RunState): Question {
  const leave = { key: 'leave', label: 'Leave it half done' };
  const asked = Object.keys(state.answers).filter((id) => id.startsWith('interrupt-rollback:')).length;
  return questionOf(state, {
    id: `interrupt-rollback:${asked + 1}`,
    type: 'interrupt-rollback',
    title: 'The rollback is not done. Leave it?',
    options: [{ key: 'stay', label: 'Go on with the rollback' }, leave],
    preselected: 'stay',
    unattended: leave,
  });
}
