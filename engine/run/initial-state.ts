import type { RunState } from './state.ts';

/** The state of a run before its first event; `run-started` fills in who, what and how. */
export function initialState(): RunState {
  return {
    run: '',
    path: '',
    digest: '',
    attendance: 'attended',
    allow: [],
    flow: false,
    operator: '',
    phase: 'procedure',
    departures: [],
    steps: {},
    commands: {},
    settlements: {},
    reasons: {},
    answers: {},
    parameters: {},
    secrets: [],
    replacements: {},
    changing: false,
    panes: [],
    attempts: {},
    edits: {},
    evaluated: [],
    tools: [],
    differing: [],
  };
}
