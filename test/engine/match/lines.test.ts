import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

const ROLLOUT = `Waiting for deployment "web" rollout to finish: 1 out of 3 new replicas have been updated...
Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
deployment "web" successfully rolled out`;

describe('lines', () => {
  it.each([
    [ROLLOUT, ROLLOUT, 'held'],
    [ROLLOUT, 'deployment "web" successfully rolled out', 'held'],
    [ROLLOUT, ROLLOUT.split('\n').slice(0, 2).join('\n'), 'failed'],
    ['a\nb\nc', 'a\nx\nb\nc', 'held'],
    ['a\nb\nc', 'a\nc\nb', 'failed'],
    ['a\n...\nc', 'a\nb\nc', 'held'],
    ['a\n...\nc', 'a\nb', 'failed'],
    ['pod/<name> deleted', 'pod/web-0 deleted', 'held'],
    ['pod/<name> deleted', 'pod/ deleted', 'failed'],
    ['Restored <n> of <m> rows', 'Restored 10 of 12 rows', 'held'],
    ['Hello <name>', 'Hello', 'failed'],
    ['status <none>', 'status fine', 'failed'],
    ['Port 8443 opened ... Waiting', 'Port 8443 opened at once. Waiting', 'held'],
    ['done in 3s', 'done in 1m20s', 'held'],
    ['done in 3s', 'done in 3 tries', 'failed'],
    ['Lag: 0s', 'Lag: 0s', 'held'],
    ['Lag: 0s', 'Lag: 10s', 'failed'],
    ['Lag: 0s', 'Lag: 0ms', 'failed'],
    ['Lag: 5s', 'Lag: 0s', 'held'],
    ['at 10:00:00 delay=0ms', 'at 11:20:05 delay=0ms', 'held'],
    ['at 10:00:00 delay=0ms', 'at 11:20:05 delay=90ms', 'failed'],
    ['Elapsed: 0s', 'Elapsed: 2s', 'held'],
    ['2024-01-15T10:00:00Z started', '2025-02-01T11:11:11Z started', 'held'],
    ['2024-01-15 10:00:00 INFO started', '2025-02-01 10:00:01 WARN started', 'failed'],
    ['server started', '2025-02-01T11:11:11Z server started', 'held'],
    ['commit 1a2b3c4d5e', 'commit 9f8e7d6c5b', 'held'],
    ['upgrade 1 of 3', 'upgrade 2 of 3', 'failed'],
    ['memory 512M', 'memory 128M', 'failed'],
    ['healthy', 'not healthy', 'failed'],
    ['only', '', 'failed'],
    ['...', 'x', 'person'],
  ])('%j in %j: %s', (text, output, status) => expect(judged('lines', text, output).status).toBe(status));

  it('says which line is missing and how the nearest one differs', () => {
    expect(judged('lines', 'all fine\nserver is healthy', 'all fine\nserver is helthy').explanation).toBe(
      [
        'held      all fine',
        'expected  server is healthy',
        'actual    server is helthy',
        '                      ^',
        'why not   found "helthy" where "healthy" was expected',
      ].join('\n'),
    );
  });

  const line = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
  it('holds for a superset in order, fails when a line is changed', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(line), fc.nat(), (lines, others, at) => {
        const text = lines.join('\n');
        expect(judged('lines', text, lines.flatMap((one) => [...others, one]).join('\n')).status).toBe('held');
        const changed = lines.map((one, index) => (index === at % lines.length ? `${one} CHANGED` : one));
        expect(judged('lines', text, changed.join('\n')).status).toBe('failed');
      }),
    );
  });
});
