import type { StepGraph, StepId, Way } from '../../engine/graph/step-graph.ts';
import { lookUpTools, missingEnvironment, type ToolFinding } from '../../engine/host/preflight/look-up-tools.ts';
import type { ToolFact } from '../../engine/run/event.ts';

/** What a look at the machine found before anything starts. */
export interface Preflight {
  readonly tools: readonly ToolFact[];
  /** Names of the variables that are not set. */
  readonly unset: readonly string[];
  /** What is missing and where it is needed, one line each; empty when all is there. */
  readonly missing: readonly string[];
  /** Those of them without which a run of nobody cannot go its way: not what only troubleshooting or an optional step needs. */
  readonly blocking: readonly string[];
}

/**
 * Looks up the tools and the environment variables that a document needs. Runs nothing but, where a version is needed, the
 * tool's own question for it.
 */
export async function preflight(
  graph: StepGraph,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Preflight> {
  const path = environment.PATH ?? '';
  const found = (
    await Promise.all(graph.tools.map((tool) => lookUpTools([tool], path, { versions: tool.version !== undefined })))
  ).flat();
  const absent = found.filter(({ status }) => status !== 'present').map((finding) => toolNeed(graph, finding));
  const names = graph.environment.map(({ name }) => name);
  const unset = missingEnvironment(names, environment);
  const missing = [...absent, ...unset.map((name) => variableNeed(graph, name))];
  return {
    tools: found.map(({ tool, status, version }) => ({ tool, status, ...(version === undefined ? {} : { version }) })),
    unset,
    missing: missing.map(({ line }) => line),
    blocking: missing.filter(({ steps }) => isOnTheWay(graph, steps)).map(({ line }) => line),
  };
}

/** Something that is missing, and the steps that need it. */
interface Need {
  readonly line: string;
  readonly steps: readonly StepId[];
}

function isOnTheWay(graph: StepGraph, ids: readonly StepId[]): boolean {
  const steps = graph.steps.filter(({ id }) => ids.includes(id));
  return steps.length === 0 || steps.some(({ way, optional }) => ON_THE_WAY.has(way) && !optional);
}

/** What an unattended run may come to by itself; the other ways are offered to a person. */
const ON_THE_WAY: ReadonlySet<Way> = new Set(['procedure', 'rollback', 'escalation']);

/** Why a document is not run without a person: what of its needs is not here. */
export function missingText(path: string, missing: readonly string[]): string {
  return `${path} needs what is not here:\n${missing.map((line) => `  ${line}`).join('\n')}\nNothing was run.`;
}

function toolNeed(graph: StepGraph, { tool, note }: ToolFinding): Need {
  const steps = graph.tools.find(({ name }) => name === tool)?.steps ?? [];
  const what = note ?? `${tool} is not found on PATH`;
  return { steps, line: `${what.startsWith(tool) ? what : `${tool}: ${what}`}${neededIn(graph, steps)}` };
}

function variableNeed(graph: StepGraph, variable: string): Need {
  const steps = graph.environment.find(({ name }) => name === variable)?.steps ?? [];
  return { steps, line: `$${variable}: not set${neededIn(graph, steps)}` };
}

function neededIn(graph: StepGraph, ids: readonly StepId[]): string {
  const places = graph.steps.filter(({ id }) => ids.includes(id)).map(({ title, line }) => `"${title}" (line ${line})`);
  const [first, second, ...others] = places;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `; needed in ${second === undefined ? first : `${first}, ${second}`}${more}`;
}
