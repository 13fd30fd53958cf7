import type { RunEvent } from './event.ts';
import type { RunState } from './state.ts';

/** The state of a run after one more event. A fold: the same events give the same state, live or from a journal. */
export function evolve(_state: RunState, _event: RunEvent): RunState {
  throw new Error('being written');
}
