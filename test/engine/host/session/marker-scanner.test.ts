import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanForMarker } from '../../../../engine/host/session/marker-scanner.ts';

/** Cuts the bytes at the given places. */
const cut = (bytes: Buffer, places: readonly number[]) => {
  const borders = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return borders.slice(1).map((border, index) => bytes.subarray(borders[index], border));
};

it('takes the marker out, wherever the borders of the chunks fall', () => {
  // A small alphabet makes for many starts of markers that are none.
  const bytes = fc.array(fc.constantFrom(1, 2), { maxLength: 40 }).map((all) => Buffer.from(all));
  fc.assert(
    fc.property(bytes, bytes, fc.array(fc.nat(), { maxLength: 10 }), (before, after, places) => {
      const marker = Buffer.from([1, 1, 2, 1, 3]);
      const seen: Buffer[] = [];
      let foundAfter: Buffer | undefined;
      const scan = scanForMarker(marker, {
        data: (chunk) => seen.push(Buffer.from(chunk)),
        found: () => {
          foundAfter = Buffer.concat(seen);
        },
      });
      for (const chunk of cut(Buffer.concat([before, marker, after, Buffer.from([9])]), places)) scan(chunk);
      expect(foundAfter).toEqual(before);
      expect(Buffer.concat(seen)).toEqual(Buffer.concat([before, after, Buffer.from([9])]));
    }),
  );
});

it('keeps back no more than the start of a marker', () => {
  const seen: string[] = [];
  const scan = scanForMarker(Buffer.from('!abc'), {
    data: (chunk) => seen.push(chunk.toString()),
    found: () => undefined,
  });
  scan(Buffer.from('Password: '));
  scan(Buffer.from('x!a'));
  scan(Buffer.from('x'));
  expect(seen).toEqual(['Password: ', 'x', '!ax']);
});
