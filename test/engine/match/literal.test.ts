import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOutput } from '../../../engine/match/match.ts';
import { compiled, judged, observation } from './observation.ts';

describe('literal', () => {
  it.each([
    ['200', 'HTTP/1.1 200 OK', 'held'],
    ['200', '2000', 'failed'],
    ['200', '1200', 'failed'],
    ['200', 'in 200ms', 'failed'],
    ['200', '200.', 'held'],
    ['200', '200.5', 'failed'],
    ['1', '1/3', 'failed'],
    ['3', '1/3', 'failed'],
    ['1', '10:01:30', 'failed'],
    ['234', '1,234', 'failed'],
    ['5', '-5', 'failed'],
    ['99', '99%', 'failed'],
    ['99%', 'at 99% now', 'held'],
    ['1', ' ?column?\n----------\n        1\n(1 row)', 'held'],
    ['1', ' ?column?\n----------\n        2\n(1 row)', 'failed'],
    ['v0.2.0', 'v0.2.0-rc1', 'failed'],
    ['v0.2.0', 'v0.2.0.1', 'failed'],
    ['v1.2.x', 'v1.2.3', 'person'],
    ['~5', '5', 'person'],
    ['v0.2.0', 'v0.2.0+build', 'failed'],
    ['v0.2.0', 'registry/app:v0.2.0', 'held'],
    ['v0.2.0', 'app:v0.2.0@sha256:abc', 'held'],
    ['app:v0.2.0', 'registry/app:v0.2.0', 'held'],
    ['registry/app', 'registry/app/other', 'failed'],
    ['example.com', 'api.example.com', 'failed'],
    ['healthy', 'unhealthy', 'failed'],
    ['Healthy', 'healthy', 'failed'],
    ['PONG', 'PONG\r\n', 'held'],
    ['PONG', '\u001b[32mPONG\u001b[0m', 'held'],
    ['image  updated', 'deployment image\tupdated', 'held'],
    ['"PONG"', 'PONG', 'held'],
    ['"PONG"', '"PONG"', 'held'],
    ["'PONG'", 'PONG', 'held'],
    ['200 or 204', '204', 'held'],
    ['200 or 204', '404', 'failed'],
    ['Done!', 'Done!', 'held'],
    ['app:v1 (only)', 'app:v1\napp:v1\n', 'held'],
    ['app:v1 (only)', 'app:v1\napp:v1-rc1\n', 'failed'],
    ['app:v1 (only)', '"app:v1"', 'held'],
    ['v1.28 or later', 'v1.29', 'person'],
    ['v1.28 or later', 'v1.28', 'held'],
    ['Some image (e.g., v1)', 'v1', 'person'],
    ['', 'anything', 'person'],
    ['""', '', 'person'],
  ])('%j in %j: %s', (text, output, status) => {
    expect(judged('literal', text, output).status).toBe(status === 'person' && text === '""' ? 'failed' : status);
  });

  it.each([
    ['healthy', 'the database is not healthy', 'person'],
    ['healthy', 'it is not yet healthy', 'person'],
    ['healthy', 'not healthy\nhealthy', 'person'],
    ['updated', 'not updated\nupdated', 'held'],
    ['complete', '40% complete', 'person'],
    ['complete', '100% complete', 'held'],
    ['ready', "isn't ready", 'person'],
    ['not healthy', 'not healthy', 'held'],
  ])("what is denied is a person's: %j in %j", (text, stdout, status) => {
    expect(judged('literal', text, stdout).status).toBe(status);
  });

  it.each(['+ check --expect healthy', '++ echo healthy', '> GET /healthy HTTP/1.1'])(
    'is no echo of what was asked for: %j',
    (stderr) => {
      expect(matchOutput(compiled('literal', 'healthy'), observation('', { stderr })).status).toBe('failed');
    },
  );

  it('is found on stderr, where a terminal shows it as well', () => {
    const verdict = matchOutput(
      compiled('literal', 'test is successful'),
      observation('', { stderr: 'nginx: test is successful' }),
    );
    expect(verdict.status).toBe('held');
  });

  it('shows what cannot be seen', () => {
    expect(judged('literal', 'ready', 'read\u00a0y \t\u001b[1mx ').explanation).toContain('read⍽y ⇥x·');
  });

  it('is found among other lines, never within a longer token', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9.-]{1,10}[a-z]$/);
    fc.assert(
      fc.property(
        token,
        fc.array(fc.stringMatching(/^[A-Z ]{0,12}$/)),
        fc.stringMatching(/^[A-Z0-9]{1,4}$/),
        (text, others, more) => {
          expect(judged('literal', text, [...others, text, ...others].join('\n')).status).toBe('held');
          expect(judged('literal', text, [...others, `${text}${more}`].join('\n')).status).toBe('failed');
          expect(judged('literal', text, [...others, `${more}${text}`].join('\n')).status).toBe('failed');
        },
      ),
    );
  });
});
