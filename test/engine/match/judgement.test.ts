import { describe, expect, it } from 'vitest';
import { describeJudgement, matchJudgement } from '../../../engine/match/judgement.ts';
import type { Observed } from '../../../engine/match/observed.ts';

const question = { type: 'judgement' as const, question: 'old pods end\nnew pods come' };
const observed: Observed = {
  stdout: 'web-1 Running\n',
  stderr: '',
  exitCode: 0,
  pipeStatus: [0],
  httpStatuses: [],
  truncated: false,
  filter: false,
};

describe('a judgement of several lines', () => {
  it('is shown with its lines below each other', () => {
    expect(matchJudgement(question, observed).explanation.split('\n').slice(0, 2)).toEqual([
      'expected  old pods end',
      '          new pods come',
    ]);
  });
  it('is described in one line that keeps them apart', () => {
    expect(describeJudgement(question)).toBe('a person says: old pods end; new pods come');
  });
});
