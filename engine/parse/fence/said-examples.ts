import type { Command, Placeholder } from '../../model/command.ts';
import type { Block } from '../block.ts';
import { readSaidExamples, type SaidExample } from '../prose/said-example.ts';

/** Commands in which what the document calls an example is asked for. */
export interface WithSaidExamples {
  readonly commands: readonly Command[];
  /** What is written in the document, by the name of the parameter. */
  readonly defaults: ReadonlyMap<string, string>;
}

interface Scope extends SaidExample {
  readonly line: number;
  readonly endLine: number;
}

/**
 * Makes a parameter of each value of a statement that words of its section call an example, or say is to be replaced by the reader's own.
 * What is written stays its default.
 *
 * @param verbatim words that their author says are meant as they stand.
 */
export function askForSaidExamples(
  commands: readonly Command[],
  blocks: readonly Block[],
  verbatim: ReadonlySet<string>,
): WithSaidExamples {
  const scopes = scopesOf(blocks).filter(({ value }) => !verbatim.has(value));
  const defaults = new Map<string, string>();
  if (scopes.length === 0) return { commands, defaults };
  const asked = commands.map((command) => {
    const placeholders = [...command.placeholders];
    for (const scope of scopes) {
      if (command.line < scope.line || command.line > scope.endLine) continue;
      for (const { start, end } of occurrencesOf(scope, command.script)) {
        if (placeholders.some((one) => one.start < end && start < one.end)) continue;
        const name = nameFor(scope, defaults);
        defaults.set(name, scope.value);
        placeholders.push({ name, start, end });
      }
    }
    return placeholders.length === command.placeholders.length
      ? command
      : { ...command, placeholders: placeholders.sort((a, b) => a.start - b.start) };
  });
  return { commands: asked, defaults };
}

/** Each example with the section that it is said in, or the whole document: a name that somebody made is the same thing wherever it stands. */
function scopesOf(blocks: readonly Block[]): readonly Scope[] {
  const last = blocks.at(-1)?.endLine ?? 1;
  const found = blocks.flatMap((block): readonly Scope[] => {
    if (block.type !== 'paragraph' && block.type !== 'list-item') return [];
    const heading = block.heading === undefined ? undefined : blocks[block.heading];
    const whole = WHOLE.test(block.text) || heading?.type !== 'heading' || heading.level === 1;
    return readSaidExamples(block.raw).map((example) =>
      whole || isName(example.value)
        ? { ...example, line: 1, endLine: last }
        : { ...example, line: heading.line, endLine: heading.sectionEnd },
    );
  });
  return [...new Map(found.map((one) => [`${one.name} ${one.value} ${one.line}`, one])).values()];
}

function isName(value: string): boolean {
  return /[\d/-]/.test(value) && /[A-Za-z]/.test(value);
}

const WHOLE =
  /\b(?:throughout|in|for|of|all) (?:this|the|these|all) (?:whole |entire )?(?:document|guide|runbook|page|playbook|commands)\b/i;

/** Two values of one noun are two parameters. */
function nameFor({ name, value }: SaidExample, defaults: ReadonlyMap<string, string>): string {
  const taken = defaults.get(name);
  return taken === undefined || taken === value ? name : `${name}-${value}`;
}

function occurrencesOf({ name, value }: SaidExample, script: string): readonly Omit<Placeholder, 'name'>[] {
  const found: Omit<Placeholder, 'name'>[] = [];
  for (let at = script.indexOf(value); at >= 0; at = script.indexOf(value, at + value.length)) {
    const [before, after] = [script.slice(0, at), script.slice(at + value.length)];
    const stands = /^\d+$/.test(value) ? isNumberOf(name, before, after) : isPart(value, before, after);
    if (stands) found.push({ start: at, end: at + value.length });
  }
  return found;
}

/** A name with a digit or a hyphen is also meant as a part of others (`prod-1.example.com`); a plain word only as a whole. */
function isPart(value: string, before: string, after: string): boolean {
  const bound = isName(value) ? /[A-Za-z0-9]/ : /[\w.-]/;
  return !bound.test(before.at(-1) ?? '') && !bound.test(after[0] ?? '') && !/[$\\]$|\$\{$/.test(before);
}

/** A number is one of what it is called by: `osd.5`, `ceph-osd@5`, `OSD_ID=5`, `ceph osd out 5`; not `sleep 5`, `-n 5`. */
function isNumberOf(name: string, before: string, after: string): boolean {
  if (/[\w$]$|\d\.$/.test(before) || /^(?:\w|\.\d)/.test(after)) return false;
  const noun = name.split('-').find((word) => !/^(?:id|number|name|no)$/.test(word)) ?? name;
  const own =
    before
      .split(/[\n;&|]/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const at = own.lastIndexOf(noun);
  if (at < 0) return false;
  const between = own.slice(at + noun.length);
  if (/^(?:s|[_-]?(?:id|no|num|number|name))?["']?[.@=:/_#-]?["']?$/.test(between.replace(/ /g, ''))) return true;
  // A verb or two between them, and no option.
  const words = between.trim().split(/ +/);
  return / $/.test(between) && words.length < 4 && words.every((word) => /^[a-z][a-z-]*$/.test(word));
}
