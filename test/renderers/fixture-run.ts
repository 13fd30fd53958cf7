/** Events of runs of the document of `fixture-document.ts`, with a fold that is just enough for renderers. */

import type { RunEvent } from '../../engine/run/event.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { CommandResult, Judgement } from '../../engine/run/verdict.ts';
import { DIGEST } from './fixture-document.ts';

export const START: RunState = {
  ...initialState(),
  run: 'r1',
  path: 'greeter.md',
  digest: DIGEST,
  attendance: 'attended',
  allow: ['read'],
  flow: true,
  operator: 'ada',
};

/** What is shown of a state after an event; the real fold is `engine/run/evolve.ts`. */
export function shownAfter(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'step-entered': {
      const step = { attempt: event.attempt, entrance: event.why };
      return { ...state, current: event.step, steps: { ...state.steps, [event.step]: step } };
    }
    case 'step-finished': {
      const step = { attempt: 1, entrance: 'next' as const, verdict: event.verdict, reason: event.reason };
      return { ...state, steps: { ...state.steps, [event.step]: step } };
    }
    case 'command-started': {
      const { action, attempt, script, impact } = event;
      const command = { status: 'started' as const, attempt, script, impact, judgements: [] };
      return {
        ...state,
        changing: state.changing || impact !== 'read',
        commands: { ...state.commands, [action]: command },
      };
    }
    case 'command-finished':
      return withCommand(state, event.action, { status: 'finished', result: event.result });
    case 'command-judged': {
      const { judgements, verdict, reason } = event;
      return withCommand(state, event.action, { status: 'judged', judgements, verdict, reason });
    }
    case 'branch-taken':
      return event.to.type === 'rollback' || event.to.type === 'escalation'
        ? { ...state, phase: event.to.type }
        : state;
    case 'run-finished':
      return { ...state, phase: 'finished', outcome: event.outcome, reason: event.reason };
    default:
      return state;
  }
}

function withCommand(state: RunState, action: string, change: Partial<RunState['commands'][string]>): RunState {
  const before = state.commands[action];
  return before === undefined
    ? state
    : { ...state, commands: { ...state.commands, [action]: { ...before, ...change } } };
}

/** Something that a sink is told. */
export type Told =
  | { readonly event: RunEvent }
  | { readonly output: readonly [action: string, stream: 'stdout' | 'stderr', text: string] }
  | { readonly question: Question };

/** Tells a sink all of it, a second apart, from 03:12:07 of the local clock. */
export function tell(sink: RunSink, told: readonly Told[], from: RunState = START): RunState {
  let state = from;
  let at = new Date(2026, 0, 5, 3, 12, 7).getTime();
  for (const one of told) {
    if ('event' in one) {
      state = shownAfter(state, one.event);
      sink.event(one.event, state, at);
    } else if ('output' in one) sink.output(...one.output);
    else sink.question?.(one.question);
    at += 1000;
  }
  return state;
}

export function result(more: Partial<CommandResult> = {}): CommandResult {
  const nothing = { head: '', tail: '', bytes: 0 };
  return {
    status: 'exited',
    exitCode: 0,
    pipeStatus: [0],
    stdout: nothing,
    stderr: nothing,
    folder: '/srv/greeter',
    milliseconds: 412,
    httpStatuses: [],
    ...more,
  };
}

const entered = (step: string, why: 'next' | 'failed' = 'next'): Told => ({
  event: { type: 'step-entered', step, attempt: 1, why },
});

const held: Judgement = { line: 14, status: 'held', expected: 'output has 3/3 as a whole token', explanation: '' };

export const MISMATCH: Judgement = {
  line: 33,
  status: 'failed',
  expected: 'output has deleted as a whole token',
  explanation: 'output has no token deleted; it is\n  Error from server (Forbidden): pods is forbidden',
};

export const CONFIRM: Question = {
  id: 'confirm-command/s19/command@22/1',
  type: 'confirm-command',
  step: 's19',
  action: 's19/command@22',
  title: 'Run this command? It changes something.',
  body: ['kubectl get cm greeter -o yaml > settings.yaml'],
  warnings: [],
  options: [
    { key: 'run', label: 'Run it' },
    { key: 'skip', label: 'Skip it', needs: 'reason' },
    { key: 'abort', label: 'Abort the run' },
  ],
  preselected: 'run',
  impact: 'change',
};

