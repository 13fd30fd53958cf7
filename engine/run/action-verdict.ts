import type { Action } from '../graph/step-graph.ts';
import { looksAtSomething } from './looks-at.ts';
import type { RunState } from './state.ts';
import type { StepVerdict } from './verdict.ts';

/** What became of an action; `neutral`: it does not count (not chosen, its condition does not hold, a tool not asked for). */
export type ActionVerdict = StepVerdict | 'neutral';

/** The verdicts after which the run does not simply go on. */
export type BadVerdict = Extract<StepVerdict, 'failed' | 'timed-out' | 'cancelled' | 'unknown-effect'>;

/**
 * What became of an action, and undefined while it is open. A person's word on a manual check, a checkbox or a gate has
 * passed it; on a command for another shell only where the author says what is to be seen, and on a manual one only where something is
 * looked at: a message that was sent has shown nothing. What was done by hand `ran` and has passed nothing; where the author says what is to
 * be seen of it, that is left open. A requirement that nobody was asked for is neutral and never reported as passed: it is a
 * precondition, and whether it held shows in the commands that need it, each of which is judged for itself.
 */
export function actionVerdict(state: RunState, action: Action): ActionVerdict | undefined {
  const settlement = state.settlements[action.id];
  if (settlement === undefined) {
    const command = state.commands[action.id];
    return command?.status === 'judged' && command.verdict !== 'unresolved' ? command.verdict : undefined;
  }
  switch (settlement) {
    case 'confirmed':
      return confirmed(action);
    case 'failed':
      return 'failed';
    case 'skipped':
      return 'skipped';
    case 'blocked':
      return 'blocked';
    case 'done-by-hand':
      return isToldBy(action) ? 'unresolved' : 'ran';
    case 'not-asked':
      return action.type === 'requirement' ? 'neutral' : 'unresolved';
    case 'not-chosen':
    case 'not-applicable':
    case 'left-to-checks':
      return 'neutral';
  }
}

/** Whether the run cannot simply go on after it. */
export function isBad(verdict: ActionVerdict | undefined): verdict is BadVerdict {
  return verdict === 'failed' || verdict === 'timed-out' || verdict === 'cancelled' || verdict === 'unknown-effect';
}

/** Whether an action stands as something that was checked, and held. */
export function isVerified(state: RunState, action: Action): boolean {
  return actionVerdict(state, action) === 'passed' && action.type !== 'requirement';
}

/** A failure that the operator has seen and passed over, with a reason; the verdict stays what it is. */
export function isPassedOver(state: RunState, action: Action): boolean {
  const attempt = state.commands[action.id]?.attempt ?? state.attempts[action.id] ?? 1;
  const about = `${action.id}:${attempt}.`;
  return Object.values(state.answers).some(
    ({ question, option }) =>
      option === 'skip' && (question.startsWith(`failure:${about}`) || question.startsWith(`unknown-effect:${about}`)),
  );
}

/** The document says what is to be seen of it, and what somebody did by hand shows nothing of that. */
function isToldBy(action: Action): boolean {
  switch (action.type) {
    case 'command':
      return action.expectations.some(({ example }) => example !== true);
    case 'checkbox':
    case 'gate':
      return true;
    case 'file':
    case 'manual':
    case 'requirement':
      return false;
  }
}

function confirmed(action: Action): ActionVerdict {
  switch (action.type) {
    case 'command':
      return isToldBy(action) ? 'passed' : 'ran';
    case 'file':
      return 'ran';
    case 'manual':
      return looksAtSomething(action.manual) ? 'passed' : 'ran';
    case 'requirement':
    case 'checkbox':
    case 'gate':
      return 'passed';
  }
}
