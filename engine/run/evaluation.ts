import type { CommandAction, StepGraph } from '../graph/step-graph.ts';

/** A `$(…)` in a statement whose value a later placeholder stands for. */
export interface Evaluation {
  /** The parameter that takes the value. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The text in the script, `$(…)` with its marks. */
  readonly script: string;
}

/**
 * The `$(…)` of a statement that later parameters stand for (`from` is its line): it is evaluated once, right before the
 * statement runs, and the statement uses the value as well, so that both agree. Which `$(…)` it is, the words tell:
 * `app:build-$(date +%s)` and later `app:build-TIMESTAMP` have the same beginning; a lone `$(…)` is meant in any case.
 */
export function evaluationsOf(graph: StepGraph, { command }: CommandAction): readonly Evaluation[] {
  const found = substitutions(command.script);
  return graph.parameters
    .filter(({ from }) => from !== undefined && command.line <= from && from <= command.endLine)
    .flatMap(({ name }) => {
      const range =
        found.length === 1
          ? found[0]
          : found.find(({ start }) => matches(graph, name, wordBefore(command.script, start)));
      return range === undefined ? [] : [{ ...range, name, script: command.script.slice(range.start, range.end) }];
    });
}

/** Whether a word with the placeholder, anywhere in the document, begins as the word with the `$(…)` does. */
function matches(graph: StepGraph, name: string, beginning: string): boolean {
  return graph.steps
    .flatMap(({ actions }) => actions)
    .filter((action) => action.type === 'command')
    .some(({ command }) =>
      command.placeholders.some(
        (placeholder) => placeholder.name === name && wordBefore(command.script, placeholder.start) === beginning,
      ),
    );
}

function wordBefore(script: string, at: number): string {
  return /[^\s"']*$/.exec(script.slice(0, at))?.[0] ?? '';
}

/** The outermost `$(…)` of a script, not `$((…))`; their ends by counting parentheses. */
function substitutions(script: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = script.indexOf('$('); at >= 0; at = script.indexOf('$(', at + 1)) {
    const end = closing(script, at + 2);
    if (script[at + 2] === '(' || end === undefined) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

function closing(script: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < script.length; at += 1) {
    if (script[at] === '(') depth += 1;
    if (script[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
