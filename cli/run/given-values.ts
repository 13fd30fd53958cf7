import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { isSecretName } from '../../engine/journal/secret-names.ts';
import type { Impact } from '../../engine/model/command.ts';
import type { Attendance, RunEvent } from '../../engine/run/event.ts';
import type { RunOptions } from '../options/run-options.ts';

/** The values that `--param` and `--set` give before anything starts. */
export function givenValues(graph: StepGraph, { param, set }: RunOptions): readonly RunEvent[] {
  return [
    ...Object.entries(param).map(([name, value]): RunEvent => {
      const secret = isSecretName(name) || graph.parameters.some((one) => one.name === name && one.secret);
      return { type: 'parameter-set', name, value, ...(secret ? { secret } : {}) };
    }),
    ...Object.entries(set).map(([value, replacement]): RunEvent => ({ type: 'example-replaced', value, replacement })),
  ];
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
