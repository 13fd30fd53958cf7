import { describe, expect, it } from 'vitest';
import { matchOutput } from '../../../engine/match/match.ts';
import { compiled, judged, observation } from './observation.ts';

const GREP = 'tail app.log | grep -i error';

describe('empty', () => {
  it('is not held by a filter for another word whose lines are cut', () => {
    const script = 'cat log | grep -i exception | head -5';
    expect(judged('empty', 'No errors', { script, stdout: 'NullPointerException' }).status).toBe('failed');
  });

  it.each([
    ['No errors', '', 'held'],
    ['No errors', 'error: x', 'failed'],
    ['No critical errors', 'error: x', 'person'],
    ['No critical errors', '', 'held'],
    ['nothing', 'anything', 'failed'],
    ['No errors', '0', 'held'],
    ['No errors', '3', 'failed'],
  ])('%s of a filter that prints %j: %s', (text, stdout, status) => {
    const exitCode = stdout === '' || stdout === '0' ? 1 : 0;
    expect(judged('empty', text, { script: GREP, stdout, exitCode }).status).toBe(status);
  });

  it.each([
    ['No errors', '', 'held'],
    ['No errors', 'started\nstopped', 'held'],
    ['No errors', 'level=error msg=x', 'failed'],
    ['No errors', 'ERROR x', 'failed'],
    ['No errors', 'MyErrors.java:1', 'failed'],
    ['No errors', 'found 2 errors', 'failed'],
    ['No errors', 'found 0 errors', 'held'],
    ['No errors', 'finished without errors', 'held'],
    ['No errors', 'errors: 0, warnings: 3', 'held'],
    ['No errors', 'errors: 10', 'failed'],
    ['No errors', 'error=0.5', 'failed'],
    ['No errors', 'terror in terrors', 'held'],
    ['No errors', '12', 'failed'],
    ['No errors', '0', 'held'],
    ['No ERROR or FATAL messages', 'FATAL: gone', 'failed'],
    ['No ERROR or FATAL messages', 'INFO: here', 'held'],
    ['No 5xx errors', 'GET / 503 error', 'failed'],
    ['No 5xx errors', 'GET / 200', 'held'],
    ['No connection errors', 'disk error', 'person'],
    ['No connection errors', 'error: connection reset', 'failed'],
    ['No pods in CrashLoopBackOff', 'NAME   STATUS\nweb   CrashLoopBackOff', 'failed'],
    ['No pods in CrashLoopBackOff', 'NAME   STATUS\nweb   Running', 'held'],
    ['No failed pods', 'NAME   STATUS\nweb   CrashLoopBackOff', 'person'],
    ['No failed pods', 'No resources found in prod namespace.', 'held'],
    ['No failed pods', 'NAME   READY   STATUS', 'held'],
    ['No restarts', 'NAME   RESTARTS\nweb   0', 'held'],
    ['No restarts', 'NAME   RESTARTS\nweb   4 (5m ago)', 'failed'],
    ['nothing', '', 'held'],
    ['nothing', '  \n', 'held'],
    ['nothing', 'x', 'failed'],
    ['Should not show any errors', 'error', 'failed'],
    ['should not return any rows', ' id\n----\n(0 rows)', 'held'],
    ['should not return any rows', ' id\n----\n  7\n(1 row)', 'failed'],
    ['something unclear', '', 'person'],
  ])('%s of a command that prints %j: %s', (text, output, status) => {
    const verdict = judged('empty', text, output);
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it.each([
    ['a failed command', { exitCode: 2 }, 'failed'],
    ['a failed filter', { exitCode: 2, filter: true }, 'failed'],
    ['a part that failed', { exitCode: 0, pipeStatus: [2, 0] }, 'failed'],
    ['a part that was cut off by its reader', { exitCode: 0, pipeStatus: [141, 0] }, 'held'],
    ['an output that was not kept', { truncated: true }, 'person'],
  ])('is not shown by the silence of %s', (_, more, status) => {
    expect(matchOutput(compiled('empty', 'No errors'), observation('', more)).status).toBe(status);
  });

  it.each([
    'FATAL: out of memory',
    'E1127 12:00:00.000000 1 main.go:1] gone',
    'could not start: Traceback (most recent call last)',
    'backup failed',
  ])("what may be an error by another name is a person's: %s", (stdout) => {
    expect(matchOutput(compiled('empty', 'No errors'), observation(stdout)).status).toBe('person');
  });

  it.each(['err\u200bor: boom', '\uff25\uff32\uff32\uff2f\uff32 boom'])('sees a word that is hidden: %s', (stdout) => {
    expect(matchOutput(compiled('empty', 'No errors'), observation(stdout)).status).toBe('failed');
  });

  it.each([
    ['No errors', 'connect to db: connection refused', 'person'],
    ['No errors', 'open /data: permission denied', 'person'],
    ['No errors', 'errno 13', 'person'],
    ['No errors', 'GET /cart status=500', 'person'],
    ['No errors', 'panic: nil map', 'person'],
    ['No errors', 'refused: 0\nstarted', 'held'],
    ['No errors', 'GET /cart status=200', 'held'],
    ['No errors', 'Error: 0/3 nodes are available', 'failed'],
    ['No errors', 'error: 0 of 3 replicas answer', 'failed'],
    ['No errors', 'error: none of the pods answer', 'failed'],
    ['No errors', 'errors: 0, warnings: 2', 'held'],
    ['No errors', 'err=nil user=ada', 'held'],
    ['No pods in CrashLoopBackOff', 'web-0   0/1   Error   3   5d', 'person'],
    ['No pods in CrashLoopBackOff', 'web-0   1/1   Running   0   5d', 'held'],
  ])('%s of other words for it, %j: %s', (text, stdout, status) => {
    expect(judged('empty', text, stdout).status).toBe(status);
  });

  it('asks about a complaint on stderr also where something was printed', () => {
    const stderr = 'Failed to get journal access: Permission denied';
    const verdict = matchOutput(compiled('empty', 'No errors'), observation('-- No entries --', { stderr }));
    expect(verdict.status).toBe('person');
  });

  it('looks at stderr as well', () => {
    const verdict = matchOutput(compiled('empty', 'No errors'), observation('fine', { stderr: 'error: x' }));
    expect(verdict.status).toBe('failed');
  });

  it.each([
    ['psql: error: connection refused', 'person'],
    ['No resources found in default namespace.', 'held'],
    ['  % Total    % Received', 'held'],
  ])('silence beside %j on stderr: %s', (stderr, status) => {
    expect(matchOutput(compiled('empty', 'nothing'), observation('', { stderr })).status).toBe(status);
  });
});
