import type { RunEvent } from '../event.ts';
import type { CommandState, RunState } from '../state.ts';
import { withoutOffered } from './action.ts';
import { withoutEvaluating } from './evaluation.ts';

type Of<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** From here on there may be something to roll back, however the command ends, unless it only keeps something. */
export function commandStarted(state: RunState, event: Of<'command-started'>): RunState {
  const { action, attempt, script, impact, keeps } = event;
  const settlements = Object.fromEntries(Object.entries(state.settlements).filter(([id]) => id !== action));
  const changes = impact !== 'read' && keeps === undefined;
  return {
    ...withCommand(withoutEvaluating(state), action, {
      status: 'started',
      attempt,
      script,
      impact,
      ...(keeps === undefined ? {} : { keeps }),
      ...(changes && !state.changing ? { firstChange: true } : {}),
      judgements: [],
    }),
    settlements,
    changing: state.changing || changes,
  };
}

/** It goes on; what it comes to is not known yet. */
export function commandPolled(
  state: RunState,
  { action, attempt, poll, secondsLeft, why }: Of<'command-polled'>,
): RunState {
  const command = state.commands[action];
  if (command?.status !== 'started' || command.attempt !== attempt) return state;
  return withCommand(state, action, { ...command, polled: { poll, secondsLeft, why } });
}

/** A pane that ends is no pane any more, whatever was said of its command meanwhile. A late report means nothing else. */
export function commandFinished(state: RunState, event: Of<'command-finished'>): RunState {
  const closed = { ...state, panes: state.panes.filter((action) => action !== event.action) };
  const command = state.commands[event.action];
  if (command?.status !== 'started' || command.attempt !== event.attempt) return closed;
  const finished = withCommand(closed, event.action, { ...command, status: 'finished', result: event.result });
  return event.neverStarted === true ? unstarted(state, finished, event.action) : finished;
}

/** What the shell could not start changed nothing; beside the steps, others may have meanwhile. */
function unstarted({ panes }: RunState, finished: RunState, action: string): RunState {
  const command = finished.commands[action];
  if (command === undefined) return finished;
  const changing = finished.changing && (command.firstChange !== true || panes.length > 0);
  return { ...withCommand(finished, action, { ...command, neverStarted: true }), changing };
}

/** Judged by its output, and perhaps again by a person. */
export function commandJudged(state: RunState, event: Of<'command-judged'>): RunState {
  const command = state.commands[event.action];
  if (command === undefined || command.attempt !== event.attempt) return state;
  const { judgements, verdict, reason } = event;
  const judged: CommandState = { ...command, status: 'judged', judgements, verdict, reason };
  return withoutOffered(withCommand(state, event.action, judged), event.action);
}

/** Another text is another command: what was said to the one before does not hold for it. */
export function commandEdited(state: RunState, { action, script }: Of<'command-edited'>): RunState {
  const spent = `confirm-command:${action}:`;
  return {
    ...state,
    edits: { ...state.edits, [action]: script },
    answers: Object.fromEntries(Object.entries(state.answers).filter(([id]) => !id.startsWith(spent))),
  };
}

/** What goes on beside the steps; an offered one is then under way, and no longer due. */
export function paneOpened(state: RunState, { action }: Of<'pane-opened'>): RunState {
  return withoutOffered({ ...state, panes: [...new Set([...state.panes, action])] }, action);
}

function withCommand(state: RunState, action: string, command: CommandState): RunState {
  return { ...state, commands: { ...state.commands, [action]: command } };
}
