import { counted } from '../../engine/match/output-text.ts';
import type { Problem } from '../../engine/model/problem.ts';
import { sanitise } from '../sanitise.ts';

/**
 * What a plan says of the reading that it stands on: how many problems of each type there were, and where they are told; no line
 * where there was none.
 */
export function readingProblemLines(path: string, problems: readonly Problem[]): readonly string[] {
  const counts = Map.groupBy(problems, ({ type }) => type);
  const words = (['error', 'warning', 'guess', 'repair'] as const).flatMap((type) => {
    const count = counts.get(type)?.length ?? 0;
    return count === 0 ? [] : [plural(count, type)];
  });
  if (words.length === 0) return [];
  return ['', sanitise(`Read with ${words.join(', ')}: \`handrail explain ${path}\` shows each with its line.`)];
}

const plural = (count: number, noun: Problem['type']) =>
  noun === 'guess' && count > 1 ? `${count} guesses` : counted(count, noun);
