import type { RunEvent } from '../event.ts';
import { renameAnswers } from '../revision/rename-answers.ts';
import type { RunState } from '../state.ts';

type Revised = Extract<RunEvent, { readonly type: 'document-revised' }>;

/**
 * The run goes on with another text of its document: what is known of its steps is known by their new ids. What is to be done
 * again is due again; where that stands before the place that the run has reached, or something was added there, the run goes
 * back for it first, and then on where it stood.
 */
export function documentRevised(before: RunState, event: Revised): RunState {
  const state = withoutRecords(renamed(before, event), event);
  const { current, ...rest } = state;
  if (!event.back || current === undefined) return state;
  const isOpen = state.steps[current]?.verdict === undefined;
  return { ...rest, departures: isOpen ? [...state.departures, current] : state.departures };
}

function renamed(before: RunState, { steps, actions, options, digest, rewritten }: Revised): RunState {
  const { current: was, ...state } = before;
  const current = was === undefined ? undefined : steps[was];
  const edits = rename(state.edits, actions);
  return {
    ...state,
    ...(current === undefined ? {} : { current }),
    digest,
    departures: state.departures.flatMap((id) => steps[id] ?? []),
    steps: rename(state.steps, steps),
    commands: renameCommands(state.commands, actions),
    settlements: rename(state.settlements, actions),
    reasons: rename(state.reasons, actions),
    answers: renameAnswers(state.answers, { ...steps, ...actions }, options),
    attempts: rename(state.attempts, actions),
    // What was written in place of a text says nothing of the text that stands there now.
    edits: Object.fromEntries(Object.entries(edits).filter(([id]) => !rewritten.includes(id))),
    differing: state.differing.flatMap((id) => actions[id] ?? []),
  };
}

function rename<Value>(
  record: Readonly<Record<string, Value>>,
  ids: Readonly<Record<string, string>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([id, value]) => (ids[id] === undefined ? [] : [[ids[id], value]])),
  );
}

/** What changed the world and stands in the document no more is still what this run did. No step begins with this name. */
function renameCommands(commands: RunState['commands'], actions: Revised['actions']): RunState['commands'] {
  return Object.fromEntries(
    Object.entries(commands).flatMap(([id, command]) => {
      const gone = command.impact === 'read' ? [] : [[`removed/${id}`, command]];
      return actions[id] === undefined ? gone : [[actions[id], command]];
    }),
  );
}

function withoutRecords(state: RunState, { again, reopened }: Revised): RunState {
  const keep = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !again.includes(id)));
  const attempts = again.map((id) => [id, (state.commands[id]?.attempt ?? state.attempts[id] ?? 1) + 1]);
  const steps = reopened.flatMap((id) => {
    const step = state.steps[id];
    return step === undefined ? [] : [[id, { attempt: step.attempt, entrance: step.entrance }]];
  });
  return {
    ...state,
    commands: keep(state.commands),
    settlements: keep(state.settlements),
    reasons: keep(state.reasons),
    attempts: { ...state.attempts, ...Object.fromEntries(attempts) },
    steps: { ...state.steps, ...Object.fromEntries(steps) },
  };
}
