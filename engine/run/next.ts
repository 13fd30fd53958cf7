import type { StepGraph } from '../graph/step-graph.ts';
import { withWaysOut } from './ask/ways-out.ts';
import type { Effect } from './effect.ts';
import { advance } from './next/advance.ts';
import { commandEffect } from './next/command.ts';
import { leave } from './next/leave.ts';
import { stepEffect } from './next/step.ts';
import { commandOf, stepOf, stepOfAction } from './position.ts';
import type { RunState } from './state.ts';

/**
 * What is to happen next in a run. The driver carries it out and calls again with the evolved state:
 * `record` → append the events; `ask` → `decide` with the answer; `run-command` → run it (its `command-started` is
 * recorded already) and `decide` with `command-finished`, or at once with `pane-opened` for a pane; `judge` → append
 * `judge(graph, state, action)`; `evaluate`, `write-file`, `close-panes` → `decide` with what came of it; `finish` →
 * append `run-finished`. Everything in a run happens by this one loop.
 */
export function next(graph: StepGraph, state: RunState): Effect {
  if (state.outcome !== undefined) return { type: 'finish', outcome: state.outcome, reason: state.reason ?? '' };
  const effect = leave(graph, state) ?? offered(graph, state) ?? inStep(graph, state) ?? advance(graph, state);
  return effect.type === 'ask' ? { ...effect, question: withWaysOut(graph, state, effect.question) } : effect;
}

/** A command that the operator chose from what is offered comes before the step goes on. */
function offered(graph: StepGraph, state: RunState): Effect | undefined {
  const action = state.offered === undefined ? undefined : commandOf(graph, state.offered);
  const step = action && stepOfAction(graph, action.id);
  return action && step && commandEffect(graph, state, { step, action });
}

function inStep(graph: StepGraph, state: RunState): Effect | undefined {
  const step = stepOf(graph, state.current);
  return step === undefined || state.steps[step.id]?.verdict !== undefined ? undefined : stepEffect(graph, state, step);
}
