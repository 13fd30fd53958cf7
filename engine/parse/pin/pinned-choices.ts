import type { Command } from '../../model/command.ts';
import type { Problem } from '../../model/problem.ts';
import type { Choice } from '../../model/step.ts';
import { pinError } from './pin-error.ts';
import { flagOf, NONE, type Pins } from './pins.ts';

/** Which things exclude each other by the word of their author, and what is wrong with it. */
export interface PinnedChoices {
  readonly commands: ReadonlyMap<Command, Command>;
  readonly problems: readonly Problem[];
}

/**
 * Gives commands the choice that is pinned to them, and takes out of a choice what is said to be in none. What is left of a
 * guessed choice is none either, when fewer than two options are.
 */
export function pinnedChoices(commands: readonly Command[], pins: ReadonlyMap<number, Pins>): PinnedChoices {
  const said = new Map(
    commands.flatMap((command) => {
      const own = pins.get(command.line);
      return own?.values.choice === undefined ? [] : [[command, own] as const];
    }),
  );
  if (said.size === 0) return { commands: new Map(), problems: [] };
  const { choices, problems } = choicesOf([...said.values()]);
  const settled = new Map(commands.map((command) => [command, withChoice(command, said.get(command), choices)]));
  const options = Map.groupBy(
    [...settled.values()].flatMap(({ choice }) => (choice === undefined ? [] : [choice])),
    ({ group }) => group,
  );
  const left = new Set([...said.keys()].map(({ choice }) => choice?.group));
  const open = (group: string) => !left.has(group) || new Set(options.get(group)?.map(({ option }) => option)).size > 1;
  const result = [...settled].map(([before, after]) => {
    const { choice, ...rest } = after;
    return [before, choice === undefined || said.has(before) || open(choice.group) ? after : rest] as const;
  });
  return { commands: new Map(result), problems };
}

/** The choices that pins speak of, by the pins: groups and options by their names, options in the order of the document. */
export function choicesOf(all: readonly Pins[]): {
  readonly choices: ReadonlyMap<Pins, Choice>;
  readonly problems: readonly Problem[];
} {
  const groups = Map.groupBy(
    [...new Set(all)].filter(({ values }) => values.choice !== undefined && values.choice !== NONE),
    ({ values }) => values.choice ?? '',
  );
  const choices = new Map<Pins, Choice>();
  const problems: Problem[] = [];
  for (const [group, members] of groups) {
    const labels = [...new Set(members.map(({ values }) => values.option ?? ''))];
    const unnamed = members.filter(({ values }) => values.option === undefined);
    problems.push(
      ...unnamed.map(({ line }) =>
        pinError(line, `Unexpected choice "${group}" without an option, expected option=… beside it`),
      ),
    );
    if (labels.length < 2 && unnamed.length === 0)
      problems.push(
        pinError(
          members[0]?.line ?? 1,
          `Unexpected choice "${group}" with one option, expected another to choose from`,
        ),
      );
    for (const member of members) {
      const label = member.values.option ?? '';
      const recommended = flagOf(member, 'recommended') === true ? { recommended: true } : {};
      choices.set(member, {
        group: `pinned:${group}`,
        option: labels.indexOf(label) + 1,
        certain: true,
        label,
        ...recommended,
      });
    }
  }
  return { choices, problems };
}

function withChoice(command: Command, pins: Pins | undefined, choices: ReadonlyMap<Pins, Choice>): Command {
  if (pins === undefined) return command;
  const { choice: _, ...rest } = command;
  const choice = choices.get(pins);
  return choice === undefined ? rest : { ...rest, choice };
}
