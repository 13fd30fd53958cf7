import type { Action, GraphStep } from '../step-graph.ts';
import { contentOf, wordsOf } from './content.ts';
import { type Pair, pairByKey } from './pair-by-key.ts';

/** What became of the things to do of a step in another text of it. */
export interface ActionPairs {
  /** Found again, word for word or in the same place. */
  readonly pairs: readonly Pair<Action>[];
  /** Those of them that ask for something else now. */
  readonly changed: readonly Pair<Action>[];
  readonly removed: readonly Action[];
  readonly added: readonly Action[];
}

/**
 * Finds the things to do of a step again: by their words, then by their place, where between two that were found again there
 * are as many of a type as before.
 */
export function pairActions(before: GraphStep, after: GraphStep): ActionPairs {
  const [old, now] = [all(before), all(after)];
  const same = pairByKey(old, now, (action) => `${action.type} ${wordsOf(action)}`);
  const pairs = [...same, ...inPlace(old, now, same)];
  return {
    pairs,
    changed: pairs.filter(([one, other]) => contentOf(one) !== contentOf(other)),
    removed: old.filter((action) => !pairs.some(([one]) => one === action)),
    added: now.filter((action) => !pairs.some(([, other]) => other === action)),
  };
}

const all = ({ actions, offered }: GraphStep): readonly Action[] => [...actions, ...offered];

function inPlace(
  old: readonly Action[],
  now: readonly Action[],
  same: readonly Pair<Action>[],
): readonly Pair<Action>[] {
  const olds = gaps(
    old,
    same.map(([one]) => one),
  );
  const nows = gaps(
    now,
    same.map(([, other]) => other),
  );
  return [...olds].flatMap(([gap, actions]) => {
    const others = nows.get(gap) ?? [];
    return actions.length === others.length
      ? actions.flatMap((action, index): readonly Pair<Action>[] => {
          const other = others[index];
          return other === undefined ? [] : [[action, other]];
        })
      : [];
  });
}

/** What was not found again, by its type and by how many of those that were stand before it. */
function gaps(actions: readonly Action[], found: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const gapOf = (action: Action) =>
    actions.slice(0, actions.indexOf(action)).findLast((before) => found.includes(before));
  return Map.groupBy(
    actions.filter((action) => !found.includes(action)),
    (action) => {
      const anchor = gapOf(action);
      return `${action.type} ${anchor === undefined ? 'first' : found.indexOf(anchor)}`;
    },
  );
}
