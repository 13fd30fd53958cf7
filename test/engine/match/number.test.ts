import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

const LS = '-rw-r--r-- 1 root root 1.2K Jan 15 10:00 backup-1.sql.gz';

describe('number', () => {
  it.each([
    ['0', '0', 'held'],
    ['0', '       0\n', 'held'],
    ['0', '10', 'failed'],
    ['Error count is 0', '12 errors.log', 'failed'],
    ['Error count is 0', 'warnings: 3, errors: 0', 'held'],
    ['Error count is 0', '3 errors, 0 warnings', 'failed'],
    ['Error count is 0', '{"errorCount": 0, "ok": 12}', 'held'],
    ['Error count is 0', 'error_count=2', 'failed'],
    ['Error count is 0', 'Restarts: 0', 'person'],
    ['Error count is 0', 'all fine', 'person'],
    ['Error count is 0', '0 warnings', 'person'],
    ['bad lines: 0', 'bad lines: 0', 'held'],
    ['bad lines: 0', 'bad lines: 10', 'failed'],
    ['bad lines: 0', 'good lines: 0, bad lines: 3', 'failed'],
    ['bad lines: 0', 'good lines: 0', 'person'],
    ['bad lines: 0', 'lines: 0', 'person'],
    ['3 files copied', '3 files copied', 'held'],
    ['3 files copied', '2 files copied', 'failed'],
    ['3 files copied', '3 files not copied', 'person'],
    ['3 files copied', '3 files failed', 'person'],
    ['3 files copied', '0 of 3 files copied', 'person'],
    ['3 files copied', 'expected 3 files copied, got 0', 'person'],
    ['3 files copied', 'would have 3 files copied', 'person'],
    ['3 rows', 'expected 3 rows, got 0', 'person'],
    ['3 rows', '3 rows wanted instead of 4', 'person'],
    ['0 errors', 'there should be 0 errors', 'person'],
    ['bad lines: 0', 'no bad lines: 0', 'person'],
    ['bad lines: 0', 'total bad lines in 0 of 5 files: 7', 'person'],
    ['bad lines: 0', 'bad lines: 0 of 5', 'held'],
    ['required replicas >= 3', 'required replicas: 3', 'held'],
    ['Error count is 0', '', 'failed'],
    ['Error count is 0 or within acceptable threshold', '4', 'person'],
    ['Error count is 0 or within acceptable threshold', '0', 'held'],
    ['Error rate < 1%', 'error budget: 0.4%', 'person'],
    ['Error rate < 1%', '2024-01-15 10:00:00 INFO error rate 0.4%', 'held'],
    ['Error count is 0', 'found 0 errors', 'held'],
    ['errors: 0', 'errors: 0\nerrors: 2', 'person'],
    ['> 0 bytes', LS, 'held'],
    ['> 0 bytes', LS.replace('1.2K', '0'), 'failed'],
    ['> 0 bytes', `${LS}\n${LS.replace('1.2K', '0')}`, 'person'],
    ['size > 1M', LS, 'failed'],
    ['size > 1M', '1.5G\t/backups', 'held'],
    ['> 0 bytes', 'copied 3 files', 'person'],
    ['at least 2', '2', 'held'],
    ['at least 2', '1', 'failed'],
    ['at least 2', 'listening on port 8080', 'person'],
    ['at least 2', 'version v3.1 of 2024-01-15 10:00:00 at 10.0.0.1', 'person'],
    ['between 1 and 5', '6', 'failed'],
    ['between 1 and 5', '5', 'held'],
    ['3 or more', '3', 'held'],
    ['3 or more', '2', 'failed'],
    ['no more than 10 connections', 'connections: 11', 'failed'],
    ['no more than 10 connections', '7 connections open', 'held'],
    ['Error rate < 1%', 'error rate: 0.4%', 'held'],
    ['Error rate < 1%', 'error rate: 1.0%', 'failed'],
    ['Error rate < 1%', 'error rate: 0.4', 'person'],
    ['latency < 500ms', 'latency: 0.2s', 'held'],
    ['latency < 500ms', 'latency 1m2s', 'failed'],
    ['more than 1,000 rows', '1.2M rows', 'held'],
    ['more than 1,000 rows', '1,000 rows', 'failed'],
    ['age less than 24h', '2d', 'failed'],
    ['age less than 24h', '5h', 'held'],
    ['exactly two', '2', 'held'],
    ['available replicas at least 2', 'NAME   READY   AVAILABLE\nweb    3/3     3', 'held'],
    ['available replicas at least 2', 'NAME   READY   AVAILABLE\nweb    1/3     1', 'failed'],
    ['approximately 100', '97', 'person'],
    ['approximately 100', '100', 'held'],
    ['1', ' ?column? \n----------\n        1\n(1 row)', 'held'],
    ['-1', '-1', 'held'],
    ['> -5', '-7', 'failed'],
    ['Error rate < 1% for 30 minutes', 'error rate: 0%', 'person'],
    ['rows 3 and columns 4', '3', 'person'],
    ['count matches', '3', 'person'],
  ])('%s of %j: %s', (text, output, status) => {
    const verdict = judged('number', text, output);
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it('of a filter that prints what it counts, none is no output', () => {
    const script = 'tail app.log | grep -i error';
    expect(judged('number', 'Error count is 0', { script, stdout: '', exitCode: 1 }).status).toBe('held');
    expect(judged('number', 'Error count is 0', { script, stdout: 'error: 1 of 0\n' }).status).toBe('failed');
  });
});
