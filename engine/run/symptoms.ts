import type { Action, GraphStep, StepGraph } from '../graph/step-graph.ts';
import type { RunState } from './state.ts';

/** A section that treats a symptom, and whether the failing output holds a word of it. */
export interface Treatment {
  readonly step: GraphStep;
  readonly text: string;
  readonly matched: boolean;
}

/**
 * The sections that treat known failures, those first whose patterns the output of the failing command holds. Only what
 * stands beside the ways is offered; each section once.
 */
export function treatmentsFor(graph: StepGraph, state: RunState, action: Action): readonly Treatment[] {
  const result = state.commands[action.id]?.result;
  const output = [result?.stdout.head, result?.stdout.tail, result?.stderr.head, result?.stderr.tail].join('\n');
  const found = new Map<string, Treatment>();
  for (const { patterns, text, step: id } of graph.symptoms) {
    const step = graph.steps.find((candidate) => candidate.id === id);
    if (step?.way !== 'troubleshooting' && step?.way !== 'aside') continue;
    const matched = patterns.some((pattern) => pattern !== '' && holds(output, pattern));
    if (matched || !found.has(step.id)) {
      if (found.get(step.id)?.matched !== true) found.set(step.id, { step, text, matched });
    }
  }
  return [...found.values()].toSorted((a, b) => Number(b.matched) - Number(a.matched));
}

function holds(output: string, pattern: string): boolean {
  return output.toLowerCase().includes(pattern.toLowerCase());
}
