import type { CommandAction, StepGraph } from '../graph/step-graph.ts';
import { actionOf, stepOfAction } from './position.ts';
import { prepare } from './prepare.ts';
import type { RunState } from './state.ts';

/**
 * The line of a command of this rollback that has undone already what a command is about to undo. What goes back by one from
 * where things stand (`kubectl rollout undo`, `helm rollback web`) goes forth again when it is run twice; with the revision
 * said it does not.
 */
export function undoneBefore(graph: StepGraph, state: RunState, action: CommandAction): number | undefined {
  if (state.branch !== 'rollback') return undefined;
  const { shown } = prepare(graph, state, action);
  if (!GOES_BACK.test(shown) || SAYS_WHERE.test(shown)) return undefined;
  const before = Object.entries(state.commands).find(
    ([id, { script, verdict }]) =>
      id !== action.id &&
      script === shown &&
      (verdict === 'ran' || verdict === 'passed') &&
      stepOfAction(graph, id)?.way === 'rollback',
  );
  return before === undefined ? undefined : actionOf(graph, before[0])?.line;
}

const GOES_BACK = /\b(?:undo|rollback|revert|downgrade)\b/;
const SAYS_WHERE = /--to-|\s\d+(?:\s|$)|@/;
