import type { Runbook } from '../model/runbook.ts';
import type { StepGraph } from './step-graph.ts';

/** A runbook as something to walk: its steps on their ways, with what leads from one to another. */
export function buildGraph(_runbook: Runbook): StepGraph {
  throw new Error('being written');
}
