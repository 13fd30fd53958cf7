import type { ActionId, GraphStep } from '../graph/step-graph.ts';
import type { RunState } from './state.ts';
import type { StepVerdict } from './verdict.ts';

/** Under this id a step that only offers commands is settled as a whole. */
export function offeredId(step: GraphStep): ActionId {
  return `${step.id}/offered`;
}

/** The verdict of a step with nothing but commands that are offered: a person runs them, or says that it is done. */
export function offeredSettlement(state: RunState, step: GraphStep): { verdict: StepVerdict; reason: string } {
  if (step.offered.length === 0) return { verdict: 'ran', reason: 'There is nothing to do in it.' };
  switch (state.settlements[offeredId(step)]) {
    case 'confirmed':
    case 'done-by-hand':
      return { verdict: 'ran', reason: 'A person says that it is done.' };
    case 'failed':
      return { verdict: 'failed', reason: 'A person says that it went wrong.' };
    case 'skipped':
      return { verdict: 'skipped', reason: 'All of it was skipped.' };
    default:
      return { verdict: 'unresolved', reason: 'Its commands are only offered, and nobody was asked.' };
  }
}
