import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOutput } from '../../../engine/match/match.ts';
import { compiled, judged, observation } from './observation.ts';

const word = fc.stringMatching(/^[a-z]{3,8}$/).filter((text) => !/^(?:not|waiting|true|false|null|none)$/.test(text));
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 6 });
/** In front of, between and after the others. */
const mixedIn = (texts: readonly string[], others: readonly string[], places: readonly number[]) =>
  others.reduce<readonly string[]>((all, other, index) => {
    const at = (places[index] ?? 0) % (all.length + 1);
    return [...all.slice(0, at), other, ...all.slice(at)];
  }, texts);
const places = fc.array(fc.nat(), { maxLength: 8 });

describe('what matchers promise of any output', () => {
  it('lines: others may stand between; a missing one and another order fail', () => {
    const noise = fc.array(fc.stringMatching(/^[A-Z]{3,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(lines, noise, places, fc.nat(), (texts, others, at, which) => {
        const expected = ['begin', ...texts, 'end of it'].join('\n');
        const all = mixedIn(['begin', ...texts, 'end of it'], others, at);
        expect(judged('lines', expected, all.join('\n')).status).toBe('held');
        const dropped = texts[which % texts.length] ?? '';
        const less = all.filter((text) => text !== dropped);
        expect(judged('lines', expected, less.join('\n')).status).toBe('failed');
        const swapped = ['end of it', ...all.filter((text) => text !== 'end of it')];
        expect(judged('lines', expected, swapped.join('\n')).status).toBe('failed');
      }),
    );
  });

  it('lines: white space, ages, times and hashes may differ, words and versions may not', () => {
    const volatile = fc.constantFrom(
      ['5d', '12h'],
      ['2024-01-15T10:30:00Z', '2025-11-02T01:02:03Z'],
      ['1a2b3c4d', '9f8e7d6c'],
      ['123e4567-e89b-12d3-a456-426614174000', '00000000-e89b-12d3-a456-42661417400f'],
    );
    const steady = fc.constantFrom(
      ['Running', 'Pending'],
      ['v1.2.3', 'v1.2.4'],
      ['1/1', '0/1'],
      ['shop:1a2b3c4', 'shop:9f8e7d6'],
    );
    fc.assert(
      fc.property(word, volatile, steady, (name, [one, other], [is, isNot]) => {
        const text = `${name}  is ${is} for ${one}`;
        expect(judged('lines', text, `${name} is ${is}   for ${other}`).status).toBe('held');
        expect(judged('lines', text, `${name} is ${isNot} for ${other}`).status).toBe('failed');
      }),
    );
  });

  const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), word);
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, scalar, tie('array'), tie('object')),
    array: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    object: fc.dictionary(word, tie('value'), { minKeys: 1, maxKeys: 4 }),
  })).object;
  /** More members and more items everywhere. */
  const more = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((item) => ['EXTRA', more(item)]);
    if (typeof value !== 'object' || value === null) return value;
    return { EXTRA: [1], ...Object.fromEntries(Object.entries(value).map(([key, field]) => [key, more(field)])) };
  };
  /** One scalar of it is another one; by `seed`, which one. */
  const changed = (value: unknown, seed: number): unknown => {
    if (Array.isArray(value))
      return value.map((item, index) => (index === seed % value.length ? changed(item, seed >> 2) : item));
    if (typeof value !== 'object' || value === null) return `${String(value)}-changed`;
    const keys = Object.keys(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, field], index) => [
        key,
        index === seed % keys.length ? changed(field, seed >> 2) : field,
      ]),
    );
  };

  it('json: a superset passes, pretty or not; a changed value and a missing member fail', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.boolean(), (value, seed, pretty) => {
        const text = JSON.stringify(value);
        const print = (what: unknown) => JSON.stringify(what, null, pretty ? 2 : 0);
        expect(judged('json', text, `log line\n${print(more(value))}\n`).status).toBe('held');
        expect(judged('json', text, print(changed(value, seed))).status).toBe('failed');
        const [first] = Object.keys(value as object);
        const { [first ?? '']: _, ...less } = value as Record<string, unknown>;
        expect(judged('json', text, print(less)).status).toBe('failed');
      }),
      { numRuns: 300 },
    );
  });

  it('number: the bound decides, whatever the unit is written in', () => {
    const ops = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
    const holds = { '=': 0, '!=': 0, '<': 0, '<=': 0, '>': 0, '>=': 0 };
    fc.assert(
      fc.property(ops, fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }), (op, bound, actual) => {
        const truth = {
          '=': actual === bound,
          '!=': actual !== bound,
          '<': actual < bound,
          '<=': actual <= bound,
          '>': actual > bound,
          '>=': actual >= bound,
        };
        const status = truth[op] ? 'held' : 'failed';
        holds[op] += truth[op] ? 1 : 0;
        expect(judged('number', `error count ${op} ${bound}`, `error count: ${actual}`).status).toBe(status);
        expect(judged('number', `latency ${op} ${bound}ms`, `latency: ${actual / 1000}s`).status).toBe(status);
        expect(judged('number', `size ${op} ${bound} KiB`, `size: ${actual * 1024} bytes`).status).toBe(status);
      }),
    );
    expect(holds['!='] + holds['<'] + holds['>']).toBeGreaterThan(0);
  });

  const state = fc.constantFrom('Running', 'Pending', 'Completed', 'CrashLoopBackOff', 'Terminating', 'Error');
  const pods = fc.array(state, { minLength: 1, maxLength: 6 });
  const table = (states: readonly string[]) =>
    [
      'NAME      READY   STATUS             AGE',
      ...states.map((each, index) => `web-${index}     1/1     ${each.padEnd(18)} 5d`),
    ].join('\n');

  it('state: counts the rows as the words say', () => {
    fc.assert(
      fc.property(pods, fc.integer({ min: 1, max: 4 }), (states, count) => {
        const having = states.filter((each) => each === 'Running').length;
        const output = table(states);
        const verdict = (words: string) => judged('state', words, output).status === 'held';
        expect(verdict('All pods Running')).toBe(having === states.length);
        expect(verdict(`At least ${count} pods Running`)).toBe(having >= count);
        expect(verdict(`Exactly ${count} pods Running`)).toBe(having === count);
        expect(verdict(`All ${count} pods Running`)).toBe(having === states.length && having === count);
        expect(verdict('No pods Running')).toBe(having === 0);
        const either = states.filter((each) => each === 'Running' || each === 'Completed').length;
        expect(verdict('All pods Running or Completed')).toBe(either === states.length);
      }),
    );
  });

  it('literal and contains: more text round it passes, text that grew at an end does not', () => {
    const around = fc.array(fc.stringMatching(/^[A-Z]{1,6}$/), { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(word, around, around, fc.constantFrom('x', '-rc1', '.5', '_'), (text, before, after, grown) => {
        const output = `${before} ${text} ${after}`;
        expect(judged('literal', `"${text}"`, output).status).toBe('held');
        expect(judged('contains', text, output).status).toBe('held');
        expect(judged('literal', `"${text}"`, `${before} ${text}${grown} ${after}`).status).toBe('failed');
        expect(judged('literal', `${text} (only)`, output).status).toBe(before + after === '' ? 'held' : 'failed');
      }),
    );
  });

  it('exit: only the codes that are said', () => {
    const code = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(code, code, (wanted, exitCode) => {
        const verdict = matchOutput(compiled('exit', String(wanted)), observation('', { exitCode }));
        expect(verdict.status).toBe(wanted === exitCode ? 'held' : 'failed');
      }),
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(json, lines, (value, texts) => {
        const output = [...texts, JSON.stringify(value)].join('\n');
        expect(judged('json', JSON.stringify(value), output)).toEqual(judged('json', JSON.stringify(value), output));
        expect(judged('lines', texts.join('\n'), output)).toEqual(judged('lines', texts.join('\n'), output));
      }),
      { numRuns: 50 },
    );
  });
});
