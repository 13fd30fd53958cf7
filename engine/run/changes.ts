import type { StepGraph } from '../graph/step-graph.ts';
import { actionOf } from './position.ts';
import type { RunState } from './state.ts';

/**
 * What a run did to the world, as one sentence for its reason: the commands that change something and have started, and
 * what a person says to have done. `Nothing was changed` is said only where neither is so.
 */
export function changesMade(graph: StepGraph, state: RunState): string {
  const started = startedChanges(state).map(({ script }) => firstLine(script));
  const byHand = Object.entries(state.settlements).filter(([id, settlement]) => {
    const type = actionOf(graph, id)?.type;
    return (settlement === 'confirmed' && (type === 'manual' || type === 'command')) || settlement === 'done-by-hand';
  }).length;
  const hands = byHand === 0 ? '' : ` ${byHand === 1 ? 'One thing was' : `${byHand} things were`} done by hand.`;
  if (started.length > 0) return `Started and not undone: ${started.join('; ')}.${hands}`;
  return state.changing || byHand > 0 ? `No command of this run changed anything.${hands}` : 'Nothing was changed.';
}

/** The commands that change something and have started, in order. */
export function startedChanges(state: RunState): readonly { action: string; script: string }[] {
  return Object.entries(state.commands)
    .filter(([, { impact }]) => impact !== 'read')
    .map(([action, { script }]) => ({ action, script }));
}

function firstLine(script: string): string {
  const [line = '', ...rest] = script.split('\n');
  return rest.length > 0 ? `${line.replace(/\s*\\$/, '')} …` : line;
}
