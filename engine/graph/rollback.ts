import type { Section } from '../model/section.ts';
import type { GraphStep, StepId } from './step-graph.ts';

/**
 * The steps of the rollback that a failure of a step leads to, in order: those whose rollback section shares the deepest
 * section with it, so that of two procedures in one document each has its own. A rollback inside a failure scenario is
 * for the steps of that scenario only.
 */
export function rollbackOf(
  step: GraphStep,
  steps: readonly GraphStep[],
  sectionsOf: (step: GraphStep) => readonly Section[],
): readonly StepId[] {
  if (step.way === 'rollback') return [];
  const own = sectionsOf(step);
  const near = steps
    .filter(({ way }) => way === 'rollback')
    .map((candidate) => ({ id: candidate.id, around: around(sectionsOf(candidate)) }))
    .filter(({ around }) => around.every((section) => section.role !== 'troubleshooting' || own.includes(section)))
    .map(({ id, around }) => ({ id, depth: around.filter((section) => own.includes(section)).length }));
  const deepest = Math.max(...near.map(({ depth }) => depth));
  return near.filter(({ depth }) => depth === deepest).map(({ id }) => id);
}

/** The sections around the outermost rollback section. */
function around(sections: readonly Section[]): readonly Section[] {
  return sections.slice(
    0,
    sections.findIndex(({ role }) => role === 'rollback'),
  );
}
