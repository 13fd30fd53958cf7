import type { StepGraph } from '../graph/step-graph.ts';
import { actionOf, stepOfAction } from './position.ts';
import type { RunState } from './state.ts';

/**
 * What a run did to the world, as one sentence for its reason: the commands that change something and have started, and
 * what a person says to have done. `Nothing was changed` is said only where neither is so.
 */
export function changesMade(graph: StepGraph, state: RunState): string {
  const started = startedChanges(state);
  const undoing = started.filter(({ action }) => stepOfAction(graph, action)?.way === 'rollback');
  const done = started.filter((one) => !undoing.includes(one));
  const byHand = Object.entries(state.settlements).filter(([id, settlement]) => {
    const type = actionOf(graph, id)?.type;
    return (settlement === 'confirmed' && (type === 'manual' || type === 'command')) || settlement === 'done-by-hand';
  }).length;
  const hands = byHand === 0 ? '' : ` ${byHand === 1 ? 'One thing was' : `${byHand} things were`} done by hand.`;
  if (started.length > 0) {
    const back = undoing.length === 0 ? '' : `Started to roll back: ${list(undoing)}.`;
    const known = back === '' ? 'not undone' : 'not known to be undone';
    const forth = done.length === 0 ? '' : `Started and ${known}: ${list(done)}.`;
    return `${[forth, back].filter((text) => text !== '').join(' ')}${hands}`;
  }
  return state.changing || byHand > 0 ? `No command of this run changed anything.${hands}` : 'Nothing was changed.';
}

/** The commands that change something and have started, in order. */
function startedChanges(state: RunState): readonly { action: string; script: string }[] {
  return Object.entries(state.commands)
    .filter(([, { impact }]) => impact !== 'read')
    .map(([action, { script }]) => ({ action, script }));
}

function list(changes: readonly { readonly script: string }[]): string {
  return changes.map(({ script }) => firstLine(script)).join('; ');
}

function firstLine(script: string): string {
  const [line = '', ...rest] = script.split('\n');
  return rest.length > 0 ? `${line.replace(/\s*\\$/, '')} …` : line;
}
