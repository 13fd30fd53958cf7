import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldFailure } from '../../../engine/match/told-failure.ts';

describe('toldFailure', () => {
  it.each([
    '1 failed, 9 passed',
    'FAIL: checkout',
    'not ok 3 - basket',
    'Migration unsuccessful',
    '\u001b[31mERROR\u001b[0m no route',
    'Health check failed',
    'failures=12',
    '[error] upstream is gone',
  ])('finds that %j says so', (line) => {
    expect(toldFailure(`started\n${line}\ndone\n`)).toBe(line.replaceAll(/\u001b\[\d+m/g, ''));
  });

  it.each([
    '10 passed, 0 failed',
    'no failures',
    'errors: 0',
    '{"error":null,"failed":0}',
    '# HELP http_errors_total Errors that were seen so far.',
    'http_errors_total 4',
    'loaded error-pages.conf',
    'all checks passed',
  ])('finds none in %j', (line) => {
    expect(toldFailure(`${line}\n`)).toBeUndefined();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const told = toldFailure(text);
        expect(told === undefined || told.length > 0).toBe(true);
      }),
    );
  });
});
