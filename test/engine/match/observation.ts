import { compileExpectation } from '../../../engine/match/compile.ts';
import type { Compiled } from '../../../engine/match/compiled.ts';
import { filtersOutput } from '../../../engine/match/grep-like.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import type { MatchVerdict, Observed } from '../../../engine/match/observed.ts';
import type { Check, Expectation } from '../../../engine/model/expectation.ts';

/** A command that printed this and ended with 0, unless said otherwise. */
export function observation(stdout: string, more: Partial<Observed> = {}): Observed {
  const exitCode = more.exitCode ?? 0;
  return {
    stdout,
    stderr: '',
    truncated: false,
    exitCode,
    pipeStatus: [exitCode],
    httpStatuses: [],
    filter: false,
    ...more,
  };
}

/** An expectation as a reader would make it. */
export function expectation(check: Check, text: string, more: Partial<Expectation> = {}): Expectation {
  return { kind: 'expectation', line: 2, endLine: 2, of: 1, check, text, ...more };
}

/** Compiles as for a command that filters nothing. */
export function compiled(check: Check, text: string, script = 'show'): Compiled {
  return compileExpectation(expectation(check, text), { script });
}

/** Compiles and judges in one. */
export function judged(
  check: Check,
  text: string,
  output: string | { readonly script: string; readonly stdout: string; readonly exitCode?: number },
): MatchVerdict {
  const { script, ...observed } = typeof output === 'string' ? { script: 'show', stdout: output } : output;
  const filter = filtersOutput(script);
  return matchOutput(compiled(check, text, script), observation(observed.stdout, { ...observed, filter }));
}
