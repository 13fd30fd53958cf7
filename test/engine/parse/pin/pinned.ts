import type { Command } from '../../../../engine/model/command.ts';
import type { Item } from '../../../../engine/model/item.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

/** What a document is read as. */
export function read(text: string) {
  const { items, problems, exampleValues } = readRunbook('runbook.md', text);
  const of = <Kind extends Item['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  return { items, problems, exampleValues, of, errors: problems.filter(({ type }) => type === 'error') };
}

/** The commands by their scripts. */
export function commands(text: string): Readonly<Record<string, Command>> {
  return Object.fromEntries(
    read(text)
      .of('command')
      .map((command) => [command.script, command]),
  );
}

/** What is wrong with a document, a line each. */
export function errors(text: string): readonly string[] {
  return read(text).errors.map(({ line, message }) => `${line}: ${message}`);
}

export const bash = (...lines: readonly string[]) => ['```bash', ...lines, '```', ''].join('\n');
