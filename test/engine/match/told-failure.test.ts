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
    '{"passed":3,"errors":1}',
    'Error from server (Forbidden): pods is forbidden',
    'psql: error: connection to server failed',
    'nginx: [emerg] bind() failed (98: in use)',
    'npm ERR! code 1',
    'Traceback (most recent call last):',
    'Phase: Failed',
    'no tests ran in 0.01s',
    'collected 0 items',
    'Ran 0 tests in 0.000s',
    '0 passed',
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
    'Tests run: 12, Failures: 0, Errors: 0, Skipped: 1',
    'error_log /var/log/nginx/error.log',
    'created role/error-reader',
    'web : ok=3 changed=1 unreachable=0 failed=0',
    '0 tests failed',
    '?   example.org/web [no test files]',
    'Fail-over tested in 12s',
    'deployment.apps/error-pages configured',
  ])('finds none in %j', (line) => {
    expect(toldFailure(`${line}\n`)).toBeUndefined();
  });

  it('finds a count of failures whatever stands round it, and none of none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), (passed, failed) => {
        const told = toldFailure(`suite done\n${passed + 1} passed, ${failed} failed in 3s\nbye`);
        expect(told === undefined).toBe(failed === 0);
      }),
    );
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
