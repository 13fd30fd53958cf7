import type { RunEvent } from '../event.ts';
import type { CommandState, RunState } from '../state.ts';

type Of<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** From here on there may be something to roll back where the `$(…)` changes something, however it ends. */
export function evaluationStarted(state: RunState, { type: _, ...evaluating }: Of<'evaluation-started'>): RunState {
  return { ...state, evaluating, changing: state.changing || evaluating.impact !== 'read' };
}

/** The value is known, or that there is none; a change that was cut off may have been made all the same. */
export function valueEvaluated(state: RunState, { name, value, cutOff }: Of<'value-evaluated'>): RunState {
  const after = cutOff === true ? cutOffEvaluation(state, 'It was cut off.') : withoutEvaluating(state);
  const reads = cutOff === true && state.evaluating?.impact === 'read';
  return {
    ...after,
    ...(reads ? { cutOff: name } : {}),
    evaluated: [...new Set([...state.evaluated, name])],
    parameters: value === undefined ? state.parameters : { ...state.parameters, [name]: value },
  };
}

/**
 * A `$(…)` of whose end nothing is known. Where it only reads it is evaluated again; where it changes something, its command
 * has an unknown effect, and a person is asked before anything of it is done once more.
 */
export function cutOffEvaluation(state: RunState, how: string): RunState {
  const { evaluating } = state;
  const after = withoutEvaluating(state);
  if (evaluating === undefined || evaluating.impact === 'read') return after;
  const { action, attempt, script, impact, name } = evaluating;
  const command: CommandState = {
    status: 'judged',
    attempt,
    script,
    impact,
    judgements: [],
    verdict: 'unknown-effect',
    reason: `${how} What making the value of ${name} has changed is not known; the command itself was not started.`,
  };
  return { ...after, commands: { ...after.commands, [action]: command } };
}

/** Nothing is being evaluated any more. */
export function withoutEvaluating(state: RunState): RunState {
  const { evaluating: _, ...rest } = state;
  return rest;
}
