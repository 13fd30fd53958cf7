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
    ['All curl commands succeed', 'x', { exitCode: 22 }, 'failed'],
    ['All curl commands succeed', 'x', { httpStatuses: [200, 500] }, 'failed'],
    ['All curl commands succeed', 'x', { pipeStatus: [1, 0] }, 'failed'],
    ['All curl commands succeed', 'x', { pipeStatus: [141, 0] }, 'held'],
    ['should be denied', '', { exitCode: 1 }, 'held'],
    ['should be denied', '', { exitCode: 0 }, 'failed'],
    ['should be denied', '', { httpStatuses: [403] }, 'held'],
    ['should be denied', '', { httpStatuses: [200] }, 'failed'],
    ['should be denied', '', { httpStatuses: [503], exitCode: 22 }, 'failed'],
    ['should be denied', 'no\n', { exitCode: 1 }, 'held'],
    ['should be denied', 'no\n', {}, 'held'],
    ['should be denied', '', { exitCode: 127 }, 'failed'],
    ['should be denied', '', { exitCode: 137 }, 'failed'],
    ['should be denied', '', { exitCode: 6, stderr: 'curl: (6) Could not resolve host: x' }, 'person'],
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
});
