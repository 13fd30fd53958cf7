import { pairActions } from '../../graph/revision/pair-actions.ts';
import type { Pair } from '../../graph/revision/pair-by-key.ts';
import { pairSteps } from '../../graph/revision/pair-steps.ts';
import type { Action, GraphStep } from '../../graph/step-graph.ts';
import { phaseSteps } from '../position.ts';
import type { RunState } from '../state.ts';
import { type Mapping, mappingOf, type StepPair, type Texts } from './mapping.ts';
import { unmappable } from './unmappable.ts';

/** A step of which something was done, as the document had it, and that asks for something else now. */
export interface ChangedStep {
  readonly before: GraphStep;
  readonly after: GraphStep;
  /** What was done and reads differently now. */
  readonly changed: readonly Pair<Action>[];
  /** What stands there now and was not done; of a step that is still open only what the run would go back for. */
  readonly added: readonly Action[];
}

/** How a run could go on with another text of its document. */
export type Revision =
  | {
      readonly status: 'mapped';
      readonly mapping: Mapping;
      /** All that reads differently now, done or not; by its ids in the new text. */
      readonly rewritten: readonly string[];
      /** For each: does what was done stand, or is what changed done again? */
      readonly changed: readonly ChangedStep[];
      /** Steps before the place that the run has reached, that nobody has gone through: added, or moved there. */
      readonly missed: readonly GraphStep[];
      /** Steps of which something was done, and that are gone. */
      readonly gone: readonly GraphStep[];
    }
  /** Why not, each in one sentence. */
  | { readonly status: 'refused'; readonly reasons: readonly string[] };

/**
 * Maps what a run has done onto another text of its document, by what the steps hold. It is refused where it would have to be
 * guessed where the run stands, or what was done: then only the text that it began with can be gone on with.
 *
 * @param state after `run-resumed`, so that what was cut off is known as such.
 */
export function revise(texts: Texts, state: RunState): Revision {
  const { before, after } = texts;
  const paired = pairSteps(before, after).map(([one, other]) => ({
    before: one,
    after: other,
    ...pairActions(one, other),
  }));
  const mapping = mappingOf(paired);
  const reasons = unmappable(texts, state, { paired, mapping });
  if (reasons.length > 0) return { status: 'refused', reasons };
  const way = phaseSteps(before, state);
  return {
    status: 'mapped',
    mapping,
    rewritten: paired.flatMap(({ changed }) => changed.map(([, { id }]) => id)),
    changed: paired.filter(({ before }) => way.includes(before)).flatMap((pair) => changedStep(state, pair)),
    missed: missedSteps(texts, state, mapping),
    gone: before.steps.filter(({ id }) => mapping.steps[id] === undefined && isTouched(state, id)),
  };
}

function changedStep(state: RunState, { before, after, pairs, changed, added }: StepPair): readonly ChangedStep[] {
  if (!isTouched(state, before.id)) return [];
  const done = changed.filter(([{ id }]) => isDone(state, id));
  const last = after.actions.findLastIndex((action) =>
    pairs.some(([one, other]) => other === action && isDone(state, one.id)),
  );
  const isOver = state.steps[before.id]?.verdict !== undefined;
  const due = isOver ? added : added.filter((action) => after.actions.slice(0, last + 1).includes(action));
  return done.length + due.length === 0 ? [] : [{ before, after, changed: done, added: due }];
}

function isDone({ commands, settlements }: RunState, id: string): boolean {
  return commands[id] !== undefined || settlements[id] !== undefined;
}

/** The run was in it, and it was not skipped as a whole. */
function isTouched({ steps }: RunState, id: string): boolean {
  return steps[id] !== undefined && steps[id].verdict !== 'skipped';
}

/** Steps of the way in the new text that stand before the last that the run has come to, and that it has not gone through. */
function missedSteps({ before, after }: Texts, state: RunState, { steps }: Mapping): readonly GraphStep[] {
  if (state.branch !== undefined) return [];
  const reached = new Set(phaseSteps(before, state).flatMap(({ id }) => (state.steps[id] ? [steps[id]] : [])));
  const way = phaseSteps(after, state);
  const last = way.findLastIndex(({ id }) => reached.has(id));
  return way.slice(0, Math.max(0, last)).filter(({ id }) => !reached.has(id));
}
