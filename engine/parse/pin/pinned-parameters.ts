import type { Command, Placeholder } from '../../model/command.ts';
import type { Item, Parameter } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { ExampleValue } from '../../model/runbook.ts';
import type { Block } from '../block.ts';
import { nearestWord } from './nearest-word.ts';
import { pinError } from './pin-error.ts';
import type { PinnedWord } from './pins.ts';

type PinnedParameter = Extract<PinnedWord, { type: 'parameter' }>;

/** The words of a document that their author says are parameters, or are meant as they stand. */
export function pinnedWords(blocks: readonly Block[]): readonly PinnedWord[] {
  return blocks.flatMap(({ pins }) => pins?.words ?? []);
}

/**
 * A command with the placeholders that its author says it has: none for what is verbatim, one for each word that is a parameter.
 *
 * @param known names of the placeholders that the document has anyway.
 */
export function pinPlaceholders(command: Command, words: readonly PinnedWord[], known: ReadonlySet<string>): Command {
  if (words.length === 0) return command;
  const { script } = command;
  const verbatim = new Set(words.flatMap((word) => (word.type === 'verbatim' ? [word.text] : [])));
  const kept = command.placeholders.filter(
    ({ name, start, end }) => !verbatim.has(name) && !verbatim.has(script.slice(start, end)),
  );
  const found = words.flatMap((word) => (word.type === 'parameter' ? occurrencesOf(word, script, known) : []));
  const apart = kept.filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end));
  return { ...command, placeholders: [...apart, ...found].sort((a, b) => a.start - b.start) };
}

/** Where a word stands as a word of its own; a placeholder that the document has anyway stands where it stands. */
function occurrencesOf(
  { name, written }: PinnedParameter,
  script: string,
  known: ReadonlySet<string>,
): readonly Placeholder[] {
  const text = written ?? name;
  if (written === undefined && known.has(name)) return [];
  const found: Placeholder[] = [];
  for (let at = script.indexOf(text); at >= 0; at = script.indexOf(text, at + text.length)) {
    const [before, after] = [script.slice(Math.max(0, at - 2), at), script.slice(at + text.length)];
    if (/[\w$-]$|\$\{$/.test(before) || /^(?:[\w-]|\.\w)/.test(after)) continue;
    found.push({ name, start: at, end: at + text.length });
  }
  return found;
}

/** A parameter with the default and the secrecy that its author gives it. */
export function pinParameter(parameter: Parameter, words: readonly PinnedWord[]): Parameter {
  const said = words.find((word): word is PinnedParameter => word.type === 'parameter' && word.name === parameter.name);
  if (said === undefined) return parameter;
  const { secret: guessed, ...rest } = parameter;
  return {
    ...rest,
    ...(said.default === undefined ? {} : { default: said.default }),
    ...((said.secret ?? guessed) ? { secret: true } : {}),
  };
}

/** Without the values that are meant as they stand, and those that are parameters. */
export function pinExampleValues(
  values: readonly ExampleValue[],
  words: readonly PinnedWord[],
): readonly ExampleValue[] {
  const settled = new Set(words.map((word) => (word.type === 'verbatim' ? word.text : (word.written ?? word.name))));
  return values.filter(({ value }) => !settled.has(value));
}

/** Words that are pinned and that no command and no file has. */
export function strayWords(blocks: readonly Block[], items: readonly Item[]): readonly Problem[] {
  const names = items.flatMap((item) => (item.kind === 'parameter' ? [item.name] : []));
  return pinnedWords(blocks).flatMap((word): readonly Problem[] => {
    const text = word.type === 'verbatim' ? word.text : word.name;
    const stands = items.some((item) =>
      item.kind === 'command' ? item.script.includes(text) : item.kind === 'file' && item.content.includes(text),
    );
    if (word.type === 'verbatim' ? stands : names.includes(text)) return [];
    const near = nearestWord(text, names);
    const expected = near === undefined ? 'a word of a command or a created file' : `${near}; did you mean it?`;
    return [pinError(word.line, `Unexpected ${word.type} "${text}", expected ${expected}`)];
  });
}
