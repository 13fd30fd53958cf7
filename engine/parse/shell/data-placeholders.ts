import { type Command as CommandNode, forEachChild, type SyntaxNode, type Word } from 'unbash';
import type { Command, Placeholder } from '../../model/command.ts';
import { maskPlaceholders } from './placeholders.ts';
import { parseShell } from './syntax.ts';

/**
 * A command with what its data leaves to fill in. Capitals in data are mostly words of an interface, so one is a placeholder
 * only where the document asks for it elsewhere (`known`), and where it is a whole value.
 *
 * @example `-d '{"host": "NEW_HOST"}'`, `--data "host=NEW_HOST&port=1"`, where `ping NEW_HOST` stands elsewhere
 */
export function fillData(command: Command, known: ReadonlySet<string>): Command {
  const { script, placeholders } = command;
  if (!/\s(?:-d|--data)/.test(script)) return command;
  const found = dataOf(maskPlaceholders(script, placeholders)).flatMap(({ pos, end }) =>
    valuesIn(script.slice(pos, end), pos),
  );
  const added = found.filter(
    ({ name, start, end }) => known.has(name) && !placeholders.some((one) => one.start < end && start < one.end),
  );
  if (added.length === 0) return command;
  return { ...command, placeholders: [...placeholders, ...added].sort((a, b) => a.start - b.start) };
}

/** The words that are data, in order. */
function dataOf(masked: string): readonly Word[] {
  const found: Word[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') found.push(...inCommand(node));
    forEachChild(node, visit);
  };
  visit(parseShell(masked).script);
  return found;
}

function inCommand({ args }: CommandNode): readonly Word[] {
  const words = args.filter((arg) => arg.type === 'Word');
  return words.filter(({ value }, at) => ATTACHED.test(value) || OPTION.test(words[at - 1]?.value ?? ''));
}

const OPTION = /^(?:-d|--data(?:-\w+)?)$/;
const ATTACHED = /^--data(?:-\w+)?=/;
/** The whole of a string of JSON behind a key, or of the value of a form. */
const VALUE = /(?<=\\?":[ \t]*\\?")[A-Z][A-Z0-9_]+(?=\\?")|(?<=[\w\]]=)[A-Z][A-Z0-9_]+(?=$|[&'"])/g;

function valuesIn(text: string, pos: number): readonly Placeholder[] {
  return [...text.matchAll(VALUE)].map(({ 0: name, index }) => ({
    name,
    start: pos + index,
    end: pos + index + name.length,
  }));
}
