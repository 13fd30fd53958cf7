import { expect, it } from 'vitest';
import { wayOut } from '../../../engine/model/way-out.ts';

it.each([
  ['/etc/x.conf', 'absolute'],
  ['../x', 'above'],
  ['a/../../x', 'above'],
  ['a/../../b/x', 'above'],
  ['~/.netrc', 'home'],
  ['a/../x', undefined],
  ['./x', undefined],
  ['..x/y', undefined],
  ['a//b/../../x', undefined],
])('%s leads out: %s', (path, out) => expect(wayOut(path)).toBe(out));
