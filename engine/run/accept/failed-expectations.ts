import type { CommandAction, StepGraph } from '../../graph/step-graph.ts';
import { observe } from '../../match/judge.ts';
import type { Observed } from '../../match/observed.ts';
import type { Expectation } from '../../model/expectation.ts';
import { filledIn } from '../judge.ts';
import type { RunState } from '../state.ts';

/** An expectation that did not hold in a run, and what its command printed instead. */
export interface FailedExpectation {
  readonly action: CommandAction;
  /** As the author wrote it. */
  readonly expectation: Expectation;
  /** With the values of the run in it. */
  readonly filled: Expectation;
  /** As it was run. */
  readonly script: string;
  readonly observed: Observed;
  /** Why this output is none to be accepted: an edited command, one that was beside the steps. */
  readonly unfit?: string;
}

/** The expectations that did not hold at the last attempt of each command that ran to its end, in the order of the document. */
export function failedExpectations(graph: StepGraph, state: RunState): readonly FailedExpectation[] {
  const actions = graph.steps.flatMap((step) => [...step.actions, ...step.offered]);
  const commands = actions.filter((action): action is CommandAction => action.type === 'command');
  return commands
    .flatMap((action): readonly FailedExpectation[] => {
      const ran = state.commands[action.id];
      const { result } = ran ?? {};
      if (ran === undefined || result?.status !== 'exited') return [];
      const unfit = unfitness(action, state);
      const failed = new Set(ran.judgements.filter(({ status }) => status === 'failed').map(({ line }) => line));
      return action.expectations
        .filter(({ line, example }) => failed.has(line) && example !== true)
        .map((expectation) => ({
          action,
          expectation,
          filled: filledIn(state, expectation),
          script: ran.script,
          observed: observe(ran.script, result),
          ...(unfit === undefined ? {} : { unfit }),
        }));
    })
    .sort((a, b) => a.expectation.line - b.expectation.line);
}

function unfitness({ id, command: { mode } }: CommandAction, state: RunState): string | undefined {
  if (state.edits[id] !== undefined) return 'its command was edited in this run';
  return mode === 'run' || mode === 'elsewhere'
    ? undefined
    : 'its command went on beside the steps, or had the terminal';
}
