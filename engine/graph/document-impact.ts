import type { Impact } from '../model/command.ts';
import type { CreatedFile } from '../model/item.ts';
import type { CommandAction, GraphStep, StepGraph } from './step-graph.ts';

/** A command that a run could come to. */
export interface PossibleCommand {
  readonly line: number;
  readonly script: string;
  readonly impact: Impact;
  /** What Handrail would take it for, where it is less by its author's word. */
  readonly guessedImpact?: Impact;
  /** What in it is not what it looks like. */
  readonly deceptions: readonly string[];
}

/** A file that a run could write, and what in it destroys, when it is a script. */
export interface PossibleFile {
  readonly line: number;
  readonly path: string;
  readonly executable: boolean;
  readonly destroys: readonly string[];
}

/** What a run of a document could do to the world, told before anything of it runs. */
export interface DocumentImpact {
  /** That Handrail could run, on whatever way, offered ones among them; in the order of the document. */
  readonly commands: readonly PossibleCommand[];
  /** Commands that are only shown, for a person to run in another shell. */
  readonly elsewhere: number;
  readonly files: readonly PossibleFile[];
  readonly tools: readonly string[];
  /** Hosts that its commands, and the scripts that it creates, name in URLs, each once. */
  readonly hosts: readonly string[];
  /** Files that these start or source by a path and that it does not create: what is in them nobody has read here. */
  readonly scripts: readonly string[];
}

/**
 * Sums up a document by what it could do: for the question whether to run it at all. Values of parameters are not known
 * yet, so that a command can come to more than is said here; it is judged again, and confirmed, before it runs.
 */
export function documentImpact({ steps, tools }: StepGraph): DocumentImpact {
  const actions = steps.flatMap(({ actions, offered }) => [...actions, ...offered]).sort((a, b) => a.line - b.line);
  const commands = actions.filter((action): action is CommandAction => action.type === 'command');
  const here = commands.filter(({ command }) => command.mode !== 'elsewhere');
  const files = createdBy(steps);
  const created = new Set(files.map(({ path }) => bare(path)));
  const texts = [...here.map(({ command }) => command.script), ...files.flatMap(scriptOf)];
  return {
    commands: here.map(possible),
    elsewhere: commands.length - here.length,
    files: files.map(possibleFile),
    tools: tools.map(({ name }) => name),
    hosts: [...new Set(texts.flatMap(hostsOf))],
    scripts: [...new Set(texts.flatMap(scriptsOf))].filter((path) => !created.has(bare(path))),
  };
}

function possible({ line, command }: CommandAction): PossibleCommand {
  const { script, impact, guessedImpact, deceptions = [] } = command;
  const lowered = guessedImpact !== undefined && IMPACTS.indexOf(guessedImpact) > IMPACTS.indexOf(impact);
  return { line, script, impact, deceptions, ...(lowered ? { guessedImpact } : {}) };
}

/** How many of some commands there are of each impact, in words: `4 read, 1 change, 0 destroy`. */
export function countedByImpact(commands: readonly { readonly impact: Impact }[]): string {
  const count = (impact: Impact) => commands.filter((command) => command.impact === impact).length;
  return IMPACTS.map((impact) => `${count(impact)} ${impact}`).join(', ');
}

const IMPACTS: readonly Impact[] = ['read', 'change', 'destroy'];

function createdBy(steps: readonly GraphStep[]): readonly CreatedFile[] {
  return steps.flatMap(({ actions }) => actions).flatMap((action) => (action.type === 'file' ? [action.file] : []));
}

function possibleFile({ line, path, executable = false, destroys = [] }: CreatedFile): PossibleFile {
  return { line, path, executable, destroys };
}

/** Of a created file, what a shell would run; a comment does nothing. */
function scriptOf({ impact, content }: CreatedFile): readonly string[] {
  return impact === undefined ? [] : [content.replace(/^[ \t]*#.*$/gm, '')];
}

/** RFC 3986, 3.2: a host ends at a colon, a slash, a query or a fragment; what stands before an @ is no host. */
function hostsOf(script: string): readonly string[] {
  return [...script.matchAll(/\bhttps?:\/\/(?:[^\s/@'"]*@)?([^\s/:?#'"`$<>{}()\\|;&,]+)/gi)].map(([, host = '']) =>
    host.toLowerCase(),
  );
}

/** A word such as `./deploy.sh` where a command begins, or a path after a shell or `source`. */
function scriptsOf(script: string): readonly string[] {
  const started = script.matchAll(/(?:^|[;&|(\n]|\bsudo)[ \t]*(\.{1,2}\/[\w./@+-]+)/g);
  const sourced = script.matchAll(/(?:^|[;&|(\n]|\bsudo)[ \t]*(?:source|\.|bash|sh|zsh)[ \t]+(?!-)([\w./@+~-]+)/g);
  return [...started, ...sourced].map(([, path = '']) => path);
}

const bare = (path: string) => path.replace(/^(?:\.\/)+/, '');
