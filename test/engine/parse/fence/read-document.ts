import type { Command } from '../../../../engine/model/command.ts';
import type { Expectation } from '../../../../engine/model/expectation.ts';
import type { Item } from '../../../../engine/model/item.ts';
import { readBlocks } from '../../../../engine/parse/blocks.ts';
import { readParameters } from '../../../../engine/parse/fence/parameters.ts';
import { readFences } from '../../../../engine/parse/fence/read-fences.ts';

/** What is read out of the fences of a document, with its parameters settled. */
export function readDocument(text: string) {
  const blocks = readBlocks(text);
  const fences = readFences(blocks, []);
  const { parameters, commands, exampleValues } = readParameters(fences.items, blocks);
  const items: readonly Item[] = [...fences.items.filter(({ kind }) => kind !== 'command'), ...commands, ...parameters];
  return { blocks, items, commands, exampleValues, problems: fences.problems, holdsWork: fences.holdsWork };
}

/** A fence of a language with its lines. */
export function fence(lines: string, language = 'bash'): string {
  return `\`\`\`${language}\n${lines}\n\`\`\`\n`;
}

/** The commands of a document that has only this fence. */
export function commandsOf(lines: string, language = 'bash'): readonly Command[] {
  return readDocument(fence(lines, language)).commands;
}

/** The scripts of what may be run here, in order. */
export function scriptsOf(text: string): readonly string[] {
  return readDocument(text).commands.map(({ script }) => script);
}

export function expectationsOf(text: string): readonly Expectation[] {
  return readDocument(text).items.filter((item) => item.kind === 'expectation');
}

/** Which options of which choice the commands are, as `1 1 2`, with `-` for none; nested ones are like `2>1`. */
export function optionsOf(text: string): string {
  return readDocument(text)
    .commands.map(({ choice }) =>
      choice === undefined ? '-' : `${choice.within === undefined ? '' : `${choice.within.option}>`}${choice.option}`,
    )
    .join(' ');
}
