import { describe, expect, it } from 'vitest';
import { capped, cappedExplanation, clipped } from '../../../../engine/match/explain/capped.ts';
import { focused } from '../../../../engine/match/explain/focused.ts';
import { explainMismatch, shownOutput } from '../../../../engine/match/explain/mismatch.ts';
import { nearestToken } from '../../../../engine/match/explain/nearest.ts';
import { visible } from '../../../../engine/match/explain/visible.ts';
import { wordDifferences } from '../../../../engine/match/explain/word-difference.ts';

describe('the view of a mismatch', () => {
  it('labels three blocks and aligns their lines', () => {
    expect(explainMismatch({ expected: ['a'], actual: ['b', 'c'], why: ['x'] })).toBe(
      ['expected  a', 'actual    b', '          c', 'why not   x'].join('\n'),
    );
    expect(explainMismatch({ expected: ['a'], actual: [], why: [] })).toContain('(no output)');
  });

  it('shows what cannot be seen', () => {
    expect(visible('a\tb\u00a0c\r')).toBe('a⇥b⍽c␍');
    expect(visible('\u001b[31mred  ')).toBe('␛[31mred··');
    expect(visible('a\u200bb\u0001')).toBe('a<U+200B>b<U+0001>');
  });

  it('says how much is not shown', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    expect(capped(lines, 3)).toEqual(['line 0', 'line 1', '… 18 more']);
    expect(clipped('x'.repeat(200))).toHaveLength(160);
    expect(focused(lines, ['line 15'], true)).toEqual(['line 0', 'line 15']);
    expect(focused(lines, ['gone'])).toEqual(lines);
  });

  it('keeps the reason and whole pairs of what is capped', () => {
    const pairs = Array.from({ length: 9 }, (_, index) => [
      `expected  a${index}`,
      `actual    b${index}`,
      '          ^',
    ]).flat();
    const text = [...pairs, 'why not   x', ...Array.from({ length: 9 }, (_, index) => `          y${index}`)].join(
      '\n',
    );
    const lines = cappedExplanation(text, 12);
    expect(lines).toHaveLength(12);
    expect(lines.slice(-5)).toEqual([
      '          … 20 more; `handrail runs show` has all of it',
      'why not   x',
      '          y0',
      '          y1',
      '          … 7 more',
    ]);
    expect(cappedExplanation('expected  a\nactual    b')).toEqual(['expected  a', 'actual    b']);
  });

  it('shows stderr where there is nothing else', () => {
    expect(shownOutput('', 'oh\n')).toEqual(['oh']);
    expect(shownOutput('\u001b[0m\n', 'oh')).toEqual(['oh']);
  });

  it('finds what was probably meant', () => {
    expect(nearestToken('status: helthy', 'healthy')).toBe('helthy');
    expect(nearestToken('status: HEALTHY', 'healthy')).toBe('HEALTHY');
    expect(nearestToken('status: broken', 'healthy')).toBeUndefined();
    expect(nearestToken('a b c', 'd')).toBeUndefined();
  });

  it('compares lines word by word', () => {
    expect(wordDifferences('a b c', 'a x c')).toEqual(['found "x" where "b" was expected']);
    expect(wordDifferences('a b', 'a')).toEqual(['"b" is missing']);
    expect(wordDifferences('a', 'a b')).toEqual(['"b" is not expected']);
  });
});
