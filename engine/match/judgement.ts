import type { CompiledJudgement } from './compiled.ts';
import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { person } from './observed.ts';

/**
 * A person says whether it is so: what the author wrote, what there is to see, and why Handrail does not decide it.
 *
 * @example judgement
 * expected: New tables present
 * output: orders
 * person New tables present
 */
export function matchJudgement(compiled: CompiledJudgement, observed: Observed): MatchVerdict {
  const why = compiled.problem ?? compiled.why;
  const shown = explainMismatch({
    expected: [compiled.question],
    actual: shownOutput(observed.stdout, observed.stderr),
    why: [],
  });
  return person(why === undefined ? shown : `${shown}\nasked     ${why}`);
}

export function describeJudgement(compiled: CompiledJudgement): string {
  if (compiled.problem !== undefined)
    return `a person says: ${compiled.question} (cannot be checked: ${compiled.problem})`;
  return compiled.why === undefined
    ? `a person says: ${compiled.question}`
    : `a person says: ${compiled.question} (${compiled.why})`;
}

export function formatJudgement(compiled: CompiledJudgement): string {
  return compiled.question;
}
