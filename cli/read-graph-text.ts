import { buildGraph } from '../engine/graph/build-graph.ts';
import type { StepGraph } from '../engine/graph/step-graph.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';

/** Reads a text into a graph. Apart from what uses it, since the reader is large and a text that was read before needs none. */
export function readGraphText(path: string, source: string): { readonly graph: StepGraph; readonly text: string } {
  const runbook = readRunbook(path, source);
  return { graph: buildGraph(runbook), text: runbook.text };
}
