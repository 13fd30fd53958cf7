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
    expected: compiled.question.split('\n'),
    actual: shownOutput(observed.stdout, observed.stderr),
    why: [],
  });
  return person(why === undefined ? shown : `${shown}\nasked     ${why}`);
}

/** The compiled form in words, for people. */
export function describeJudgement(compiled: CompiledJudgement): string {
  // Several lines are several things to see; the description is one line.
  const asked = compiled.question.split('\n').join('; ');
  if (compiled.problem !== undefined) return `a person says: ${asked} (cannot be checked: ${compiled.problem})`;
  return compiled.why === undefined ? `a person says: ${asked}` : `a person says: ${asked} (${compiled.why})`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatJudgement(compiled: CompiledJudgement): string {
  return compiled.question;
}
