import type { GraphStep, StepGraph, StepId } from '../engine/graph/step-graph.ts';
import type { RunState } from '../engine/run/state.ts';
import type { Progress } from './verdict-mark.ts';

/** Where a step stands among those of its way, 1-based. */
export interface StepPlace {
  readonly step: GraphStep;
  readonly number: number;
  readonly count: number;
}

/** Where a step stands: the third of eleven of the procedure; nothing for a step that the graph does not have. */
export function stepPlace(graph: StepGraph, id: StepId): StepPlace | undefined {
  const step = graph.steps.find((candidate) => candidate.id === id);
  if (step === undefined) return undefined;
  const way = graph.steps.filter((candidate) => candidate.way === step.way);
  return { step, number: way.indexOf(step) + 1, count: way.length };
}

/** `step 3/11`, or `rollback 1/2`. */
export function placeText({ step, number, count }: StepPlace): string {
  return `${step.way === 'procedure' ? 'step' : step.way} ${number}/${count}`;
}

/** How far a step has come in a run. */
export function stepProgress(state: RunState | undefined, id: StepId): Progress {
  const step = state?.steps[id];
  return step === undefined ? 'pending' : (step.verdict ?? 'running');
}
