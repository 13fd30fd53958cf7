import { describe, expect, it } from 'vitest';
import { matchOutput } from '../../../engine/match/match.ts';
import { compiled, observation } from './observation.ts';

describe('status', () => {
  it.each([
    ['Returns 200 OK', '', { httpStatuses: [200] }, 'held'],
    ['Returns 200 OK', '', { httpStatuses: [301, 200] }, 'held'],
    ['Returns 200 OK', '', { httpStatuses: [301] }, 'failed'],
    ['Returns 301', '', { httpStatuses: [301, 200] }, 'failed'],
    ['Both return 200 OK', '', { httpStatuses: [200, 503] }, 'failed'],
    ['2xx', '', { httpStatuses: [204] }, 'held'],
    ['200 or 204', '', { httpStatuses: [204] }, 'held'],
    ['The request should return HTTP 204.', '', { httpStatuses: [204] }, 'held'],
    ['/api/v1/health returns 200.', '', { httpStatuses: [200] }, 'held'],
    ['Port 8080 returns 200', '', { httpStatuses: [200] }, 'held'],
    ['should fail with "no quota"', '', { exitCode: 1, stderr: 'error: no quota' }, 'held'],
    ['should fail with "no quota"', '', { exitCode: 1, stderr: 'error: no project' }, 'failed'],
    ['should fail with "no quota"', 'no quota', {}, 'failed'],
    ['should fail with "no quota"', '', { exitCode: 127, stderr: 'no quota: not found' }, 'failed'],
    ['HTTP/2 200', 'HTTP/2 200 \ncontent-type: x', {}, 'held'],
    ['HTTP/2 200', 'HTTP/1.1 404 Not Found', {}, 'failed'],
    ['Returns 200', '200', {}, 'held'],
    ['Returns 200', '{"a":1}200', {}, 'held'],
    ['Returns 200', '2000', {}, 'person'],
    ['Returns 200', '', { stderr: '< HTTP/1.1 200 OK' }, 'held'],
    ['Returns 200', 'hello', {}, 'person'],
    ['Returns 200', '', { exitCode: 7 }, 'failed'],
    ['Returns 404', '', { httpStatuses: [404], exitCode: 22 }, 'held'],
    ['All curl commands succeed', 'x', {}, 'held'],
    ['should pass without warnings', 'warning: x', {}, 'person'],
    ['passes without errors', 'x', {}, 'held'],
    ['All curl commands succeed', 'x', { exitCode: 22 }, 'failed'],
    ['All curl commands succeed', 'x', { httpStatuses: [200, 500] }, 'failed'],
    ['All curl commands succeed', 'x', { pipeStatus: [1, 0] }, 'failed'],
    ['All curl commands succeed', 'x', { pipeStatus: [141, 0] }, 'held'],
    ['should be denied', '', { exitCode: 1 }, 'person'],
    ['should be denied', '', { exitCode: 1, stderr: 'Error from server (Forbidden): pods is forbidden' }, 'held'],
    ['should be denied', '', { exitCode: 255, stderr: 'Permission denied (publickey).' }, 'held'],
    ['should be denied', '', { exitCode: 1, stderr: 'Error from server (NotFound): pods "x" not found' }, 'person'],
    ['should be denied', '', { exitCode: 2, stderr: "bash: syntax error near unexpected token `)'" }, 'failed'],
    ['should be denied', '', { exitCode: 1, stderr: 'error: unknown flag: --namspace' }, 'failed'],
    ['should be denied', '', { exitCode: 1, stderr: 'psql: ERROR:  syntax error at or near "SELCT"' }, 'failed'],
    ['should be denied', '', { exitCode: 1, stderr: 'bash: line 1: kubctl: command not found' }, 'failed'],
    ['should be denied', '', { exitCode: 7, stderr: 'curl: (7) Failed to connect: Connection refused' }, 'failed'],
    ['should be denied', '', { exitCode: 28, stderr: 'curl: (28) Connection timed out' }, 'failed'],
    ['should be denied', '', { httpStatuses: [404] }, 'person'],
    ['should not be reachable', '', { exitCode: 7, stderr: 'curl: (7) Failed to connect' }, 'held'],
    ['should not be reachable', '', { exitCode: 6, stderr: 'curl: (6) Could not resolve host: x' }, 'person'],
    ['should not be reachable', '', { exitCode: 0, httpStatuses: [200] }, 'failed'],
    ['should fail', '', { exitCode: 7, stderr: 'curl: (7) Connection refused' }, 'person'],
    ['should fail', '', { exitCode: 2, stderr: 'x.sh: line 3: syntax error: unexpected end of file' }, 'failed'],
    ['should fail', '', { exitCode: 2, stderr: 'ls: cannot access x: No such file or directory' }, 'person'],
    ['should fail', '', { exitCode: 2, stderr: 'cat: x: No such file or directory' }, 'person'],
    ['should fail', '', { httpStatuses: [404] }, 'held'],
    ['should be denied', '', { exitCode: 0 }, 'failed'],
    ['should be denied', '', { httpStatuses: [403] }, 'held'],
    ['should be denied', '', { httpStatuses: [200] }, 'failed'],
    ['should be denied', '', { httpStatuses: [503], exitCode: 22 }, 'failed'],
    ['should be denied', 'no\n', { exitCode: 1 }, 'held'],
    ['should be denied', 'no\n', {}, 'held'],
    ['should be denied', '', { exitCode: 127 }, 'failed'],
    ['should be denied', '', { exitCode: 137 }, 'failed'],
    ['should be denied', '', { exitCode: 6, stderr: 'curl: (6) Could not resolve host: x' }, 'failed'],
    ['should fail', '', { exitCode: 3 }, 'held'],
    ['should fail if not allowed', '', { exitCode: 0 }, 'person'],
    ['Should timeout or connection refused', '', { exitCode: 124 }, 'held'],
    ['exit code 1', '', { exitCode: 1 }, 'held'],
    ['exit code 1', '', { exitCode: 0 }, 'failed'],
    ['exits non-zero', '', { exitCode: 4 }, 'held'],
  ])('%s after %j and %j: %s', (text, stdout, more, status) => {
    const verdict = matchOutput(compiled('status', text), observation(stdout, more));
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it.each([
    ['Returns 200 OK', '200', 'untold', 'person'],
    ['Returns 200 OK', '503', 'untold', 'failed'],
    ['Returns 200 OK', 'HTTP/2 200', 'printed', 'held'],
    ['succeeds', '{"status":"healthy"}', 'untold', 'person'],
    ['succeeds', 'HTTP/2 500', 'printed', 'failed'],
    ['succeeds', 'HTTP/2 200', 'printed', 'held'],
  ] as const)('%s after %j of a curl that was not watched, %s: %s', (text, stdout, unseenHttp, status) => {
    const verdict = matchOutput(compiled('status', text), observation(stdout, { unseenHttp }));
    expect(verdict.status, verdict.explanation).toBe(status);
  });
});
