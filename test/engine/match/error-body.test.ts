import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorInBody } from '../../../engine/match/error-body.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import { compiled, judged, observation } from './observation.ts';

const answered = (stdout: string) =>
  matchOutput(compiled('status', 'Returns 200 OK'), observation(stdout, { httpStatuses: [200] })).status;

describe('an answer that says against itself', () => {
  it.each([
    '{"error":"db down"}',
    '{"errors":["disk"]}',
    '{"errors":[{"message":"x"}],"data":null}',
    '{"Error":{"code":7}}',
    '{"error":true}',
    '{"success":false}',
    '{"ok": false, "description": "x"}',
    '{"status":"error","message":"x"}',
    '{"status":"DEGRADED"}',
    'HTTP/1.1 200 OK\r\n\r\n{"state":"unhealthy"}',
  ])('is asked about: %s', (stdout) => {
    expect(errorInBody(stdout)).toBeDefined();
    expect(answered(stdout)).toBe('person');
  });

  it.each([
    '{}',
    '{"error":null,"data":[]}',
    '{"errors":[]}',
    '{"errors":0}',
    '{"error":""}',
    '{"error":false}',
    '{"status":"ok","ok":true}',
    '[{"name":"a","error":"old"}]',
    '{"data":{"error":"of a row"}}',
    '{"error_rate":0.2}',
    'fine',
    '{"error":',
  ])('is not there in %s', (stdout) => {
    expect(errorInBody(stdout)).toBeUndefined();
    expect(answered(stdout)).toBe('held');
  });

  it('is asked about where what was looked for is there as well, unless the author wrote it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', '7') }), (said) => {
        const answer = JSON.stringify({ status: 'done', error: said });
        expect(judged('json', '{"status":"done"}', answer).status).toBe('person');
        expect(judged('json', answer, answer).status).toBe('held');
      }),
    );
  });
});
