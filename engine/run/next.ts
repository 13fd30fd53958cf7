import type { StepGraph } from '../graph/step-graph.ts';
import type { Effect } from './effect.ts';
import type { RunState } from './state.ts';

/**
 * What is to happen next in a run. The driver carries it out and calls again with the evolved state:
 * `record` → append the events; `ask` → `decide` with the answer; `run-command` → run it (its `command-started` is
 * recorded already) and `decide` with `command-finished`, or at once with `pane-opened` for a pane; `judge` → append
 * `judge(graph, state, action)`; `evaluate`, `write-file`, `close-panes` → `decide` with what came of it; `finish` →
 * append `run-finished`. Everything in a run happens by this one loop.
 */
export function next(_graph: StepGraph, _state: RunState): Effect {
  throw new Error('being written');
}
