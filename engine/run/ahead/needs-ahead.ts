import type { StepGraph, StepId } from '../../graph/step-graph.ts';
import type { Impact } from '../../model/command.ts';
import { evolve } from '../evolve.ts';
import { choiceQuestion } from '../position.ts';
import { rollbackImpacts } from '../recovery.ts';
import type { RunState } from '../state.ts';
import { type Need, type PolicyAhead, type WalkedAhead, walkAhead } from './walk-ahead.ts';

/** A need that may only come up, with the options that it comes up with. */
export interface PossibleNeed extends Need {
  /** Keys of options by the group of their choice; empty where it is needed in any case. */
  readonly with: Readonly<Record<string, readonly string[]>>;
}

/** What a run without a person has not been told and will or may stop for. */
export interface NeedsAhead {
  /** On the way that it goes where all goes well: it need not be begun. */
  readonly way: readonly PossibleNeed[];
  /** Where it would stop, as is known before, after it had changed something. */
  readonly halfway: Need | undefined;
  /** Only in a rollback: it may never come to that. */
  readonly rollback: readonly PossibleNeed[];
  /** Rollbacks, by their first steps, that may not run without a person, so that the run would stop in their place; and what they do beyond that. */
  readonly barred: readonly { readonly step: StepId; readonly impacts: readonly Impact[] }[];
}

/**
 * What is known before a run to be missing for it to go its way without a person: values, choices, examples that nobody confirmed. Of a choice
 * that is missing itself each option is looked at. What only an option needs, or a condition or an optional step that nobody asked for, is not in
 * the way of the others. Conditions are needed only where nothing else is left to do: in a rollback.
 *
 * @param state with the events that a run begins with.
 */
export function needsAhead(graph: StepGraph, state: RunState, policy: PolicyAhead): NeedsAhead {
  const way = possibleNeeds(graph, state, policy);
  const rollbacks = way.walked.state.changing ? rollbacksOf(graph, way.walked) : [];
  const barred = rollbacks.filter(({ forbidden }) => forbidden.length > 0);
  const open = rollbacks.filter((rollback) => !barred.includes(rollback));
  const inRollback = open.flatMap(({ state: begun }) => possibleNeeds(graph, begun, policy).needs);
  const known = new Set(way.needs.map(idOf));
  return {
    way: way.needs.filter(({ type }) => type !== 'condition' && type !== 'optional'),
    halfway: way.walked.halfway,
    rollback: unique(inRollback).filter((need) => !known.has(idOf(need))),
    barred: barred.map(({ first, forbidden }) => ({ step: first, impacts: forbidden })),
  };
}

/** The needs of a way, over the options of every choice that is missing on it, one choice at a time. */
function possibleNeeds(
  graph: StepGraph,
  state: RunState,
  policy: PolicyAhead,
): { readonly walked: WalkedAhead; readonly needs: readonly PossibleNeed[] } {
  const walked = walkAhead(graph, state, { policy });
  const choices = walked.needs.filter(({ type }) => type === 'choice');
  const looked = choices.map(({ about, options }) => ({
    about,
    ways: options.map((option, index) => ({
      option,
      needs:
        index === 0
          ? walked.needs
          : walkAhead(graph, state, { policy, picks: { [choiceQuestion({ group: about })]: option } }).needs,
    })),
  }));
  const all = unique([walked.needs, ...looked.flatMap(({ ways }) => ways.map(({ needs }) => needs))].flat());
  const needs = all.map((need) => {
    const holds = (others: readonly Need[]) => others.some((other) => idOf(other) === idOf(need));
    const partly = looked.filter(
      ({ ways }) => ways.some(({ needs }) => holds(needs)) && !ways.every(({ needs }) => holds(needs)),
    );
    const options = partly.map(
      ({ about, ways }) => [about, ways.filter(({ needs }) => holds(needs)).map(({ option }) => option)] as const,
    );
    return { ...need, with: Object.fromEntries(options) };
  });
  return { walked, needs };
}

/** Each rollback of the document that a step of the way leads to, as it would begin after all of the way. */
function rollbacksOf(graph: StepGraph, { state }: WalkedAhead) {
  const leading = graph.steps.filter(({ id, rollback }) => rollback !== undefined && state.steps[id] !== undefined);
  return [...Map.groupBy(leading, ({ rollback }) => rollback?.join()).values()].flatMap((steps) => {
    const step = steps.at(-1);
    const first = step?.rollback?.[0];
    if (step === undefined || first === undefined) return [];
    const begun = evolve(state, {
      type: 'branch-taken',
      from: step.id,
      to: { type: 'rollback' },
      why: 'Walked ahead.',
    });
    const forbidden = rollbackImpacts(graph, begun, step).filter((impact) => !begun.allow.includes(impact));
    return [{ first, state: begun, forbidden: [...new Set(forbidden)] }];
  });
}

function unique<Known extends Need>(needs: readonly Known[]): readonly Known[] {
  return needs.filter((need, index) => needs.findIndex((other) => idOf(other) === idOf(need)) === index);
}

function idOf({ type, about }: Need): string {
  return `${type}:${about}`;
}
