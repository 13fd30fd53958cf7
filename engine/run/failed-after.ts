import type { GraphStep, StepGraph } from '../graph/step-graph.ts';
import { stepOf } from './position.ts';
import type { RunState } from './state.ts';

/**
 * Whether the words on when a step of a rollback applies are true of where this run failed; undefined where they say nothing of a place, or where
 * it cannot be told: whether a step that failed itself counts as done, its author does not say.
 *
 * Example: `If anything goes wrong after Step 2` is true where Step 3 failed, not where Step 1 did, and open where Step 2 did.
 */
export function failedThere(graph: StepGraph, state: RunState, step: GraphStep): boolean | undefined {
  const [, relation = '', number] = FAILS_AT.exec(step.condition ?? '') ?? [];
  const procedure = graph.steps.filter(({ way }) => way === 'procedure');
  const named = procedure.findIndex(({ title }) => numberOf(title) === number);
  const failed = state.departures.map((id) => stepOf(graph, id)).findLast((one) => one?.way === 'procedure');
  if (number === undefined || named < 0 || failed === undefined) return undefined;
  const at = procedure.indexOf(failed);
  switch (relation.toLowerCase()) {
    case 'after':
      return at === named ? undefined : at > named;
    case 'before':
      return at === named ? undefined : at < named;
    default:
      return at === named;
  }
}

/** The whole of a condition: what else it asks for could not be told. */
const FAILS_AT =
  /^(?:only )?(?:if|when|in case) (?:anything|something|things?|any of it|it|this|the (?:procedure|upgrade|deployment|update|rollout|release)) (?:goes? wrong|went wrong|fails?|failed|breaks?|broke) (?:any ?where |at any point |some ?where )?(after|before|in|at|during) step (\d+)$/i;

function numberOf(title: string): string | undefined {
  return /^(?:step )?(\d+)\b(?!\.\d)/i.exec(title)?.[1];
}
