import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksIn } from '../../renderers/line-breaks.ts';

describe('breaksIn', () => {
  it('counts what splitting at line feeds counts, in any text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\r', '\v', '\u010a', '\u0a0a', '\ud83d\ude00'), fc.string()),
    });
    fc.assert(
      fc.property(text, (any) => {
        expect(breaksIn(any)).toBe(any.split('\n').length - 1);
      }),
    );
  });

  it('counts in a text that is longer than what it looks at in one go', () => {
    expect(breaksIn('a\n'.repeat(200_000))).toBe(200_000);
    expect(breaksIn('\u20ac\n\ud83d\ude00\n'.repeat(100_000))).toBe(200_000);
  });

  it('goes on behind half of a surrogate pair', () => {
    expect(breaksIn('\ud83d\n\ude00\n')).toBe(2);
  });
});
