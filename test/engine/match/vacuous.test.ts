import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compiled } from '../../../engine/match/compiled.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import { isBlank } from '../../../engine/match/output-text.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { compiled, judged, observation } from './observation.ts';

/** What people expect, by check; every one of them compiles to its check. */
const EXPECTED: readonly (readonly [Check, readonly string[]])[] = [
  ['literal', ['PONG', '"0.2.0"', 'app:v1 (only)', '"Paused" or "Healthy"', '✓', '-', '你好']],
  ['lines', ['Backup complete', 'Waiting for x...\ndone', '...\nlast line', '<name> created', '...done']],
  ['table', ['NAME  READY\nweb-0  1/1', '| id | state |\n|---|---|\n| 7 | done |', 'NAME  AGE\nweb  5d']],
  ['json', ['{"a": 1}', '{}', '[]', '"status": "ok"', '.a == 1', '[{"a": 1}, ...]', '{"a": ...}']],
  ['number', ['0', '> 0', '>= 0', '!= 3', 'count is 0', 'at most 5', '< 500ms', 'between 0 and 5', '= 0%']],
  [
    'state',
    ['All pods Running', 'at least 0 pods Ready', 'exactly 0 pods Ready', 'Running', '0 pods Running', '1/1 Ready'],
  ],
  ['contains', ['rolled out', '"ok"', '.']],
  ['regex', ['.*', '^$', '\\s*', '', '\\s+', '(?s).*', '[^a]', '\\x1b', '\\S*', '^.*$']],
];
const expected = fc
  .constantFrom(...EXPECTED)
  .chain(([check, texts]) => fc.tuple(fc.constant(check), fc.constantFrom(...texts)));
/** Pieces of which nobody sees anything, on a terminal or anywhere else. */
const unseen = fc
  .array(
    fc.constantFrom(
      ...[' ', '\n', '\t', '\r\n', '\r', '\u00a0', '\u3000', '\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', '\0'],
      ...['\u001b[0m', '\u001b[31;1m', '\u001b[2J', '\u001b[?25l', '\u001b]0;title\u0007', '\u001b(B', '\b', '\u0007'],
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

describe('nothing passes vacuously', () => {
  it('output that nobody sees holds for nothing but emptiness and status', () => {
    fc.assert(
      fc.property(expected, unseen, unseen, ([check, text], stdout, stderr) => {
        const made = compiled(check, text);
        expect(matchOutput(made, observation(stdout, { stderr })).status, JSON.stringify(made)).not.toBe('held');
      }),
      { numRuns: 5_000 },
    );
  });

  it('output that nobody sees holds for whatever words only where they are of emptiness or status', () => {
    const check = fc.constantFrom<Check[]>('literal', 'lines', 'table', 'json', 'number', 'state', 'contains', 'regex');
    const silent = (made: Compiled) =>
      ['empty', 'status', 'exit'].includes(made.type) || (made.type === 'state' && made.quantifier.type === 'none');
    fc.assert(
      fc.property(check, fc.string({ unit: 'binary', maxLength: 30 }), unseen, (one, text, stdout) => {
        const made = compiled(one, text);
        const { status } = matchOutput(made, observation(stdout));
        if (status === 'held') expect(silent(made), JSON.stringify(made)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('knows what is not seen', () => {
    fc.assert(fc.property(unseen, (text) => isBlank(text)));
    fc.assert(fc.property(unseen, unseen, (before, after) => !isBlank(`${before}x${after}`)));
  });

  it.each([
    ['lines', '<version>'],
    ['lines', '...\n<a> <b>'],
    ['lines', '...'],
    ['table', 'NAME\n<name>'],
    ['table', 'AGE   IP\n5d    10.0.0.1'],
    ['table', 'NAME   READY'],
    ['json', '{...}'],
    ['json', '[...]'],
    ['json', '"..."'],
    ['json', '[<item>]'],
    ['literal', '\u200b'],
    ['contains', '"  "'],
    ['regex', '  '],
    ['number', 'many'],
    ['state', 'all good'],
    ['empty', ''],
    ['status', ''],
    ['exit', ''],
  ] as const)('%s %j says nothing, so that a person is asked', (check, text) => {
    expect(compiled(check, text)).toMatchObject({ type: 'judgement' });
    expect(judged(check, text, 'anything 1/1 Running').status).toBe('person');
  });

  it.each([
    ['table', 'NAME   READY\nweb    1/1', 'NAME   READY'],
    ['state', 'All pods Running', 'NAME   READY   STATUS'],
    ['state', 'At least 0 pods Running', 'NAME   STATUS\nweb   Pending'],
    ['number', '>= 0', 'no numbers here'],
    ['json', '{"a": 1}', 'a is 1'],
    ['regex', 'x*', 'no match'],
    ['literal', '-', 'web-0 is up'],
    ['literal', '.', 'a.b'],
  ] as const)('%s %j is not held by %j', (check, text, output) => {
    expect(judged(check, text, output).status).not.toBe('held');
  });
});
