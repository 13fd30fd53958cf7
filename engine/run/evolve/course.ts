import type { Answer, RunEvent } from '../event.ts';
import { isResumable } from '../resumable.ts';
import type { CommandState, RunState } from '../state.ts';
import { cutOffEvaluation } from './evaluation.ts';

type Of<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** A step that is entered again starts from nothing, and whatever is done in it is a further attempt. */
export function stepEntered(state: RunState, { step, attempt, why }: Of<'step-entered'>): RunState {
  const entered = { ...state, current: step, steps: { ...state.steps, [step]: { attempt, entrance: why } } };
  if (attempt === 1) return entered;
  const isOwn = ([action]: readonly [string, unknown]) => action.startsWith(`${step}/`);
  const done = [...Object.entries(state.commands), ...Object.entries(state.settlements)].filter(isOwn);
  const again = done.map(([action]) => [action, (state.commands[action]?.attempt ?? state.attempts[action] ?? 1) + 1]);
  const others = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter((entry) => !isOwn(entry)));
  return {
    ...entered,
    commands: others(state.commands),
    settlements: others(state.settlements),
    attempts: { ...state.attempts, ...Object.fromEntries(again) },
  };
}

/** A step has its verdict; one that was never entered (skipped, not chosen) has it as its first attempt. */
export function stepFinished(state: RunState, { step, verdict, reason }: Of<'step-finished'>): RunState {
  const known = state.steps[step] ?? { attempt: 1, entrance: 'next' };
  return { ...state, steps: { ...state.steps, [step]: { ...known, verdict, reason } } };
}

/** The run came back to a step that it had left, or goes on with one that was opened again. */
export function stepResumed(state: RunState, { step }: Of<'step-resumed'>): RunState {
  const left = state.departures.lastIndexOf(step);
  return { ...state, current: step, departures: state.departures.filter((_, index) => index !== left) };
}

/** The run leaves its way: for a rollback, an escalation or a symptom's section, or to end. */
export function branchTaken(state: RunState, { from, to, why }: Of<'branch-taken'>): RunState {
  const { current: _, offered: __, ...rest } = state;
  switch (to.type) {
    case 'rollback':
    case 'escalation':
      return { ...rest, phase: to.type, branch: to.type, departures: [...state.departures, from] };
    case 'step':
      return { ...state, departures: [...state.departures, from] };
    case 'abort':
    case 'stop':
      return { ...state, leaving: { to: to.type, why, sure: true } };
  }
}

/** Who was called for help, in order. */
export function contactCalled(state: RunState, { who, answered }: Of<'contact-called'>): RunState {
  return { ...state, calls: [...(state.calls ?? []), { who, answered }] };
}

/** Ctrl-C twice. A rollback is not left half done without asking: there it takes two of them. */
export function interrupted(state: RunState): RunState {
  const sure = state.phase !== 'rollback' || state.leaving?.to === 'interrupt';
  return { ...state, leaving: { to: 'interrupt', why: 'Interrupted by the operator.', sure } };
}

/** The operator stays in the rollback: what was asked for is dropped. */
export function continued(state: RunState): RunState {
  const { leaving: _, ...rest } = state;
  return rest;
}

/**
 * Somebody takes a run up again. A command that had started and of whose end nothing is known may have done anything: it
 * is `unknown-effect` when it changes something; one that only reads and was cut off with the run is run again, since
 * that it was cut off says nothing of what it looks at; the same holds for a `$(…)`. Panes did not outlive the run and are
 * opened again. Nothing runs on the strength of a confirmation given before, and secret values are not in a journal.
 */
export function resumed(before: RunState, event: Of<'run-resumed'>): RunState {
  if (before.outcome !== undefined && !isResumable(before.outcome)) return before;
  const state = cutOffEvaluation(before, 'The run ended while it was evaluated.');
  const { outcome: _, reason: __, leaving, offered: ___, ...rest } = state;
  const isAgain = ([id, command]: readonly [string, CommandState]) =>
    command.impact === 'read' && (isPane(state, id) || isCutOff(state, id, command));
  const again = Object.entries(state.commands).filter(isAgain);
  const commands = Object.entries(state.commands).filter((entry) => !isAgain(entry));
  return {
    ...rest,
    operator: event.operator,
    digest: event.digest,
    attendance: event.attendance ?? state.attendance,
    allow: event.allow ?? state.allow,
    flow: event.flow ?? state.flow,
    allowEdited: event.allowEdited === true,
    phase: state.phase === 'finished' ? phaseOf(state) : state.phase,
    panes: [],
    evaluated: state.evaluated.filter((name) => name !== state.cutOff),
    steps: leaving?.to === 'stop' ? reopened(state) : state.steps,
    commands: Object.fromEntries(commands.map(([id, command]) => [id, unknown(command)])),
    attempts: { ...state.attempts, ...Object.fromEntries(again.map(([id, { attempt }]) => [id, attempt + 1])) },
    answers: Object.fromEntries(Object.entries(state.answers).filter(([, answer]) => !isSpent(answer))),
    parameters: Object.fromEntries(Object.entries(state.parameters).filter(([name]) => !state.secrets.includes(name))),
  };
}

/** The step that the run stopped at is open again. */
function reopened({ steps, current }: RunState): RunState['steps'] {
  const step = current === undefined ? undefined : steps[current];
  if (current === undefined || step === undefined) return steps;
  return { ...steps, [current]: { attempt: step.attempt, entrance: step.entrance } };
}

function isPane(state: RunState, action: string): boolean {
  return state.panes.includes(action);
}

/** It did not end by itself, and its step stands open. */
function isCutOff({ steps, current }: RunState, id: string, { status, result }: CommandState): boolean {
  const open = current !== undefined && id.startsWith(`${current}/`) && steps[current]?.verdict === undefined;
  return open && (status === 'started' || result?.status === 'cancelled');
}

function unknown(command: CommandState): CommandState {
  if (command.status !== 'started') return command;
  const reason = 'The run ended while it ran; how it ended is not known.';
  return { ...command, status: 'judged', verdict: command.impact === 'read' ? 'cancelled' : 'unknown-effect', reason };
}

/** An answer that let something start, or ended the run: both are asked for again. */
function isSpent({ question, option }: Answer): boolean {
  return /^(?:confirm-command|write-file):/.test(question) || option === 'stop';
}

/** `finished` hides the phase that the run was in when it stopped; its branches tell. */
function phaseOf(state: RunState): RunState['phase'] {
  return state.branch ?? 'procedure';
}
