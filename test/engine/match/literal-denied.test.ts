import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

describe('a text that an output has and denies', () => {
  it.each([
    ['healthy', '{"status":"degraded","healthy":false}'],
    ['healthy', 'healthy: no'],
    ['healthy', 'healthy=false'],
    ['Ready', 'Ready: 0'],
    ['OK', 'OK: false'],
    ['"active (running)"', 'Active: failed (Result: exit-code) since Mon; was active (running) before'],
    ['HEALTH_OK', 'HEALTH_WARN (was HEALTH_OK)'],
    ['v1.2.0', 'expected v1.2.0, got v1.1.0'],
    ['healthy', 'status should be healthy but is degraded'],
    ['"Deployment done"', 'Waiting for "Deployment done"'],
    ['healthy', 'db: healthy\ncache: not healthy'],
    ['healthy', 'cache: not healthy\ndb: healthy'],
    ['ok', 'ok 1\nnot ok 2'],
    ['no', 'yes (no namespace given)'],
    ['yes', 'no - yes was overruled'],
    ['OK', 'FAIL: cache\ndb: OK'],
  ])('is a person’s: %s of %j', (text, output) => {
    expect(judged('literal', text, output).status).toBe('person');
  });

  it.each([
    ['OK', 'OK: no errors'],
    ['OK', 'OK: 0 errors'],
    ['OK', 'fail: 0\nOK'],
    ['Ready', 'Ready: True'],
    ['healthy', 'healthy: successfully committed'],
    ['pushed', 'the image was pushed'],
    ['2027-01-01', 'valid until 2027-01-01'],
    ['replicas', 'replicas: 0'],
    ['yes', 'yes'],
    ['no', 'no - no RBAC policy matched'],
  ])('is there: %s of %j', (text, output) => {
    expect(judged('literal', text, output).status).toBe('held');
  });

  it('is none as a key without its value, whatever the key is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'x') }),
        fc.constantFrom('false', 'no', 'null', 'off', 'none'),
        fc.constantFrom(':', '=', ': ', ' = '),
        (word, value, mark) => {
          expect(judged('literal', word, `${word}${mark}${value}`).status).toBe('person');
          expect(judged('literal', word, `status${mark}${word}`).status).toBe('held');
        },
      ),
    );
  });
});
