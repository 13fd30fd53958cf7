import type { Choice, OuterOption } from '../model/step.ts';

/** An option and those that it stands in, the outermost first: in this order they are asked for. */
export function optionChain(choice: Choice | undefined): readonly OuterOption[] {
  const chain: OuterOption[] = [];
  for (let option: OuterOption | undefined = choice; option !== undefined; option = option.within)
    chain.unshift(option);
  return chain;
}

/** The option of a group that a choice is or stands in; undefined where it has nothing to do with the group. */
export function optionIn(choice: Choice | undefined, group: string): OuterOption | undefined {
  return optionChain(choice).find((option) => option.group === group);
}
