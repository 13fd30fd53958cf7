import { describe, expect, it } from 'vitest';
import { byteSize } from '../../../cli/options/byte-size.ts';

describe('byteSize', () => {
  it.each([
    ['0', 0],
    ['1000', 1000],
    ['64 kB', 64_000],
    ['500M', 500_000_000],
    ['1.5g', 1_500_000_000],
    ['4GiB', 4 * 1024 ** 3],
    ['2Ki', 2048],
    ['1T', 1e12],
    [' 10b ', 10],
  ])('reads %s', (text, bytes) => expect(byteSize(text)).toBe(bytes));

  it.each(['', 'much', '-1', '10 X', '1e9', '0x10', '1.2.3', '99999999999999T', 'iB', '٣'])(
    'reads no size in %j',
    (text) => expect(byteSize(text)).toBeUndefined(),
  );
});
