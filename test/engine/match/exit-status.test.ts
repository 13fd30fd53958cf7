import { describe, expect, it } from 'vitest';
import { judgeExit } from '../../../engine/match/exit-status.ts';
import { compiled, observation } from './observation.ts';

const judge = (
  script: string,
  more: object,
  expectations: readonly (readonly [Parameters<typeof compiled>[0], string])[] = [],
  looksForTrouble = false,
) => {
  const { stdout = '', ...rest }: { stdout?: string } = more;
  return judgeExit(script, observation(stdout, rest), {
    expectations: expectations.map(([check, text]) => compiled(check, text, script)),
    looksForTrouble,
  });
};

describe('exit status', () => {
  it.each([
    ['true', { exitCode: 0 }, 'held'],
    ['false', { exitCode: 1 }, 'failed'],
    ['pg_dump db | gzip > x', { exitCode: 0, pipeStatus: [1, 0] }, 'failed'],
    ['yes | head -1', { exitCode: 0, pipeStatus: [141, 0] }, 'held'],
    ['yes | head -1', { exitCode: 141, pipeStatus: [0, 141] }, 'failed'],
    ['curl -s x | head -1', { exitCode: 0, pipeStatus: [23, 0] }, 'held'],
    ['grep x file', { exitCode: 1 }, 'inconclusive'],
    ['grep x file', { exitCode: 2 }, 'failed'],
    ['cat file | grep x', { exitCode: 1, pipeStatus: [0, 1] }, 'inconclusive'],
    ['cat file | grep x', { exitCode: 1, pipeStatus: [1, 1] }, 'failed'],
    ['grep -q x file && echo y', { exitCode: 1 }, 'inconclusive'],
    ['grep -q x file && echo y', { exitCode: 0, stdout: 'y' }, 'held'],
    ['grep -q x file && echo y', { exitCode: 2 }, 'failed'],
    ['grep -q x file && systemctl restart y', { exitCode: 1 }, 'inconclusive'],
    ['grep -q x file && systemctl restart y', { exitCode: 5 }, 'failed'],
    ['grep -q x file || systemctl restart y', { exitCode: 1 }, 'failed'],
    ['cd /x && cat file | grep x', { exitCode: 1, pipeStatus: [0, 1] }, 'inconclusive'],
    ['cd /x && cat file | grep x', { exitCode: 1, pipeStatus: [1] }, 'failed'],
    ['a &&\n  grep x file', { exitCode: 1 }, 'inconclusive'],
    ['cat file |\n  grep x', { exitCode: 1, pipeStatus: [0, 1] }, 'inconclusive'],
    ['cat file | # of today\n  grep x', { exitCode: 1, pipeStatus: [0, 1] }, 'inconclusive'],
    ['pg_dump x | gzip > f && echo done', { stdout: 'done' }, 'held'],
    ['pg_dump x | gzip > f && echo done', { stdout: 'done', stderr: 'pg_dump: error: no such db' }, 'inconclusive'],
    ['grep x file | wc -l', { exitCode: 0, pipeStatus: [1, 0], stdout: '0' }, 'held'],
    ['grep x file | head', { exitCode: 0, pipeStatus: [1, 0] }, 'inconclusive'],
    ['diff a b', { exitCode: 1, stdout: '< x' }, 'inconclusive'],
    ['diff a b', { exitCode: 2 }, 'failed'],
    ['! grep x file', { exitCode: 0, pipeStatus: [1] }, 'held'],
    ['! grep x file', { exitCode: 1, pipeStatus: [0] }, 'failed'],
    ['curl https://x', { httpStatuses: [200] }, 'held'],
    ['curl https://x', { httpStatuses: [503] }, 'failed'],
    ['curl https://x', { httpStatuses: [404] }, 'failed'],
    ['timeout 5 curl https://x', { unseenHttp: 'untold', stdout: '200' }, 'inconclusive'],
    ['timeout 5 curl -i https://x', { unseenHttp: 'printed' }, 'inconclusive'],
    ['timeout 5 curl -i https://x', { unseenHttp: 'printed', stdout: 'HTTP/1.1 200 OK' }, 'held'],
    ['timeout 5 curl -i https://x', { unseenHttp: 'printed', stdout: 'HTTP/1.1 500 Oh' }, 'failed'],
    ['timeout 5 curl -i https://x', { unseenHttp: 'printed', stdout: 'HTTP/2 500\nHTTP/2 200' }, 'inconclusive'],
    ['if [ -f x ]; then rm x; fi', { exitCode: 0, pipeStatus: [1] }, 'held'],
    ['while read -r x; do echo y; done < f', { exitCode: 0, pipeStatus: [1] }, 'held'],
    ['if ps | awk /x/ | wc -l; then y; fi', { exitCode: 0, pipeStatus: [141, 0, 1] }, 'held'],
    ['if curl x | jq -e y; then z; fi', { exitCode: 0, pipeStatus: [7, 1] }, 'failed'],
    ['if nowhere; then z; fi', { exitCode: 0, pipeStatus: [127] }, 'failed'],
    ['set -o pipefail; a | b', { exitCode: 3, pipeStatus: [3, 0] }, 'failed'],
  ])('%s with %j and no expectation: %s', (script, more, status) => {
    expect(judge(script, more).status).toBe(status);
  });

  it('takes silence for health where the title looks for trouble, and only there', () => {
    expect(judge('grep error log', { exitCode: 1 }, [], true).status).toBe('held');
    expect(judge('grep error log', { exitCode: 2 }, [], true).status).toBe('failed');
    expect(judge('cat log | grep error', { exitCode: 1, pipeStatus: [1, 1] }, [], true).status).toBe('failed');
  });

  it.each([
    ['empty', 'No errors', 'held'],
    ['literal', 'ready', 'failed'],
    ['state', 'All pods Running', 'failed'],
    ['state', 'No pods Pending', 'held'],
    ['judgement', 'looks fine', 'inconclusive'],
  ] as const)("grep's 1 with the expectation %s %s: %s", (check, text, status) => {
    expect(judge('show | grep x', { exitCode: 1, pipeStatus: [0, 1] }, [[check, text]]).status).toBe(status);
  });

  it.each([
    ['a non-zero exit', { exitCode: 1 }, 'held'],
    ['a command that was not found', { exitCode: 127 }, 'failed'],
    ['a command that was killed', { exitCode: 137 }, 'failed'],
    ['a 403', { httpStatuses: [403] }, 'held'],
  ])('an expected refusal makes %s %s', (_, more, status) => {
    expect(judge('try', more, [['status', 'should be denied']]).status).toBe(status);
  });

  it.each([
    [{ httpStatuses: [200] }, 'held'],
    [{ httpStatuses: [500] }, 'failed'],
    [{ unseenHttp: 'untold' }, 'inconclusive'],
    [{ unseenHttp: 'printed', stdout: 'HTTP/1.1 500 Oh' }, 'failed'],
    [{ unseenHttp: 'printed', stdout: 'HTTP/1.1 200 OK' }, 'held'],
  ])('a pinned exit code of 0 says nothing of what curl was answered: %j', (more, status) => {
    expect(judge('timeout 5 curl https://x', more, [['exit', '0']]).status).toBe(status);
  });

  it('what curl was answered may be what is expected beside a pinned exit code, and does not matter to another code', () => {
    const pinned = [
      ['exit', '0'],
      ['status', 'Returns 503'],
    ] as const;
    expect(judge('curl https://x', { httpStatuses: [503] }, pinned).status).toBe('held');
    expect(judge('curl -f https://x', { httpStatuses: [404], exitCode: 22 }, [['exit', '22']]).status).toBe('held');
  });

  it('a pinned exit code decides', () => {
    expect(judge('x', { exitCode: 3 }, [['exit', '3']]).status).toBe('held');
    expect(judge('x', { exitCode: 0 }, [['exit', '3']]).status).toBe('failed');
    expect(judge('x | y', { exitCode: 0, pipeStatus: [1, 0] }, [['exit', '0']]).status).toBe('failed');
  });

  it.each([
    ['status', 'Returns 404'],
    ['literal', '404'],
    ['number', '404'],
  ] as const)('an expected 404 (%s) is well', (check, text) => {
    expect(judge('curl x', { httpStatuses: [404] }, [[check, text]]).status).toBe('held');
    expect(judge('curl -f x', { httpStatuses: [404], exitCode: 22 }, [[check, text]]).status).toBe('held');
    expect(judge('curl x', { httpStatuses: [404, 500] }, [[check, text]]).status).toBe('failed');
  });

  it.each([
    ['grep -q error log', 0, 'No errors', 'failed'],
    ['grep -q error log', 1, 'No errors', 'held'],
    ['grep -q error log', 0, 'no output', 'inconclusive'],
    ['grep error log > found.txt', 0, 'No errors', 'failed'],
    ['cat log | grep -q error', 0, 'No errors', 'failed'],
    ['cmp -s a b', 1, 'no difference', 'inconclusive'],
    ['cmp -s a b', 0, 'no difference', 'held'],
    ['diff -q a b > /dev/null', 1, 'no difference', 'inconclusive'],
    ['systemctl is-active --quiet web', 3, 'no output', 'inconclusive'],
    ['! grep -q error log', 0, 'no output', 'held'],
  ] as const)('what %s finds without showing it is no silence: %d with %s', (script, exitCode, text, status) => {
    expect(judge(script, { exitCode }, [['empty', text]]).status).toBe(status);
  });
});
