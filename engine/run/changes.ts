import type { ActionId, StepGraph } from '../graph/step-graph.ts';
import { looksAtSomething } from './looks-at.ts';
import { isOfferedAction } from './offered.ts';
import { actionOf, stepOfAction } from './position.ts';
import type { RunState } from './state.ts';

/**
 * What a run did to the world, in a sentence or two for its reason: the commands that change something and have started,
 * the files that were written, and what a person says to have done. `Nothing was changed` is said only where none is so.
 */
export function changesMade(graph: StepGraph, state: RunState): string {
  const started = startedChanges(state);
  const kept = keptAside(state);
  const undoing = started.filter(({ action }) => stepOfAction(graph, action)?.way === 'rollback');
  const done = started.filter((one) => !undoing.includes(one));
  const byHand = Object.keys(state.settlements).filter((id) => isByHand(graph, state, id)).length;
  const hands = byHand === 0 ? '' : ` ${byHand === 1 ? 'One thing was' : `${byHand} things were`} done by hand.`;
  const aside = kept.length === 0 ? '' : ` Kept, and left as it is: ${list(kept)}.`;
  const besides = `${aside}${filesWritten(graph, state)}${hands}`;
  if (started.length > 0) {
    const back = undoing.length === 0 ? '' : `Started to roll back: ${list(undoing)}.`;
    const known = back === '' ? 'not undone' : 'not known to be undone';
    const forth = done.length === 0 ? '' : `Started and ${known}: ${list(done)}.`;
    return `${[forth, back].filter((text) => text !== '').join(' ')}${besides}`;
  }
  return state.changing || besides !== ''
    ? `No command of this run changed anything${kept.length === 0 ? '' : ' that a rollback would undo'}.${besides}`
    : 'Nothing was changed.';
}

/** What a person did; what they only looked at is no deed, nor is to say that enough of what is offered was run. */
function isByHand(graph: StepGraph, state: RunState, id: ActionId): boolean {
  const settlement = state.settlements[id];
  const action = actionOf(graph, id);
  if (settlement === 'done-by-hand') {
    const offered = action !== undefined && isOfferedAction(action) ? stepOfAction(graph, id)?.offered : [];
    return offered?.some((command) => state.commands[command.id] !== undefined) !== true;
  }
  if (settlement !== 'confirmed') return false;
  return action?.type === 'command' || (action?.type === 'manual' && !looksAtSomething(action.manual));
}

function filesWritten(graph: StepGraph, state: RunState): string {
  const paths = Object.entries(state.settlements).flatMap(([id, settlement]) => {
    const action = actionOf(graph, id);
    return settlement === 'confirmed' && action?.type === 'file' ? [action.file.path] : [];
  });
  return paths.length === 0 ? '' : ` Written: ${paths.join(', ')}.`;
}

/** The commands that change something and have started, in order; what only keeps something is none, nor what the shell could not start. */
function startedChanges(state: RunState): readonly { action: string; script: string }[] {
  return Object.entries(state.commands)
    .filter(([, { impact, keeps, neverStarted }]) => impact !== 'read' && keeps === undefined && neverStarted !== true)
    .map(([action, { script }]) => ({ action, script }));
}

function keptAside(state: RunState): readonly { script: string }[] {
  return Object.values(state.commands).filter(
    ({ keeps, neverStarted }) => keeps !== undefined && neverStarted !== true,
  );
}

function list(changes: readonly { readonly script: string }[]): string {
  return changes.map(({ script }) => firstLine(script)).join('; ');
}

/** Characters: enough to know a command by, and little enough that a list of ten can be read. */
const LONGEST = 120;

function firstLine(script: string): string {
  const [line = '', ...rest] = script.split('\n');
  const first = line.replace(/\s*\\$/, '');
  if (first.length > LONGEST) return `${first.slice(0, LONGEST).trimEnd()} …`;
  return rest.length > 0 ? `${first} …` : line;
}
