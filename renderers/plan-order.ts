import type { Edge, GraphStep, StepGraph, Way } from '../engine/graph/step-graph.ts';

/** The ways through a document in the order in which people read them, with their headings. */
export const WAYS: readonly { readonly way: Way; readonly heading: string }[] = [
  { way: 'procedure', heading: 'Procedure' },
  { way: 'rollback', heading: 'Rollback' },
  { way: 'escalation', heading: 'Escalation' },
  { way: 'troubleshooting', heading: 'Troubleshooting' },
  { way: 'aside', heading: 'Aside (offered, never on the path)' },
];

/** The steps of each way that has any, in order. */
export function stepsByWay(
  graph: StepGraph,
): readonly { readonly way: Way; readonly heading: string; readonly steps: readonly GraphStep[] }[] {
  return WAYS.map(({ way, heading }) => ({
    way,
    heading,
    steps: graph.steps.filter((step) => step.way === way),
  })).filter(({ steps }) => steps.length > 0);
}

/** Where an edge leads, in words: a step by its number within its way, or the end. */
export function targetText(graph: StepGraph, edge: Edge): string {
  if (edge.to.type !== 'step') return edge.to.type;
  const id = edge.to.step;
  const step = graph.steps.find((candidate) => candidate.id === id);
  return step === undefined ? id : `${step.way === 'procedure' ? '' : `${step.way} `}"${step.title}" (${step.id})`;
}
