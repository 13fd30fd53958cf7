import type { StepGraph } from '../engine/graph/step-graph.ts';
import type { RunOptions } from './options/run-options.ts';

/**
 * What judges a command of a run once more with values in it. The shell grammar behind it is loaded only where there can be
 * such a value: where a person may edit a command, and where the document has parameters or example values.
 */
export async function impactFor(graph: StepGraph, { auto, set }: RunOptions): Promise<Pick<StepGraph, 'impactOf'>> {
  const hasValues = graph.parameters.length > 0 || graph.exampleValues.length > 0 || Object.keys(set).length > 0;
  if (auto === true && !hasValues) return {};
  const { impactOf } = await import('../engine/parse/shell/impact.ts');
  return { impactOf };
}
