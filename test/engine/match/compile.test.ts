import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpectation } from '../../../engine/match/compile.ts';
import type { Compiled } from '../../../engine/match/compiled.ts';
import { describeCompiled } from '../../../engine/match/describe.ts';
import { formatCompiled } from '../../../engine/match/format.ts';
import { matchOutput } from '../../../engine/match/match.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { compiled, expectation, observation } from './observation.ts';

const CHECKS: readonly Check[] = [
  'literal',
  'lines',
  'table',
  'json',
  'number',
  'empty',
  'state',
  'status',
  'judgement',
  'contains',
  'regex',
  'exit',
];
const check = fc.constantFrom(...CHECKS);
/** Words of expectations in any order: nearer to what people write than any string. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'No errors All pods Running with 1/1 READY at least 2 > 0 bytes {"a": 1, ... } [ ] "x" or 200 OK should be denied (only) critical NAME   AGE | <name> ... nothing between and in \n exit code'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(words, fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 60 }));

describe('compiling', () => {
  it('what cannot be checked as it was read is a question that says why', () => {
    expect(compiled('number', 'many')).toEqual({ type: 'judgement', question: 'many', why: 'no number is named' });
    expect(compileExpectation(expectation('regex', '(', { pinned: true }), { script: 'x' })).toMatchObject({
      type: 'judgement',
      problem: expect.stringContaining('RE2'),
    });
  });

  it.each([
    ['number', '> 0', 'the number in the output is > 0'],
    ['state', 'All pods Running with 1/1 READY', 'every row has STATUS Running and READY 1/1, at least 1 row'],
    ['json', '{"status":"healthy", ...}', 'json: a superset of {"status": "healthy", ...}'],
    ['empty', 'nothing', 'no output'],
    ['table', 'NAME   AGE\nweb    5d', 'a table with the row NAME web, any AGE'],
    ['exit', '1', 'the exit code is 1'],
  ] as const)('%s %s is described as: %s', (one, text, line) =>
    expect(describeCompiled(compiled(one, text))).toBe(line),
  );

  it('never fails, is plain data, and is described in one line', () => {
    fc.assert(
      fc.property(check, anyText, anyText, (one, text, output) => {
        const made = compiled(one, text);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        expect(describeCompiled(made)).toMatch(/^.+$/);
        expect(['held', 'failed', 'person']).toContain(matchOutput(made, observation(output)).status);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what its own words compile to', () => {
    fc.assert(
      fc.property(check, anyText, (one, text) => {
        const made = compiled(one, text);
        if (made.type === 'judgement') return;
        expect(compiled(made.type, formatCompiled(made)), formatCompiled(made)).toEqual(made);
      }),
      { numRuns: 5_000 },
    );
  });

  it('no output passes only what expects none, or looks at the status', () => {
    const mayHold = (made: Compiled) => ['empty', 'status', 'exit'].includes(made.type);
    fc.assert(
      fc.property(check, anyText, (one, text) => {
        const made = compiled(one, text);
        const verdict = matchOutput(made, observation(''));
        if (verdict.status === 'held') expect(mayHold(made), JSON.stringify(made)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  const seeds = join(import.meta.dirname, '../../../../shared/acceptance/seeds');
  it.skipIf(!existsSync(seeds))(
    'every expectation of the seeds compiles to its check (skipped without ../shared)',
    () => {
      const items = readdirSync(seeds)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => JSON.parse(readFileSync(join(seeds, name), 'utf8')).items)
        .filter((item: { kind: string }) => item.kind === 'expectation');
      expect(items.length).toBeGreaterThan(20);
      for (const { check: checks, text } of items) {
        const made = compiled([checks].flat()[0], text);
        expect([made.type, text]).toEqual([[checks].flat()[0], text]);
        expect(compiled(made.type, formatCompiled(made))).toEqual(made);
      }
    },
  );
});
