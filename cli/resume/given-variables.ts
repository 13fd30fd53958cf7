import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';

/** The values of `--env`, by names of variables; or one line that says why they cannot be taken. No message repeats a value. */
export type GivenVariables =
  | { readonly status: 'given'; readonly values: Readonly<Record<string, string>> }
  | { readonly status: 'wrong'; readonly reason: string };

/**
 * Reads variables that are given anew for the shell that a run goes on in. Only those that the document reads and that are gone, or that it needs
 * from outside: a name that is mistyped would leave the real one empty, and others (`PATH`, `BASH_ENV`) would change every command.
 *
 * @param given `NAME=value`, or `NAME` for the value that it has in `environment`.
 * @param lost names that went with the shell.
 */
export function givenVariables(
  given: readonly string[],
  { graph, lost }: { readonly graph: StepGraph; readonly lost: readonly string[] },
  environment: Readonly<Record<string, string | undefined>>,
): GivenVariables {
  const known = [...new Set([...lost, ...graph.environment.map(({ name }) => name)])];
  const values: Record<string, string> = {};
  for (const pair of given) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    if (!known.includes(name)) {
      const expected = known.length === 0 ? 'none is' : `expected one of: ${known.join(', ')}`;
      return {
        status: 'wrong',
        reason: `--env ${name}: no such variable is read by what is still to come, ${expected}.`,
      };
    }
    const value = at < 0 ? environment[name] : pair.slice(at + 1);
    if (value === undefined)
      return { status: 'wrong', reason: `--env ${name}: there is no such variable in the environment.` };
    values[name] = value;
  }
  return { status: 'given', values };
}

/** That they were given, and by whom, on record; what is secret in them is hidden as everywhere. */
export function variablesGiven(values: Readonly<Record<string, string>>, by: string): readonly RunEvent[] {
  return Object.entries(values).map(([name, value]) => ({
    type: 'question-answered',
    answer: { question: `variable:${name}`, option: 'value', value },
    by,
  }));
}
