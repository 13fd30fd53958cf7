import type { Section } from '../model/section.ts';
import type { Choice } from '../model/step.ts';
import type { GraphStep, StepGraph, StepId, Way } from './step-graph.ts';

/** The steps of a way in the order they are walked. */
export function stepsOnWay(graph: Pick<StepGraph, 'steps'>, way: Way): readonly GraphStep[] {
  return graph.steps.filter((step) => step.way === way);
}

/** The step after one, over those of options that were not taken; the first when `from` is absent. */
export function stepAfter(
  steps: readonly GraphStep[],
  from: StepId | undefined,
  isExcluded: (choice: Choice) => boolean,
): GraphStep | undefined {
  const start = from === undefined ? 0 : steps.findIndex(({ id }) => id === from) + 1;
  return steps.slice(start).find(({ choice }) => choice === undefined || !isExcluded(choice));
}

/**
 * Whether a step is taken to the front of the procedure. Prerequisites come before anything that changes, wherever their
 * section stands: a `Pre-upgrade checklist` at the end of a document is meant for its beginning. A numbered heading keeps
 * its place, and so does what stands inside a procedure.
 */
export function comesFirst(sections: readonly Section[]): boolean {
  const outermost = sections.find(({ role }) => role !== 'title');
  return outermost?.role === 'prerequisites' && !NUMBERED.test(outermost.title);
}

const NUMBERED = /^[^\p{L}\p{N}]*(?:(?:step|phase|part|stage)\s*)?\p{N}/iu;
