import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { isCalledSecret, isSecretName } from '../../engine/journal/secret-names.ts';
import type { Impact } from '../../engine/model/command.ts';
import type { Attendance, RunEvent } from '../../engine/run/event.ts';
import type { RunOptions } from '../options/run-options.ts';

/** The values that `--param` and `--set` give before anything starts. */
export function givenValues(graph: StepGraph, { param, set, secret: secrets }: RunOptions): readonly RunEvent[] {
  return [
    ...Object.entries(param).map(([name, value]): RunEvent => {
      const secret =
        secrets.includes(name) || isSecretName(name) || graph.parameters.some((one) => one.name === name && one.secret);
      return { type: 'parameter-set', name, value, ...(secret ? { secret } : {}) };
    }),
    ...Object.entries(set).map(([value, replacement]): RunEvent => ({ type: 'example-replaced', value, replacement })),
  ];
}

/** The graph with the parameters marked that are secret by their names or by the operator's word; they are asked for unseen. */
export function withSecretParameters(graph: StepGraph, { secret }: RunOptions): StepGraph {
  const parameters = graph.parameters.map((one) => ({
    ...one,
    secret: one.secret || secret.includes(one.name) || isCalledSecret(one.name, ''),
  }));
  return { ...graph, parameters };
}

/**
 * A value that the document has no place for, with what it has: a name that is mistyped would leave the real one unset, and
 * an example that is mistyped would be deployed. Nothing where each has its place.
 *
 * @param text of the document
 */
export function strayValue(graph: StepGraph, text: string, { param, set, secret }: RunOptions): string | undefined {
  const names = graph.parameters.map(({ name }) => name);
  const stray = [...Object.keys(param), ...secret].find((name) => !names.includes(name));
  if (stray !== undefined)
    return `the document has no parameter "${stray}", ${names.length === 0 ? 'and none at all' : `expected one of: ${names.join(', ')}`}.`;
  const absent = Object.keys(set).find((value) => !text.includes(value));
  const examples = graph.exampleValues.map(({ value }) => value);
  if (absent === undefined) return undefined;
  const expected = examples.length === 0 ? '' : `, expected a value of it, such as ${examples.join(', ')}`;
  return `"${absent}" stands nowhere in the document${expected}.`;
}

/** Who answers, and what may run without a person, as the options say. */
export function attendanceOf({ auto, allow, flow }: RunOptions): {
  readonly attendance: Attendance;
  readonly allow: readonly Impact[];
  readonly flow: boolean;
} {
  return {
    attendance: auto === true ? 'unattended' : 'attended',
    allow: auto === true ? allow : [],
    flow: flow === true,
  };
}
