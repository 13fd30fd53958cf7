import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

describe('json', () => {
  it.each([
    ['/groups/<id>/web', '/groups/12/web', 'held'],
    ['/groups/<id>/web', '/groups/12/db', 'failed'],
    ['/groups/<id>/web', '/groups//web', 'failed'],
    ['<none>', 'x', 'failed'],
    ['<b>up</b>', 'x>up</b>', 'failed'],
  ])('a placeholder in %s is anything in %s: %s', (expected, actual, status) => {
    expect(judged('json', JSON.stringify({ id: expected }), JSON.stringify({ id: actual })).status).toBe(status);
  });

  it.each([
    ['{"a":1}', '{"a":1,"b":2}', 'held'],
    ['{"a":1,"b":2}', '{"a":1}', 'failed'],
    ['{"a":"1"}', '{"a":1}', 'failed'],
    ['{"a":1.0}', '{"a":1}', 'held'],
    ['{"a":9007199254740993}', '{"a":9007199254740992}', 'failed'],
    ['{"a": 1, ...}', '{"a":1}', 'held'],
    ['{"a": "..."}', '{"a":{"b":1}}', 'held'],
    ['{"a": "..."}', '{"b":1}', 'failed'],
    ['{"a": <count>}', '{"a":17}', 'held'],
    ['{"a":[]}', '{"a":[1]}', 'failed'],
    ['{"a":[...]}', '{"a":[1]}', 'held'],
    ['{"hash":"sec3…"}', '{"hash":"sec3f9"}', 'held'],
    ['{"hash":"sec3..."}', '{"hash":"old"}', 'failed'],
    ['[1,3]', '[1,2,3]', 'held'],
    ['[3,1]', '[1,2,3]', 'failed'],
    ['{"a":null}', '{}', 'failed'],
    ['{"a":1}', 'got: {"a":1} in 3ms', 'held'],
    ['{"a":1}', '[INFO] starting\n{"b":2}\n{"a":1}', 'held'],
    ['{"a":1}', 'a: 1', 'failed'],
    ['{"a":1}', '{"b":{"a":1}}', 'failed'],
    ['"a": 1', '{"b":{"a":1}}', 'held'],
    ['.b.a == 1', '{"b":{"a":1}}', 'held'],
    ['.b.a == 1', '{"b":{"a":2}}', 'failed'],
    ['{"t":"2024-01-15T10:00:00Z"}', '{"t":"2025-03-01T00:00:00.123Z"}', 'held'],
    ['{"t":"2024-01-15"}', '{"t":"2025-03-01"}', 'failed'],
    ['{"a":"\\u00e9\\n"}', '{"a":"é\\n"}', 'held'],
    ['"0.2.0"', '"0.2.0"', 'held'],
    ['true', 'true', 'held'],
    ['true', 'false', 'failed'],
    ['{"a":1}', '', 'failed'],
    ['{}', '{"a":1}', 'failed'],
    ['{"a":', '{"a":1}', 'person'],
    ['...', '{"a":1}', 'person'],
  ])('%s in %s: %s', (text, output, status) => expect(judged('json', text, output).status).toBe(status));

  it('explains by path', () => {
    const verdict = judged('json', '{"a":[{"b":1,"c":2}],"d-e":true}', '{"a":[{"b":2}],"d-e":null}');
    expect(verdict.explanation).toContain('$.a[0].b: 2, expected 1');
    expect(verdict.explanation).toContain('$.a[0].c is missing, expected 2');
    expect(verdict.explanation).toContain('$["d-e"]: null, expected true');
  });

  const value = fc
    .jsonValue({ maxDepth: 3 })
    .filter((one) => !/(?:\.\.\.|…|<[^<>]{1,60}>)"|\[\]|\{\}|__proto__|e[+-]?\d/.test(JSON.stringify(one)));
  it('holds for itself and a superset, fails for another value', () => {
    fc.assert(
      fc.property(value, fc.integer(), (part, other) => {
        const expected = JSON.stringify({ part, other });
        expect(judged('json', expected, expected).status).toBe('held');
        expect(judged('json', expected, `log\n${JSON.stringify({ more: [part], other, part })}`).status).toBe('held');
        expect(judged('json', expected, JSON.stringify({ part, other: other + 1 })).status).toBe('failed');
      }),
    );
  });

  it('reads deep and broken text without failing', () => {
    expect(judged('json', '{"a":1}', `${'['.repeat(50_000)}{"a":1}`).status).toBe('failed');
    expect(judged('json', '[ ]', '{'.repeat(50_000)).status).toBe('failed');
  });
});
