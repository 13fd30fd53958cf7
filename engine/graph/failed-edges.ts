import { changesOf } from './impact.ts';
import { stepsOnWay } from './order.ts';
import type { Edge, EdgeTarget, GraphStep, StepGraph } from './step-graph.ts';

/** Labels of `failed` edges: the stage at which the step fails. */
const NOTHING_CHANGED = 'nothing changed yet';
const SOMETHING_CHANGED = 'something changed';
const ROLLBACK_FAILED = 'the rollback failed';

/**
 * Where each step leads when it fails (architecture.md, "Verdict, flow, outcome"): before anything changed, to the end of
 * the run; after, to the rollback; without one to the escalation; without that, to the end as well. A step has both edges
 * where it depends on the run which of them holds. A rollback step leads to the escalation.
 */
export function failedEdges(graph: Pick<StepGraph, 'steps' | 'contacts'>): readonly Edge[] {
  const procedure = stepsOnWay(graph, 'procedure');
  const firstSure = procedure.findIndex((step) => changesOf(step) === 'surely');
  const firstPerhaps = procedure.findIndex((step) => changesOf(step) !== 'never');
  const onProcedure = procedure.flatMap((step, index): Edge[] => [
    ...(firstSure < 0 || index <= firstSure ? [failed(step, { type: 'abort' }, NOTHING_CHANGED)] : []),
    ...(firstPerhaps >= 0 && index >= firstPerhaps ? [failed(step, recovery(graph, step), SOMETHING_CHANGED)] : []),
  ]);
  const afterwards: EdgeTarget = hasEscalation(graph) ? { type: 'escalation' } : { type: 'end' };
  return [...onProcedure, ...stepsOnWay(graph, 'rollback').map((step) => failed(step, afterwards, ROLLBACK_FAILED))];
}

/** Where a failure leads after something changed. */
function recovery(graph: Pick<StepGraph, 'steps' | 'contacts'>, step: GraphStep): EdgeTarget {
  const [first] = step.rollback ?? [];
  if (first !== undefined) return { type: 'step', step: first };
  return { type: hasEscalation(graph) ? 'escalation' : 'abort' };
}

/** Whether the document says whom to turn to. */
export function hasEscalation(graph: Pick<StepGraph, 'steps' | 'contacts'>): boolean {
  return graph.contacts.length > 0 || graph.steps.some(({ way }) => way === 'escalation');
}

function failed(step: GraphStep, to: EdgeTarget, label: string): Edge {
  return { type: 'failed', from: step.id, to, label };
}
