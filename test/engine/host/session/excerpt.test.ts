import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from '../../../../engine/host/session/excerpt.ts';

it('keeps the head and the tail of a stream, whatever its chunks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 30, unit: 'grapheme-ascii' })),
      fc.integer({ min: 1, max: 20 }),
      (chunks, kept) => {
        const excerpt = excerptOf(kept);
        for (const chunk of chunks) excerpt.push(Buffer.from(chunk));
        const all = chunks.join('');
        const short = all.length <= 2 * kept;
        expect(excerpt.excerpt()).toEqual({
          head: short ? all : all.slice(0, kept),
          tail: short ? '' : all.slice(-kept),
          bytes: all.length,
        });
      },
    ),
  );
});

it('cuts no character in two', () => {
  const excerpt = excerptOf(5);
  excerpt.push(Buffer.from('ééééééé'));
  expect(excerpt.excerpt()).toEqual({ head: 'éé', tail: 'éé', bytes: 14 });
});
