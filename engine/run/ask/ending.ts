import { stepsOnWay } from '../../graph/order.ts';
import type { StepGraph } from '../../graph/step-graph.ts';
import type { Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { contactLines, escalationSummary } from '../summary.ts';
import { questionOf } from './question-of.ts';

/** Whom to call, in order, and what to tell them; what the document has to do in an escalation can be gone through. */
export function escalationOf(graph: StepGraph, state: RunState): Question {
  const alone = state.attendance === 'unattended';
  const done = { key: 'done', label: alone ? 'End the run; nobody has been called' : 'They know; end the run' };
  const steps = stepsOnWay(graph, 'escalation').some(({ actions, offered }) => actions.length + offered.length > 0);
  return questionOf(state, {
    id: 'escalation',
    type: 'escalation',
    title: 'Call for help',
    body: [...contactLines(graph.contacts), '', ...escalationSummary(graph, state)],
    options: [done, ...(steps ? [{ key: 'steps', label: 'Go through what the document has for it' }] : [])],
    preselected: 'done',
    unattended: done,
  });
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
