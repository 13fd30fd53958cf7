import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptOutput } from '../../../../engine/match/accept/accept-output.ts';
import { matchOutput } from '../../../../engine/match/match.ts';
import type { Observed } from '../../../../engine/match/observed.ts';
import type { Check } from '../../../../engine/model/expectation.ts';
import { compiled, observation } from '../observation.ts';

const accept = (check: Check, text: string, stdout: string, more: Partial<Observed> = {}) =>
  acceptOutput({ text, compile: (words) => compiled(check, words), observed: observation(stdout, more) });

describe('accepting an output', () => {
  it.each([
    ['literal', '"0.2.0"', '0.3.0', '"0.3.0"'],
    ['literal', '`v0.2.0` (only)', 'v0.2.0-rc1\n', '`v0.2.0-rc1` (only)'],
    ['literal', 'v0.2.0', 'image: app:v0.2.0-rc1', 'v0.2.0-rc1'],
    ['literal', 'PONG', 'PING at "x" or so', 'PING'],
    ['literal', 'ready', 'not at all, "or" else', `'not at all, "or" else'`],
    ['contains', '"rolled out"', 'deployment rolled\tout', '"rolled\tout"'],
    ['contains', 'helthy', 'status: healthy', 'healthy'],
    [
      'lines',
      'Backing up <database>\n...\n  took 5s\nBackup of 3 tables complete',
      'Backing up orders\nx\n  took 9s\nBackup of 4 tables complete\n',
      'Backing up <database>\n...\n  took 5s\nBackup of 4 tables complete',
    ],
    ['lines', 'first\nsecond line of it\nthird', 'first\nthird', 'first\nthird'],
    ['lines', 'alpha beta\ngamma', 'quite another\nthing', 'quite another\nthing'],
    ['lines', 'ready in 5s', '2024-01-15 10:00:00 steady in 7s', 'steady in 5s'],
    [
      'table',
      'NAME                  READY   STATUS    AGE\nweb-7d9f8b6c5-x2k9p   1/1     Running   5d\ndb-0                  1/1     Running   5d',
      'NAME                  READY   STATUS             AGE\nweb-66f8c4d7b8-bkvdh  0/1     CrashLoopBackOff   2m\ndb-0                  1/1     Running            2m',
      'NAME                  READY   STATUS    AGE\nweb-7d9f8b6c5-x2k9p   0/1     CrashLoopBackOff  5d\ndb-0                  1/1     Running   5d',
    ],
    [
      'table',
      '| id | state   |\n|----|---------|\n| 7  | done    |\n| 8  | done    |',
      ' id | state\n----+------\n  8 | open',
      '| id | state   |\n|----|---------|\n| 8  | open    |',
    ],
    [
      'json',
      '{ "status": "healthy", "version": "0.2.0", "started": "...", ... }',
      '{"version":"0.3.0","status":"healthy","started":"x"}',
      '{ "status": "healthy", "version": "0.3.0", "started": "...", ... }',
    ],
    [
      'json',
      '{\n  "a": [ 1, {"b": true, "gone": 1} ],\n  "c": "x..."\n}',
      '{"a":[2,{"b":false}],"c":"xyz"}',
      '{\n  "a": [ 2, {"b": false} ],\n  "c": "x..."\n}',
    ],
    ['json', '.items.phase == "Active"', '{"items":{"phase":"Gone"}}', '.items.phase == "Gone"'],
    ['json', '"decision": "allow"', '{"r":{"decision":"deny"}}', '"decision": "deny"'],
    ['number', 'Error count is 0', 'errors: 3', 'Error count is 3'],
    ['number', 'zero rows', '3 rows', '3 rows'],
    ['number', 'size is 12 KiB', 'size: 14KiB', 'size is 14 KiB'],
    ['state', 'exactly 2 pods Running', 'NAME   STATUS\na   Running\nb   Pending', 'exactly 1 pods Running'],
    ['state', 'All pods 1/1 Running', 'NAME   READY   STATUS\na   2/2   Running', 'All pods 2/2 Running'],
    ['exit', 'exit code 1', '', 'exit code 0'],
  ] as const)('%s %j of %j becomes %j', (check, text, output, becomes) => {
    expect(accept(check, text, output)).toEqual({ status: 'changed', text: becomes });
  });

  it('takes a status with its words', () => {
    const accepted = accept('status', 'Returns 200 OK from the shop', '', { httpStatuses: [204] });
    expect(accepted).toEqual({ status: 'changed', text: 'Returns 204 from the shop' });
  });

  it.each([
    ['number', 'latency < 500ms', 'latency: 700ms'],
    ['number', 'at least 3', '2'],
    ['empty', 'No errors', 'error: x'],
    ['regex', '^v\\d+$', 'x'],
    ['state', 'All pods Running', 'NAME   STATUS\na   Pending'],
    ['state', 'At least 2 pods Ready', 'NAME   READY\na   0/1'],
    ['state', 'All pods 1/1', 'NAME   READY\na   0/1'],
    ['status', 'should be denied', 'ok'],
    ['status', 'succeeds', ''],
    ['lines', 'b\na', 'a\nb'],
    ['lines', 'a', ''],
    ['lines', 'a', Array.from({ length: 50 }, (_, index) => `x${index}`).join('\n')],
    ['literal', 'healthy', 'quite\nanother\nthing'],
    ['literal', 'a or b', 'c'],
    ['table', 'NAME   ZONE\na      x', 'NAME\na'],
    ['table', 'NAME   ZONE\na      x', 'NAME   ZONE\nb      x'],
    ['json', '{"a": 1}', '{"b": 1}'],
    ['json', '{"a": 1}', 'no json'],
    ['contains', 'two words', 'quite another'],
    ['judgement', 'looks fine', 'x'],
  ] as const)('%s %j of %j is for its author', (check, text, output) => {
    const more = check === 'status' && text === 'succeeds' ? { exitCode: 1 } : {};
    expect(accept(check, text, output, more)).toMatchObject({ status: 'refused', why: expect.stringMatching(/\w/) });
  });

  it('takes nothing of an output that was not kept whole', () => {
    expect(accept('literal', 'a', 'b', { truncated: true }).status).toBe('refused');
  });

  const word = fc.stringMatching(/^[a-z]{3,7}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const patterns = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: line },
      fc.constant('...'),
      word.map((one) => `${one} <name> done`),
    ),
    { minLength: 1, maxLength: 6 },
  );

  it('lines: what was accepted holds, with the wildcards and `...` that it had where their lines are left', () => {
    let changed = 0;
    fc.assert(
      fc.property(patterns, fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(), (written, printed, seed) => {
        const text = written.join('\n');
        const like = written.map((pattern, index) =>
          pattern === '...'
            ? 'whatever'
            : pattern
                .replace('<name>', 'x')
                .replace(/\w+$/, (end) => (index === seed % written.length ? 'changed' : end)),
        );
        for (const output of [printed.join('\n'), like.join('\n')]) {
          const accepted = accept('lines', text, output);
          if (accepted.status === 'refused') continue;
          changed += 1;
          expect(matchOutput(compiled('lines', accepted.text), observation(output)).status).toBe('held');
          expect(accept('lines', accepted.text, output)).toEqual({ status: 'refused', why: 'it holds as it is' });
        }
        const accepted = accept('lines', text, like.join('\n'));
        const left =
          accepted.status === 'changed' && written.some((one) => one !== '...' && accepted.text.includes(one));
        if (accepted.status === 'changed' && left && accepted.text.split('\n').length === written.length) {
          expect(accepted.text.split('<name>').length).toBe(text.split('<name>').length);
          expect(accepted.text.split('\n').filter((one) => one === '...')).toEqual(
            written.filter((one) => one === '...'),
          );
        }
      }),
      { numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('json: what was accepted holds, and keeps the places that stood for anything', () => {
    const scalar = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.boolean(), word);
    const value = fc.dictionary(word, fc.oneof(scalar, fc.dictionary(word, scalar, { minKeys: 1, maxKeys: 3 })), {
      minKeys: 1,
      maxKeys: 4,
    });
    let changed = 0;
    fc.assert(
      fc.property(value, fc.nat({ max: 2 }), (expected, seed) => {
        const text = `{"any": "...", ${JSON.stringify(expected, null, 2).slice(1, -1)}, ...}`;
        const output = JSON.stringify({ any: 'thing', ...expected }, (key, field) =>
          typeof field === 'number'
            ? field + seed
            : field === 'thing' || key.length % 2 === seed
              ? field
              : field === true
                ? 'yes'
                : field,
        );
        const accepted = accept('json', text, output);
        if (accepted.status === 'refused') return;
        changed += 1;
        expect(accepted.text).toContain('"any": "..."');
        expect(accepted.text.endsWith(', ...}')).toBe(true);
        expect(matchOutput(compiled('json', accepted.text), observation(output)).status).toBe('held');
      }),
      { numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(5);
  });

  it('table: what was accepted holds, and columns stay in line', () => {
    const cell = fc.stringMatching(/^[A-Z][a-z]{2,14}$/);
    const rows = fc.uniqueArray(fc.tuple(word, cell, cell), { selector: ([name]) => name, minLength: 1, maxLength: 4 });
    const print = (cells: readonly (readonly string[])[], width: number) =>
      [['NAME', 'KIND', 'ZONE'], ...cells]
        .map((row) =>
          row
            .map((one) => one.padEnd(width))
            .join('')
            .trimEnd(),
        )
        .join('\n');
    fc.assert(
      fc.property(rows, cell, fc.nat(), (cells, other, at) => {
        const text = print(cells, 18);
        const changed = cells.map(([name, kind, zone], index) =>
          index === at % cells.length ? [name, other, zone] : [name, kind, zone],
        );
        const accepted = accept('table', text, print(changed, 25));
        const same = cells[at % cells.length]?.[1] === other;
        expect(accepted).toEqual(
          same ? { status: 'refused', why: 'it holds as it is' } : { status: 'changed', text: print(changed, 18) },
        );
      }),
    );
  });

  it('never fails, whatever the words and the output are', () => {
    const check = fc.constantFrom<Check[]>(
      'literal',
      'lines',
      'table',
      'json',
      'number',
      'state',
      'status',
      'contains',
      'exit',
      'empty',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      patterns.map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(check, text, text, (one, words, output) => {
        const accepted = accept(one, words, output);
        if (accepted.status === 'changed') {
          expect(matchOutput(compiled(one, accepted.text), observation(output)).status).toBe('held');
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
