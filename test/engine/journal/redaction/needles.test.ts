import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, unitsOf } from '../../../../engine/journal/redaction/codes.ts';
import { needlesAt, nextWindow, prepareNeedles, scanText } from '../../../../engine/journal/redaction/needles.ts';

const few = fc.string({ unit: fc.constantFrom('a', 'b', '7', 'é'), minLength: 4, maxLength: 9 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '7', 'é', '\n'), maxLength: 60 });

describe('nextWindow', () => {
  it('finds every place at which a needle begins, wherever a text lies in memory', () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 5 }), text, fc.nat(5), (values, between, offset) => {
        const needles = values.map((value) => ({ name: value, codes: bytesOf(value) }));
        const set = prepareNeedles(needles);
        const whole = bytesOf(`${between}${values.join(between)}`);
        const bytes = new Uint8Array(new ArrayBuffer(whole.length + offset), offset);
        bytes.set(whole);
        const found = new Set<number>();
        for (let at = nextWindow(set, scanText(bytes), 0); at !== -1; at = nextWindow(set, scanText(bytes), at + 1)) {
          expect(found.has(at)).toBe(false);
          found.add(at);
        }
        for (const { codes } of needles)
          for (let at = 0; at + codes.length <= bytes.length; at++)
            if (codes.every((code, index) => bytes[at + index] === code)) expect(found).toContain(at);
      }),
      { numRuns: 500 },
    );
  });

  it('gives only places with the window of a needle, mostly', () => {
    const set = prepareNeedles([{ name: 'hex', codes: bytesOf('7f3a9c0012') }]);
    const digits = bytesOf(Array.from({ length: 2000 }, (_, number) => `${number}\n`).join(''));
    expect(nextWindow(set, scanText(digits), 0)).toBe(-1);
  });

  it('finds a needle at the very end, at each of the four places', () => {
    const set = prepareNeedles([{ name: 'key', codes: unitsOf('ghp_') }]);
    for (const before of ['', '.', '..', '...', '....']) {
      const codes = unitsOf(`${before}ghp_`);
      expect(nextWindow(set, scanText(codes), 0)).toBe(before.length);
      expect(needlesAt(set, codes, before.length)).toHaveLength(1);
      expect(nextWindow(set, scanText(codes), before.length + 1)).toBe(-1);
    }
  });
});
