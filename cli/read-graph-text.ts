import { buildGraph } from '../engine/graph/build-graph.ts';
import type { StepGraph } from '../engine/graph/step-graph.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';
import { authoringErrors } from './authoring-errors.ts';
import { withPatternProblems } from './pattern-problems.ts';

/** A text as a run walks it. */
export interface GraphText {
  readonly graph: StepGraph;
  readonly text: string;
  /** What its author has to mend before anything of it is run, as lines. */
  readonly wrong?: string;
}

/** Reads a text into a graph. Apart from what uses it, since the reader is large and a text that was read before needs none. */
export async function readGraphText(path: string, source: string): Promise<GraphText> {
  const runbook = await withPatternProblems(readRunbook(path, source));
  const wrong = authoringErrors(runbook);
  return { graph: buildGraph(runbook), text: runbook.text, ...(wrong === undefined ? {} : { wrong }) };
}
