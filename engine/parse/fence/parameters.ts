import type { Command, Placeholder } from '../../model/command.ts';
import type { CreatedFile, Item, Parameter } from '../../model/item.ts';
import type { ExampleValue } from '../../model/runbook.ts';
import type { Block } from '../block.ts';
import { pinExampleValues, pinnedWords, pinParameter, pinPlaceholders } from '../pin/pinned-parameters.ts';
import { fillData } from '../shell/data-placeholders.ts';
import { findPlaceholders } from '../shell/placeholders.ts';
import { variablesOf } from '../shell/variables.ts';
import { readEnvironment } from './environment.ts';
import { exampleParameterOf, namedByAssignment } from './example-parameter.ts';
import { exampleValuesOf } from './example-values.ts';
import { exportedParametersOf } from './exported-parameters.ts';
import { type Origins, originsIn } from './parameter-origin.ts';
import { askForSaidExamples } from './said-examples.ts';
import { isVariableName } from './variable-names.ts';

/** What a document asks to be filled in. */
export interface ParametersReading {
  /** Parameters and environment variables, sorted by line. */
  readonly parameters: readonly Item[];
  /** All commands of `items`, in their order, with their placeholders and environment settled. */
  readonly commands: readonly Command[];
  /** All files of `items`, in their order, with what is to be filled in. */
  readonly files: readonly CreatedFile[];
  readonly exampleValues: readonly ExampleValue[];
}

/** A parameter while its occurrences are gathered. */
interface Gathered {
  readonly lines: Set<number>;
  default?: string;
  from?: number;
}

/**
 * Gathers what the statements and created files of a whole document leave to fill in, over all its fences and inline
 * commands; reading.md, "Parameters".
 */
export function readParameters(items: readonly Item[], blocks: readonly Block[] = []): ParametersReading {
  const words = pinnedWords(blocks);
  const written = items.filter((item) => item.kind === 'command');
  const known = new Set(words.length === 0 ? [] : written.flatMap(namesOf));
  const verbatim = new Set(words.flatMap((word) => (word.type === 'verbatim' ? [word.text] : [])));
  const said = askForSaidExamples(
    withoutNames(written.map((command) => pinPlaceholders(command, words, known))),
    blocks,
    verbatim,
  );
  const pinned = said.commands;
  const asked = new Set(pinned.flatMap(namesOf));
  for (const word of verbatim) asked.delete(word);
  const given = pinned.map((command) => fillData(command, asked));
  const environment = readEnvironment(
    given,
    items.filter((item) => item.kind === 'section'),
  );
  const gathered = new Map<string, Gathered>();
  const know = { originOf: originsIn(given), gathered };
  const commands = given.map((command, at) => settle(command, environment.names[at] ?? [], know));
  const files = items.filter((item) => item.kind === 'file');
  for (const file of files) gatherFile(file, gathered);
  for (const word of verbatim) gathered.delete(word);
  for (const [name, value] of said.defaults) gather(gathered, name).default ??= value;
  const parameters = [...gathered].map(([name, found]) => pinParameter(toParameter(name, found), words));
  const all = [...parameters, ...environment.items].sort((a, b) => a.line - b.line);
  const names = new Set(parameters.flatMap((item) => (item.kind === 'parameter' ? [item.name] : [])));
  const filled = files.map((file) => withPlaceholders(file, names));
  return {
    parameters: all,
    commands,
    files: filled,
    exampleValues: pinExampleValues(exampleValuesOf(commands), words).filter(
      ({ value }) => ![...said.defaults.values()].includes(value),
    ),
  };
}

function settle(
  command: Command,
  environment: readonly string[],
  { originOf, gathered }: { readonly originOf: Origins; readonly gathered: Map<string, Gathered> },
): Command {
  const placeholders: Placeholder[] = command.placeholders.map((placeholder) => {
    const named = namedByAssignment(command.script, placeholder);
    const found = gather(gathered, named.name, lineAt(command.line, command.script, placeholder.start));
    if (named.default !== undefined) found.default ??= named.default;
    const from = originOf(command, placeholder);
    if (from !== undefined) found.from ??= from;
    return { ...placeholder, name: named.name };
  });
  for (const { placeholder, default: preset } of exportedParametersOf(command)) {
    placeholders.push(placeholder);
    const found = gather(gathered, placeholder.name, lineAt(command.line, command.script, placeholder.start));
    if (preset !== '') found.default ??= preset;
  }
  const example = exampleParameterOf(command);
  if (example !== undefined) {
    placeholders.push(example.placeholder);
    const found = gather(
      gathered,
      example.placeholder.name,
      lineAt(command.line, command.script, example.placeholder.start),
    );
    found.default ??= example.default;
  }
  return { ...command, placeholders: placeholders.sort((a, b) => a.start - b.start), environment };
}

function namesOf({ script, placeholders }: Command): readonly string[] {
  return placeholders.map((placeholder) => namedByAssignment(script, placeholder).name);
}

/** The commands without placeholders that are names of variables of the document. */
function withoutNames(commands: readonly Command[]): readonly Command[] {
  const found = commands.map(({ script }) => variablesOf(script));
  const variables = new Set(found.flatMap(({ reads, sets }) => [...sets, ...reads.map(({ name }) => name)]));
  return commands.map((command) => ({
    ...command,
    placeholders: command.placeholders.filter((one) => !isVariableName(command.script, one, variables)),
  }));
}

/** A file is written with nothing in it that the document asks for: whatever form that has there. */
function withPlaceholders(file: CreatedFile, names: ReadonlySet<string>): CreatedFile {
  const placeholders = findPlaceholders(file.content)
    .map((one) => ({ ...one, name: namedByAssignment(file.content, one).name }))
    .filter(({ name }) => names.has(name));
  return placeholders.length === 0 ? file : { ...file, placeholders };
}

/** Placeholders of files that are no scripts; templates and capitals there are those of another language. */
function gatherFile(file: CreatedFile, gathered: Map<string, Gathered>): void {
  if (/\.(?:md|markdown|(?:ba|z)?sh)$/i.test(file.path) || file.impact !== undefined) return;
  for (const { name, start } of findPlaceholders(file.content)) {
    const written = file.content.slice(start, start + 2);
    if (written === '{{' || /^[A-Z][A-Z0-9_]*$/.test(name)) continue;
    gather(gathered, name, lineAt(file.line + 1, file.content, start));
  }
}

function gather(gathered: Map<string, Gathered>, name: string, line?: number): Gathered {
  const found = gathered.get(name) ?? { lines: new Set() };
  if (line !== undefined) found.lines.add(line);
  gathered.set(name, found);
  return found;
}

function lineAt(first: number, text: string, offset: number): number {
  return first + text.slice(0, offset).split('\n').length - 1;
}

const SECRET =
  /(?:^|[-_ ])(?:token|secret|password|passwd|passphrase|api[-_ ]?key|private[-_ ]?key|access[-_ ]?key|credentials?)(?:$|[-_ ])/i;

function toParameter(name: string, { lines, default: value, from }: Gathered): Parameter {
  const occurrences = [...lines].sort((a, b) => a - b);
  const line = occurrences[0] ?? 1;
  return {
    kind: 'parameter',
    line,
    endLine: line,
    name,
    ...(value === undefined ? {} : { default: value }),
    ...(from === undefined ? {} : { from }),
    occurrences,
    ...(SECRET.test(name) ? { secret: true } : {}),
  };
}
