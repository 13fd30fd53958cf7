import { optionChain } from '../../graph/option-chain.ts';
import type { ActionPairs } from '../../graph/revision/pair-actions.ts';
import type { ActionId, GraphStep, StepGraph, StepId } from '../../graph/step-graph.ts';
import type { Choice } from '../../model/step.ts';

/** Where what a run knows by the ids of one text of its document is to be found in another. */
export interface Mapping {
  readonly steps: Readonly<Record<StepId, StepId>>;
  readonly actions: Readonly<Record<ActionId, ActionId>>;
  /** Options of choices, as `optionName` has them. */
  readonly options: Readonly<Record<string, string>>;
}

/** The two texts of a document, as graphs. */
export interface Texts {
  readonly before: StepGraph;
  readonly after: StepGraph;
}

/** Two steps that are the same one, with what became of what they hold. */
export interface StepPair extends ActionPairs {
  readonly before: GraphStep;
  readonly after: GraphStep;
}

/** The ids of all that was found again. */
export function mappingOf(paired: readonly StepPair[]): Mapping {
  const actions = paired.flatMap(({ before, after, pairs }): readonly Entry[] => [
    ...pairs.map(([one, other]): Entry => [one.id, other.id]),
    [`${before.id}/offered`, `${after.id}/offered`],
  ]);
  return {
    steps: Object.fromEntries(paired.map(({ before, after }): Entry => [before.id, after.id])),
    actions: Object.fromEntries(actions),
    options: Object.fromEntries(paired.flatMap(optionsOf)),
  };
}

type Entry = readonly [string, string];

/** The name of an option of a choice in a mapping: `GROUP/NUMBER`. */
export function optionName(group: string, option: number): string {
  return `${group}/${option}`;
}

/** A choice is known again by what stands in its options. */
function optionsOf({ before, after, pairs }: StepPair): readonly Entry[] {
  const commands = pairs.flatMap(([one, other]) =>
    one.type === 'command' && other.type === 'command' ? choices(one.command.choice, other.command.choice) : [],
  );
  return [...choices(before.choice, after.choice), ...commands];
}

function choices(before: Choice | undefined, after: Choice | undefined): readonly Entry[] {
  if (before === undefined || after === undefined) return [];
  const later = optionChain(after).toReversed();
  return optionChain(before)
    .toReversed()
    .flatMap((option, at): readonly Entry[] => {
      const other = later[at];
      return other === undefined
        ? []
        : [[optionName(option.group, option.option), optionName(other.group, other.option)]];
    });
}
