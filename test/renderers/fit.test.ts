import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cut, cutStart, fit, wrap, wrapAfter } from '../../renderers/fit.ts';

describe('fitting text into columns', () => {
  it('cuts wide letters without going over', () => expect(cut('日本語テキスト', 6)).toBe('日本…'));
  it('cuts the beginning of what says most at its end', () => {
    expect([cutStart('/srv/shop/charts', 8), cutStart('/srv', 8), cutStart('/日本語/x', 6), cutStart('x', 0)]).toEqual([
      '…/charts',
      '/srv',
      '…語/x',
      '',
    ]);
  });
  it('pads', () => expect(fit('ab', 4)).toBe('ab  '));
  it('keeps the indentation of what it breaks', () =>
    expect(wrap('  one two three', 9)).toEqual(['  one two', '  three']));
  it('breaks a word that is too long', () => expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']));
  it('hangs below a lead', () => expect(wrapAfter('- ', 'one two', 5)).toEqual(['- one', '  two']));

  it('never gives a line that is wider than asked for', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '日', '👩', '-', 'é') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        for (const line of wrap(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(stringWidth(fit(text, width))).toBe(width);
        expect(stringWidth(cutStart(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
