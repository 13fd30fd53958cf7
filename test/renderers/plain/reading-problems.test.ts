import { expect, it } from 'vitest';
import type { Problem } from '../../../engine/model/problem.ts';
import { readingProblemLines } from '../../../renderers/plain/reading-problems.ts';

const problem = (type: Problem['type'], line: number): Problem => ({
  type,
  rule: 'some-rule',
  message: 'Unexpected a, expected b.',
  line,
  endLine: line,
});

it('counts what was wrong with the reading, the gravest first, and says where it is told', () => {
  const problems = [problem('repair', 3), problem('guess', 5), problem('guess', 9), problem('error', 12)];
  expect(readingProblemLines('a\u202e.md', problems)).toEqual([
    '',
    'Read with 1 error, 2 guesses, 1 repair: `handrail explain a<U+202E>.md` shows each with its line.',
  ]);
});

it('says nothing of a reading without problems', () => {
  expect(readingProblemLines('a.md', [])).toEqual([]);
});
