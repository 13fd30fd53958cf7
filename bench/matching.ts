import { compileExpectation } from '../engine/match/compile.ts';
import { matchOutput } from '../engine/match/match.ts';
import type { OutputShape } from './shapes/outputs.ts';

/** Judges an output by the expectation of a shape, compiling it as well. */
export function judgeShape({ check, expected, script }: OutputShape, output: string): unknown {
  const text = expected === 'same' || expected === 'reversed' ? allOf(output, expected) : expected;
  const expectation = { kind: 'expectation', line: 2, endLine: 2, of: 1, check, text, pinned: true } as const;
  return matchOutput(compileExpectation(expectation, { script }), {
    stdout: output,
    stderr: '',
    truncated: false,
    exitCode: 0,
    pipeStatus: [0],
    httpStatuses: [],
    filter: false,
  });
}

function allOf(output: string, order: 'same' | 'reversed'): string {
  const lines = output.trimEnd().split('\n');
  const [header = '', ...rows] = lines;
  return order === 'same' ? `${output.trimEnd()}x` : [header, ...rows.reverse()].join('\n');
}
