import type { RunEvent } from '../event.ts';
import { own } from '../own.ts';
import type { RunState } from '../state.ts';
import { withoutEvaluating } from './evaluation.ts';

type Of<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** An action came to its end by a word rather than by its output; an offered command is then done with. */
export function settled(
  state: RunState,
  { action, settlement, changed, reason }: Omit<Of<'action-settled'>, 'type'>,
): RunState {
  const command = state.commands[action];
  return {
    ...withoutOffered(state, action),
    settlements: { ...state.settlements, [action]: settlement },
    reasons: { ...without(state.reasons, action), ...(reason === undefined ? {} : { [action]: reason }) },
    commands: command ? { ...state.commands, [action]: { ...command, status: 'settled' } } : state.commands,
    changing: state.changing || changed === true,
  };
}

/** What became of the action is dropped; that something changed is not. A value that could not be made is tried again. */
export function actionRetried(state: RunState, { action, attempt }: Of<'action-retried'>): RunState {
  return {
    ...withoutEvaluating(state),
    commands: without(state.commands, action),
    settlements: without(state.settlements, action),
    reasons: without(state.reasons, action),
    attempts: { ...state.attempts, [action]: attempt },
    differing: state.differing.filter((id) => id !== action),
    evaluated: state.evaluated.filter((name) => own(state.parameters, name) !== undefined),
  };
}

/** An offered command runs before the step goes on; chosen again, it is a new attempt. */
export function actionChosen(state: RunState, { action }: Of<'offered-chosen'>): RunState {
  const last = state.commands[action]?.attempt ?? state.attempts[action] ?? 0;
  const fresh = actionRetried(state, { type: 'action-retried', action, attempt: last + 1 });
  return { ...fresh, offered: action };
}

/** The record without one entry. */
function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** An offered command is done with: the step goes on. */
export function withoutOffered(state: RunState, action: string): RunState {
  if (state.offered !== action) return state;
  const { offered: _, ...rest } = state;
  return rest;
}
