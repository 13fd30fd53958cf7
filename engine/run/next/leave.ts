import type { GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { actionVerdict, isPassedOver } from '../action-verdict.ts';
import { escalationOf, interruptRollbackOf, lastOfEscalation } from '../ask/ending.ts';
import { reached, withoutAnswer } from '../calls.ts';
import { changesMade } from '../changes.ts';
import type { Effect } from '../effect.ts';
import { leftToPerson } from '../left-to-person.ts';
import { actionsIn } from '../offered.ts';
import type { Conclusion } from '../outcome.ts';
import { stepOf } from '../position.ts';
import type { RunState } from '../state.ts';
import type { Outcome } from '../verdict.ts';

/** What is to be done for a run that leaves its way: by an interrupt, an abort, a stop, or into an escalation. */
export function leave(graph: StepGraph, state: RunState): Effect | undefined {
  const { leaving } = state;
  if (leaving !== undefined && !leaving.sure) return { type: 'ask', question: interruptRollbackOf(state) };
  if (leaving !== undefined) {
    const why = /[.?!]$/.test(leaving.why) ? leaving.why : `${leaving.why}.`;
    const halfDone = leaving.to === 'interrupt' && state.branch === 'rollback' ? ' The rollback is not done.' : '';
    const reason = `${why}${halfDone} ${changesMade(graph, state)}`;
    return conclude(state, { outcome: outcomeOf(graph, state, leaving.to), reason });
  }
  if (state.branch !== 'escalation') return undefined;
  switch (lastOfEscalation(state)) {
    case undefined:
    case 'no-answer':
      return { type: 'ask', question: escalationOf(graph, state) };
    case 'steps':
      return undefined;
    default:
      return conclude(state, escalated(graph, state));
  }
}

/** How a run ends that was led to the escalation. */
export function escalated(graph: StepGraph, state: RunState): Conclusion {
  const left = leftToPerson(graph, state, rollbackReached(graph, state));
  return {
    outcome: 'escalated',
    reason: `${left === '' ? '' : `${left} `}${called(graph, state)} ${changesMade(graph, state)}`,
  };
}

/** Who was reached, or who is to be called first where nobody was. */
function called({ contacts }: StepGraph, state: RunState): string {
  const silent = withoutAnswer(state);
  const tried = silent.length === 0 ? '' : ` No answer from: ${silent.join('; ')}.`;
  const who = reached(state);
  if (who !== undefined) return `Reached: ${who}.${tried}`;
  if (state.attendance === 'attended' && lastOfEscalation(state) === 'unreached') return `Nobody was reached.${tried}`;
  const first = contacts[0]?.text;
  return first === undefined ? 'The document names nobody to call.' : `First to call: ${first}.${tried}`;
}

/** The steps of the rollback that the run came to before it was escalated. */
function rollbackReached({ steps }: StepGraph, state: RunState): readonly GraphStep[] {
  return steps.filter(({ id, way }) => way === 'rollback' && state.steps[id] !== undefined);
}

/** The end of a run; nothing that goes on beside the steps outlives it. */
export function conclude(state: RunState, { outcome, reason }: Conclusion): Effect {
  if (state.panes.length > 0) return { type: 'close-panes', actions: state.panes };
  return { type: 'finish', outcome, reason };
}

/**
 * A stop is `failed` when something failed there, else `inconclusive`. An abort of a rollback leaves it half done:
 * `rollback-failed`.
 */
function outcomeOf(graph: StepGraph, state: RunState, to: 'abort' | 'stop' | 'interrupt'): Outcome {
  switch (to) {
    case 'interrupt':
      return 'interrupted';
    case 'abort':
      return state.branch === 'rollback' ? 'rollback-failed' : state.branch === 'escalation' ? 'escalated' : 'aborted';
    case 'stop': {
      const step = stepOf(graph, state.current);
      const verdicts = (step === undefined ? [] : actionsIn(step))
        .filter((action) => !isPassedOver(state, action))
        .map((action) => actionVerdict(state, action));
      return verdicts.some((verdict) => verdict === 'failed' || verdict === 'timed-out' || verdict === 'cancelled')
        ? 'failed'
        : 'inconclusive';
    }
  }
}
