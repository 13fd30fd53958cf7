import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineBuffer } from '../../renderers/line-buffer.ts';

describe('LineBuffer', () => {
  it('gives the lines of a text, however it is cut', () => {
    const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }));
    fc.assert(
      fc.property(pieces, (texts) => {
        const buffer = new LineBuffer();
        const lines = [...texts.flatMap((text) => buffer.push(text)), ...buffer.flush()];
        const whole = texts.join('').split('\n');
        if (whole.at(-1) === '') whole.pop();
        expect(lines).toEqual(whole);
      }),
    );
  });

  it('gives a line that does not end in parts, and loses nothing of it', () => {
    const buffer = new LineBuffer();
    const lines = Array.from({ length: 100 }, () => buffer.push('x'.repeat(4096))).flat();
    expect(buffer.rest.length).toBeLessThanOrEqual(65_536);
    expect([...lines, ...buffer.flush()].join('')).toBe('x'.repeat(409_600));
  });

  it('forgets what a progress line has written over', () => {
    const buffer = new LineBuffer();
    for (let percent = 0; percent < 100_000; percent += 1) expect(buffer.push(`\r${percent} of 100000`)).toEqual([]);
    expect(buffer.rest.endsWith('\r99999 of 100000')).toBe(true);
    expect(buffer.rest.length).toBeLessThanOrEqual(65_536);
  });
});
