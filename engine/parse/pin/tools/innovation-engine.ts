import type { Problem } from '../../../model/problem.ts';
import { checkOfOutput } from '../../fence/check-of-output.ts';
import { pinError } from '../pin-error.ts';
import type { Pins } from '../pins.ts';

/** What Innovation Engine is told of the output that follows. */
export type Similarity =
  | { readonly type: 'score'; readonly line: number; readonly score: number }
  | { readonly type: 'pattern'; readonly line: number; readonly pattern: string };

/**
 * Reads `<!-- expected_similarity=0.8 -->` and `<!-- expected_similarity="^\d+$" -->`, by which Innovation Engine
 * (https://github.com/Azure/InnovationEngine) compares the next fence that is no command with what the last command printed.
 */
export function readSimilarity(comment: string, line: number): Similarity | undefined {
  const [, score, pattern] =
    /^\s*expected_similarity\s*=\s*(?:(\d{1,3}(?:\.\d{1,6})?)\s*$|"(.*)"\s*$)/s.exec(comment) ?? [];
  if (score !== undefined) return { type: 'score', line, score: Number(score) };
  return pattern === undefined ? undefined : { type: 'pattern', line, pattern };
}

/** Whether a fence holds commands for it, so that what was said of an output is said of a later one. */
export function isItsCommand(language: string): boolean {
  return /^(?:bash|sh|shell|zsh|azurecli|azurecli-interactive|azurecli-interactive-bash|terraform)$/.test(language);
}

/**
 * The same as pins of the fence. A score below 1 has no meaning that is the same each time: the output is compared by its
 * form instead (as JSON, as a table, as lines, as a part), `xxxx` in it stands for anything, and that is said in a warning.
 */
export function similarityPins(similarity: Similarity, lines: readonly string[]): Pins {
  const { line } = similarity;
  const told = new Set(['as', 'check', 'pattern', 'similar']);
  if (similarity.type === 'pattern') {
    const { pattern } = similarity;
    if (pattern === '')
      return { line, values: {}, problems: [pinError(line, 'Unexpected empty pattern, expected one to match')], told };
    return { line, values: { as: 'output', pattern }, problems: [], told };
  }
  if (similarity.score >= 1) return { line, values: { as: 'output' }, problems: [], told };
  const form = checkOfOutput(lines.join('\n').trim());
  const check = form === 'literal' ? 'contains' : form;
  const problem: Problem = {
    type: 'warning',
    rule: 'similarity',
    line,
    endLine: line,
    message: `Unexpected similarity ${similarity.score}, expected 1: the output is compared as ${check}`,
  };
  return { line, values: { as: 'output', check }, problems: [problem], told, similar: true };
}
