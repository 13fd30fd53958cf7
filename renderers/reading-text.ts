import type { Command } from '../engine/model/command.ts';
import type { Expectation } from '../engine/model/expectation.ts';
import type { Gate, Item, Requirement } from '../engine/model/item.ts';
import type { Choice } from '../engine/model/step.ts';

/** The compiled form of an expectation, in words; `engine/match` has the real one. */
export type Describe = (expectation: Expectation, command: Command) => string;

/** What its author can write for the same check; nothing where that says no more than what stands there. */
export type Write = (expectation: Expectation, command: Command) => string | undefined;

/** The form as written, for where nothing was compiled. */
export const describeAsWritten: Describe = (expectation) => `${expectation.check}: ${expectation.text}`;

/**
 * What an item was read as, in a few words and without its kind: `run, read; only if needed`. The words of the document
 * are left as they are, so whoever shows them sanitises them.
 */
export function readingText(item: Item): string {
  switch (item.kind) {
    case 'metadata':
      return `${item.key} = ${item.value}`;
    case 'section':
      return `${item.role}, level ${item.level}, to line ${item.endLine}`;
    case 'step':
      return list([
        `"${item.title}", to line ${item.endLine}`,
        item.optional === true && 'optional',
        item.aside === true && 'aside: offered, not on the path',
        item.condition !== undefined && `only ${quoted(item.condition)}`,
        item.choice && choiceText(item.choice),
        item.task &&
          `task ${item.task.option} of ${item.task.group}${labelOf(item.task)}, a run asks which one is meant`,
      ]);
    case 'command':
      return commandText(item);
    case 'expectation':
      return list([
        `${item.check} of line ${item.of}`,
        item.pinned === true && 'pinned',
        item.example === true && 'an example, does not gate',
        item.within !== undefined && `within ${item.within} s, every ${item.every ?? 10} s`,
        quoted(item.text),
      ]);
    case 'gate':
      return gateText(item);
    default:
      return plainText(item);
  }
}

/** A threshold as an author would write it: `error rate < 1%, for 10m`. */
export function gateText(gate: Gate): string {
  return list([
    `${gate.subject} ${gate.op} ${gate.value}${gate.unit ?? ''}`,
    gate.for !== undefined && `for ${gate.for}`,
    gate.over !== undefined && `over ${gate.over}`,
    gate.sense === 'must' ? 'must hold' : 'leave the procedure when it holds',
    gate.query !== undefined && `query ${gate.query}`,
  ]);
}

/** Which option of which choice: `option 2 of s35-a (Helm), recommended`. */
export function choiceText(choice: Choice): string {
  const words = [choice.recommended === true && 'recommended', !choice.certain && 'suspected, will be asked'];
  return list([`option ${choice.option} of choice ${choice.group}${labelOf(choice)}`, ...words]);
}

function labelOf({ label }: Choice): string {
  return label === undefined ? '' : ` (${label})`;
}

function commandText(command: Command): string {
  return list([
    command.mode,
    command.guessedImpact === undefined
      ? command.impact
      : `${command.impact} by its author's word (else ${command.guessedImpact})`,
    command.name !== undefined && `named ${command.name}`,
    command.folder !== undefined && `in ${command.folder.path}`,
    command.asks === true && 'asks for what it exports',
    command.timeout !== undefined && `within ${command.timeout} s`,
    command.inline === true && 'inline: offered, not part of the step',
    command.beside === true && 'beside the command before it',
    command.file !== undefined && `through ${command.file}`,
    command.condition !== undefined && `only ${quoted(command.condition)}`,
    command.cluster !== undefined && `asked first: this shell works on ${quoted(command.cluster)}`,
    command.doubt !== undefined && command.condition === undefined && `asked first: ${quoted(command.doubt)}`,
    command.choice && choiceText(command.choice),
    command.looksForTrouble === true && 'looks for trouble',
    command.placeholders.length > 0 && `fills in ${unique(command.placeholders.map(({ name }) => name))}`,
    command.environment.length > 0 && `reads ${unique(command.environment.map((name) => `$${name}`))}`,
  ]);
}

type PlainItem = Exclude<Item, { kind: 'metadata' | 'section' | 'step' | 'command' | 'expectation' | 'gate' }>;

function plainText(item: PlainItem): string {
  switch (item.kind) {
    case 'manual':
      return list([quoted(item.text), item.acceptance !== undefined && `to see: ${item.acceptance.join('; ')}`]);
    case 'requirement':
      return list([quoted(item.text), toolsText(item)]);
    case 'checkbox':
      return `${item.checked ? '[x]' : '[ ]'} ${quoted(item.text)}`;
    case 'warning':
      return quoted(item.text);
    case 'file':
      return list([item.path, item.executable === true && 'executable', item.impact]);
    case 'parameter':
      return list([
        item.name,
        item.default !== undefined && `default ${item.default}`,
        item.from !== undefined && `from line ${item.from}`,
        item.secret === true && 'secret',
        onLines(item.occurrences),
      ]);
    case 'environment':
      return list([`$${item.name}`, onLines(item.occurrences)]);
    case 'contact':
      return list([item.text, ...item.channels]);
    case 'trigger':
      return list([`${quoted(item.text)} → ${item.to}`, item.automatic === true && 'automatic: leads nowhere']);
    case 'symptom':
      return list([
        quoted(item.text),
        item.patterns.length > 0 && `seen as ${item.patterns.join(', ')}`,
        item.treatment !== undefined && `→ line ${item.treatment}`,
      ]);
    case 'reference':
      return `${item.target} (${item.resolves})`;
    case 'output':
      return list([`of line ${item.of}`, item.example === true && 'an example']);
    case 'config':
      return list([
        item.language ?? 'no language',
        item.unwanted !== undefined && `never run, by the words ${quoted(item.unwanted.why)}`,
      ]);
  }
}

function toolsText({ tool, version, others = [] }: Requirement): string | undefined {
  if (tool === undefined) return undefined;
  const named = [{ tool, version }, ...others].map((one) => `${one.tool} ${one.version ?? ''}`.trimEnd());
  return `${named.length === 1 ? 'tool' : 'tools'} ${named.join(', ')}`;
}

function list(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(', ');
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(' ');
}

function onLines(lines: readonly number[]): string | false {
  return lines.length > 1 && `on lines ${lines.join(' ')}`;
}

function quoted(text: string): string {
  return `"${text.replace(/\s*\n\s*/g, ' ⏎ ')}"`;
}
