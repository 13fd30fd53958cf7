import type { Choice, OuterOption, Step } from '../model/step.ts';
import { optionChain } from './option-chain.ts';
import type { Way } from './step-graph.ts';

/**
 * The choice of each step, with the task that it is part of around it: that a document collects tasks is no choice of its own
 * words, and yet nobody means to go through all of them. What leaves the procedure does so for any task. Of a choice between
 * tasks themselves, one that is certain stands in their place, and one that is only suspected is part of theirs.
 */
export function choicesWithTasks(steps: readonly Step[]): (step: Step, way: Way) => Choice | undefined {
  const spans = new Map<string, Set<string>>();
  for (const { choice, task } of steps)
    if (choice !== undefined && task !== undefined)
      spans.set(choice.group, (spans.get(choice.group) ?? new Set()).add(nameOf(task)));
  return ({ choice, task }, way) => {
    if (task === undefined || way !== 'procedure') return choice;
    if (choice === undefined) return task;
    const between = (spans.get(choice.group)?.size ?? 0) > 1;
    if (between) return choice.certain ? choice : task;
    return { ...choice, within: around(choice.within, task) };
  };
}

/** The outermost task and all below it. */
function nameOf(task: Choice): string {
  return optionChain(task)
    .map(({ group, option }) => `${group}/${option}`)
    .join(' ');
}

function around(option: OuterOption | undefined, task: Choice): OuterOption {
  return option === undefined ? task : { ...option, within: around(option.within, task) };
}
