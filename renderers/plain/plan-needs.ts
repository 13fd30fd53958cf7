import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { wrapAfter } from '../fit.ts';
import { sanitise } from '../sanitise.ts';

/** What a run needs before it can start: parameters, environment, tools, values to confirm; and whom it would call. */
export function needLines(graph: StepGraph, width: number): readonly string[] {
  const needs: readonly (readonly [string, readonly string[]])[] = [
    ['parameters', graph.parameters.map(parameterText)],
    ['environment', graph.environment.map(({ name, steps }) => `$${name}${inSteps(steps)}`)],
    ['tools', graph.tools.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`))],
    [
      'to confirm',
      graph.exampleValues.map(({ value, type, occurrences }) => `${value} (${type}, ${onLines(occurrences)})`),
    ],
    ['contacts', graph.contacts.map(({ text, address }) => address ?? text)],
  ];
  return needs
    .filter(([, values]) => values.length > 0)
    .flatMap(([name, values]) => wrapAfter(`${name.padEnd(12)} `, sanitise(values.join(', ')), width));
}

function parameterText({ name, default: value, from, secret }: StepGraph['parameters'][number]): string {
  const source = from === undefined ? 'asked for' : `from line ${from}`;
  return `<${name}> (${[source, value === undefined ? '' : `default ${value}`, secret ? 'secret' : ''].filter((word) => word !== '').join(', ')})`;
}

function inSteps(steps: readonly string[]): string {
  return steps.length === 0 ? '' : ` (${steps.join(' ')})`;
}

function onLines(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(' ')}`;
}
