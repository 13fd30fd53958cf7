import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { holdsMark } from '../../engine/journal/redaction/span.ts';
import { actionVerdict, isBad } from '../../engine/run/action-verdict.ts';
import { actionOf } from '../../engine/run/position.ts';
import type { RunState } from '../../engine/run/state.ts';

/** The commands that an operator wrote another text for, and that are still to come. One line each, for people. */
export interface EditsAhead {
  /** They run as they were edited. */
  readonly kept: readonly string[];
  /** What was written held a secret, which no journal keeps: the text of the document is due again. */
  readonly lost: readonly string[];
}

/** Looks through a run for edited commands that have not come to a good end. */
export function editsAhead(graph: StepGraph, state: RunState): EditsAhead {
  const ahead = Object.entries(state.edits).flatMap(([id, script]) => {
    const action = actionOf(graph, id);
    const verdict = action && actionVerdict(state, action);
    if (action?.type !== 'command' || (verdict !== undefined && !isBad(verdict))) return [];
    return [{ line: action.line, script, written: action.command.script }];
  });
  return {
    kept: ahead
      .filter(({ script }) => !holdsMark(script))
      .map(
        ({ line, script, written }) => `Line ${line} was edited in this run: ${short(script)}, not ${short(written)}`,
      ),
    lost: ahead
      .filter(({ script }) => holdsMark(script))
      .map(
        ({ line, written }) =>
          `Line ${line} was edited in this run, with a secret that no journal keeps: the document's text is due again, ${short(written)}`,
      ),
  };
}

/** Its first line; where there are more, that is said. */
function short(script: string): string {
  const [first = '', ...rest] = script.trim().split('\n');
  return `\`${first}${rest.length > 0 ? ' …' : ''}\``;
}
