import type { StepGraph, StepId } from '../../engine/graph/step-graph.ts';
import { lookUpTools, missingEnvironment, type ToolFinding } from '../../engine/host/preflight/look-up-tools.ts';
import type { ToolFact } from '../../engine/run/event.ts';

/** What a look at the machine found before anything starts. */
export interface Preflight {
  readonly tools: readonly ToolFact[];
  /** What is missing and where it is needed, one line each; empty when all is there. */
  readonly missing: readonly string[];
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
  const names = graph.environment.map(({ name }) => name);
  return {
    tools: found.map(({ tool, status, version }) => ({ tool, status, ...(version === undefined ? {} : { version }) })),
    missing: [
      ...found.filter(({ status }) => status !== 'present').map((finding) => toolLine(graph, finding)),
      ...missingEnvironment(names, environment).map((name) => variableLine(graph, name)),
    ],
  };
}

/** Why a document is not run without a person: what of its needs is not here. */
export function missingText(path: string, missing: readonly string[]): string {
  return `${path} needs what is not here:\n${missing.map((line) => `  ${line}`).join('\n')}\nNothing was run.`;
}

function toolLine(graph: StepGraph, { tool, note }: ToolFinding): string {
  const steps = graph.tools.find(({ name }) => name === tool)?.steps ?? [];
  const what = note ?? `${tool} is not found on PATH`;
  return `${what.startsWith(tool) ? what : `${tool}: ${what}`}${neededIn(graph, steps)}`;
}

function variableLine(graph: StepGraph, variable: string): string {
  const steps = graph.environment.find(({ name }) => name === variable)?.steps ?? [];
  return `$${variable}: not set${neededIn(graph, steps)}`;
}

function neededIn(graph: StepGraph, ids: readonly StepId[]): string {
  const places = graph.steps.filter(({ id }) => ids.includes(id)).map(({ title, line }) => `"${title}" (line ${line})`);
  const [first, second, ...others] = places;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `; needed in ${second === undefined ? first : `${first}, ${second}`}${more}`;
}
