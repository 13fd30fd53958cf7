import type { ActionId, StepGraph } from '../graph/step-graph.ts';
import type { RunEvent } from './event.ts';
import type { RunState } from './state.ts';

/** The `command-judged` event of a finished command (for a `judge` effect). */
export function judge(_graph: StepGraph, _state: RunState, _action: ActionId): RunEvent {
  throw new Error('being written');
}