export const LOOKED: readonly Told[] = [
  {
    event: {
      type: 'run-started',
      run: 'r1',
      path: 'greeter.md',
      digest: DIGEST,
      attendance: 'attended',
      allow: ['read'],
      flow: true,
      operator: 'ada',
    },
  },
  { event: { type: 'parameter-set', name: 'host', value: 'greeter.test' } },
  { event: { type: 'parameter-set', name: 'token', value: 'hunter2', secret: true } },
  { event: { type: 'example-replaced', value: 'v1.4.0', replacement: 'v1.5.2' } },
  entered('s7'),
  {
    event: {
      type: 'command-started',
      action: 's7/command@13',
      attempt: 1,
      script: 'kubectl get deploy greeter -o wide',
      impact: 'read',
    },
  },
  { output: ['s7/command@13', 'stdout', 'NAME      READY\ngreeter   3'] },
  { output: ['s7/command@13', 'stderr', 'W0105 \u001b[31mslow\u001b[0m answer\n'] },
  { output: ['s7/command@13', 'stdout', '/3\n'] },
  { event: { type: 'command-finished', action: 's7/command@13', attempt: 1, result: result() } },
  {
    event: {
      type: 'command-judged',
      action: 's7/command@13',
      attempt: 1,
      judgements: [held],
      verdict: 'passed',
      reason: 'all that the document expects was seen',
    },
  },
  { event: { type: 'step-finished', step: 's7', verdict: 'passed', reason: 'all of it was checked' } },
];

export const FAILED: readonly Told[] = [
  entered('s19'),
  { question: CONFIRM },
  { event: { type: 'question-answered', answer: { question: CONFIRM.id, option: 'run' }, by: 'ada' } },
  {
    event: {
      type: 'command-started',
      action: 's19/command@22',
      attempt: 1,
      script: 'kubectl get cm greeter -o yaml > settings.yaml',
      impact: 'change',
    },
  },
  { event: { type: 'command-finished', action: 's19/command@22', attempt: 1, result: result() } },
  {
    event: {
      type: 'command-judged',
      action: 's19/command@22',
      attempt: 1,
      judgements: [],
      verdict: 'ran',
      reason: 'the document does not say what is to be seen',
    },
  },
  { event: { type: 'step-finished', step: 's19', verdict: 'ran', reason: 'nothing in it was checked' } },
  entered('s25'),
  {
    event: {
      type: 'command-started',
      action: 's25/command@32',
      attempt: 1,
      script: 'kubectl delete pod \\\n  -l app=greeter,track=canary',
      impact: 'destroy',
    },
  },
  { output: ['s25/command@32', 'stderr', 'Error from server (Forbidden): pods is forbidden\n'] },
  {
    event: {
      type: 'command-finished',
      action: 's25/command@32',
      attempt: 1,
      result: result({ exitCode: 1, pipeStatus: [1], milliseconds: 73_000 }),
    },
  },
  {
    event: {
      type: 'command-judged',
      action: 's25/command@32',
      attempt: 1,
      judgements: [MISMATCH],
      verdict: 'failed',
      reason: 'exit code 1, and 1 of 1 expectations did not hold',
    },
  },
  { event: { type: 'step-finished', step: 's25', verdict: 'failed', reason: 'line 32 failed' } },
];

export const ROLLED_BACK: readonly Told[] = [
  { event: { type: 'branch-taken', from: 's25', to: { type: 'rollback' }, why: 'ada chose it' } },
  entered('s45', 'failed'),
  {
    event: {
      type: 'command-started',
      action: 's45/command@48',
      attempt: 1,
      script: 'kubectl rollout undo deploy/greeter',
      impact: 'change',
    },
  },
  { output: ['s45/command@48', 'stdout', 'deployment.apps/greeter rolled back'] },
  { event: { type: 'command-finished', action: 's45/command@48', attempt: 1, result: result() } },
  {
    event: {
      type: 'command-judged',
      action: 's45/command@48',
      attempt: 1,
      judgements: [held],
      verdict: 'passed',
      reason: '',
    },
  },
  { event: { type: 'step-finished', step: 's45', verdict: 'passed', reason: '' } },
  { event: { type: 'run-finished', outcome: 'rolled-back', reason: 'Set the image failed, and the rollback passed' } },
];
