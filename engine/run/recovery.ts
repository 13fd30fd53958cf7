import { hasEscalation } from '../graph/failed-edges.ts';
import type { Action, GraphStep, StepGraph } from '../graph/step-graph.ts';
import type { Impact } from '../model/command.ts';
import { actionVerdict } from './action-verdict.ts';
import { keptBy } from './kept-by.ts';
import { chosenOption, phaseSteps } from './position.ts';
import type { RunState } from './state.ts';

/** Where a failure leads. `skip`: back from a section that was gone to for a symptom, or on in an escalation. */
export type Recovery = 'abort' | 'rollback' | 'escalate' | 'stop' | 'skip';

/**
 * The right way to leave for a failing action, by the table of architecture.md, "Verdict, flow, outcome". Before anything
 * that changes has started, the run is aborted, whatever failed: there is nothing to undo. After, it is rolled back; where
 * the document has no rollback, escalated; where it has no escalation either, aborted. A rollback that fails is escalated.
 * Unattended, a rollback needs all its impacts allowed, else the run stops and can be resumed; and what may or may not have
 * happened (`unknown-effect`) is neither undone nor repeated. What only writes into a history (`git commit`) says nothing of
 * what runs: where it fails, the run stops there, and what went well is not undone for it.
 */
export function recoveryOf(graph: StepGraph, state: RunState, at: { step: GraphStep; action: Action }): Recovery {
  const unattended = state.attendance === 'unattended';
  const unknown = actionVerdict(state, at.action) === 'unknown-effect';
  if (state.branch === 'escalation' || isDetour(graph, state, at.step)) return 'skip';
  if (state.branch === 'rollback') return hasEscalation(graph) ? 'escalate' : 'abort';
  if (unknown && unattended) return 'stop';
  if (!state.changing) return 'abort';
  if (isRecord(graph, state, at.action)) return 'stop';
  if (at.step.rollback !== undefined) return unattended && !mayRollBack(graph, state, at.step) ? 'stop' : 'rollback';
  return hasEscalation(graph) ? 'escalate' : 'abort';
}

/** Whether it is a command that would only have written into a history. */
function isRecord(graph: StepGraph, state: RunState, action: Action): boolean {
  if (action.type !== 'command') return false;
  return keptBy(graph, state, { action, impact: action.command.impact }) === 'history';
}

/** Whether a step is one that the run went to aside from its way. */
export function isDetour(graph: StepGraph, state: RunState, step: GraphStep): boolean {
  return !phaseSteps(graph, state).some(({ id }) => id === step.id);
}

/** Whether all that a rollback would run without a person is allowed. */
function mayRollBack(graph: StepGraph, state: RunState, step: GraphStep): boolean {
  return rollbackImpacts(graph, state, step).every((impact) => state.allow.includes(impact));
}

/** What the rollback of a step would do without a person: its steps, of a choice the option that is taken. */
export function rollbackImpacts(
  graph: StepGraph,
  state: RunState,
  { rollback = [] }: Pick<GraphStep, 'rollback'>,
): readonly Impact[] {
  return graph.steps
    .filter(({ id, optional }) => rollback.includes(id) && !optional)
    .filter(({ choice }) => choice === undefined || (chosenOption(state, choice) ?? 1) === choice.option)
    .flatMap(({ actions }) => actions)
    .flatMap((action): Impact[] => (action.type === 'command' ? impactIfTaken(state, action.command) : []));
}

function impactIfTaken(
  state: RunState,
  { impact, choice, condition }: Extract<Action, { type: 'command' }>['command'],
): Impact[] {
  const taken =
    choice === undefined || choice.recommended === true || (chosenOption(state, choice) ?? 1) === choice.option;
  return taken && condition === undefined ? [impact] : [];
}
