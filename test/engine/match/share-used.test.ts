import { describe, expect, it } from 'vitest';
import { compileNumber, matchNumber } from '../../../engine/match/number.ts';
import type { Observed } from '../../../engine/match/observed.ts';

const HEADER = 'Filesystem      Size  Used Avail Use% Mounted on';
const row = (share: string, place: string) => `/dev/sda1        10G  1.9G  8.1G  ${share} ${place}`;
const judged = (text: string, ...lines: readonly string[]) => {
  const compiled = compileNumber(text);
  const observed = { stdout: `${lines.join('\n')}\n`, stderr: '' } as Observed;
  return compiled.type === 'number' ? matchNumber(compiled, observed).status : compiled.type;
};

describe('the share that is used, under df', () => {
  it.each(['less than 90% used', 'usage below 80%', '< 85% usage', 'disk usage < 80%', 'at most 95% full'])(
    'of %s holds, fails, and is a person’s where file systems differ',
    (text) => {
      expect(judged(text, HEADER, row('20%', '/data'))).toBe('held');
      expect(judged(text, HEADER, row('99%', '/data'))).toBe('failed');
      expect(judged(text, HEADER, row('20%', '/data'), row('99%', '/var'))).toBe('person');
    },
  );

  it.each([
    ['no rows', [HEADER]],
    ['a row without a share', [HEADER, row('20%', '/'), row('  -', '/proc')]],
    [
      'two columns of shares',
      [
        'Filesystem  Size  Used Avail Capacity iused ifree %iused Mounted on',
        '/dev/disk1  10G  1G  9G  12%  4  9  1%  /',
      ],
    ],
    ['another table', ['NAME   CPU%   MEMORY%', 'web-0   12%   30%']],
  ])('is a person’s with %s', (_, lines) => expect(judged('less than 90% used', ...lines)).toBe('person'));

  it.each(['at least 10% used', 'error rate < 5%'])('is not what %s means', (text) => {
    expect(judged(text, HEADER, row('20%', '/data'))).not.toBe('held');
  });
});
