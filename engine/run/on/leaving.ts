import { hasEscalation } from '../../graph/failed-edges.ts';
import type { GraphStep, StepGraph, StepId } from '../../graph/step-graph.ts';
import { actionVerdict, isBad } from '../action-verdict.ts';
import type { Branch, RunEvent } from '../event.ts';
import { actionsIn } from '../offered.ts';
import { stepOf } from '../position.ts';
import type { RunState } from '../state.ts';
import { stepVerdict } from '../step-verdict.ts';

/**
 * The run needs a person and has none, or the operator stops it. It stands where it is and can be resumed; but a rollback
 * is not left half done in silence: there it leads to the escalation.
 */
export function stopped(graph: StepGraph, state: RunState, needed: string): readonly RunEvent[] {
  const from = state.current ?? state.departures.at(-1) ?? graph.steps[0]?.id ?? '';
  const why = `Stopped at: ${needed}`;
  const left = { from, why: /[.?!]$/.test(why) ? why : `${why}.` };
  const unattended = state.attendance === 'unattended';
  if (state.branch === 'rollback' && unattended) {
    return branch(graph, state, { ...left, to: { type: hasEscalation(graph) ? 'escalation' : 'abort' } });
  }
  return branch(graph, state, { ...left, to: { type: 'stop' } });
}

/** The steps that the run leaves get the verdict that they have so far, then the branch is taken. */
export function branch(
  graph: StepGraph,
  state: RunState,
  { from, to, why }: { from: StepId; to: Branch; why: string },
): readonly RunEvent[] {
  const open = [state.current, ...state.departures.toReversed()]
    .map((id) => stepOf(graph, id))
    .filter((step) => step !== undefined && state.steps[step.id] !== undefined)
    .filter((step) => step !== undefined && state.steps[step.id]?.verdict === undefined);
  const unique = [...new Set(open)].filter((step) => step !== undefined);
  const leavesOpen = to.type === 'stop';
  return [
    ...unique.flatMap((step) => (leavesOpen && !hasFailed(state, step) ? [] : [finished(state, step)])),
    { type: 'branch-taken', from, to, why },
  ];
}

function finished(state: RunState, step: GraphStep): RunEvent {
  return { type: 'step-finished', step: step.id, ...stepVerdict(state, step) };
}

function hasFailed(state: RunState, step: GraphStep): boolean {
  return actionsIn(step).some((action) => isBad(actionVerdict(state, action)));
}
