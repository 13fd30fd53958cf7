import type { ActionId, StepGraph } from '../graph/step-graph.ts';
import type { Contact } from '../model/item.ts';
import { failureReason } from './ask/failure.ts';
import { reached, withoutAnswer } from './calls.ts';
import { changesMade } from './changes.ts';
import { actionOf, stepOf } from './position.ts';
import type { RunState } from './state.ts';
import type { CommandResult, StepVerdict } from './verdict.ts';

/**
 * What to tell the people who are called, as lines ready to paste: the runbook, who runs it, where it stands, what failed
 * and how, what was changed, what went well.
 */
export function escalationSummary(graph: StepGraph, state: RunState): readonly string[] {
  const at = [state.current, ...state.departures.toReversed()].map((id) => stepOf(graph, id)).find(Boolean);
  const failed = Object.entries(state.steps)
    .filter(([, { verdict }]) => verdict !== undefined && BAD.includes(verdict))
    .map(([id, { verdict, reason }]) =>
      `Failed: ${stepOf(graph, id)?.title ?? id} (${verdict}) ${reason ?? ''}`.trim(),
    );
  const commands = Object.entries(state.commands)
    .filter(([, { verdict }]) => verdict !== undefined && BAD.includes(verdict))
    .flatMap(([id, { script, reason, result }]) => [
      `  line ${actionOf(graph, id)?.line ?? '?'}: ${script} — ${reason ?? ''}`.trimEnd(),
      ...complaintOf(result?.stderr).map((line) => `    ${line}`),
    ]);
  const said = Object.entries(state.settlements)
    .filter(([, settlement]) => settlement === 'failed')
    .flatMap(([id]) => saidOf(graph, state, id));
  const number = (wanted: StepVerdict) => Object.values(state.steps).filter(({ verdict }) => verdict === wanted).length;
  const [passed, ran] = [number('passed'), number('ran')];
  return [
    `${graph.title} (${graph.path}), run ${state.run} by ${state.operator}`,
    ...(at === undefined ? [] : [`Stands at: ${at.title}`]),
    ...failed,
    ...commands,
    ...said,
    ...(state.branch === 'rollback' || state.departures.length > 1 ? ['A rollback was begun.'] : []),
    changesMade(graph, state),
    ...withoutAnswer(state).map((who) => `No answer from: ${who}`),
    ...(reached(state) === undefined ? [] : [`Reached: ${reached(state)}`]),
    `${passed} ${passed === 1 ? 'step' : 'steps'} passed${ran === 0 ? '' : `, ${ran} ran without a check`}.`,
  ];
}

/** Of what a command complained of, the last lines that say something: they are what a colleague asks for first. */
function complaintOf(stderr: CommandResult['stderr'] | undefined): readonly string[] {
  const text = stderr === undefined ? '' : stderr.tail === '' ? stderr.head : stderr.tail;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-MOST_COMPLAINTS);
}

/** Few enough that a summary of several failures can be read in a chat. */
const MOST_COMPLAINTS = 3;

/** What a person said of it: whoever is called has not seen the screen. */
function saidOf(graph: StepGraph, state: RunState, id: ActionId): readonly string[] {
  const action = actionOf(graph, id);
  if (action === undefined) return [];
  const about = action.type === 'command' ? `${state.commands[id]?.script ?? action.command.script} — ` : '';
  return [`  line ${action.line}: ${about}${failureReason(state, action)}`];
}

/** Whom to call, in order, with their channels. */
export function contactLines(contacts: readonly Contact[]): readonly string[] {
  return contacts.map(({ text, address, channels }, index) => {
    const by = channels.length > 0 ? ` (${channels.join(', ')})` : '';
    return `${index + 1}. ${address ?? `${text}${by}`}`;
  });
}

const BAD: readonly string[] = ['failed', 'timed-out', 'cancelled', 'unknown-effect'];
