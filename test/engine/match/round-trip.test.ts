import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compiled } from '../../../engine/match/compiled.ts';
import { formatCompiled } from '../../../engine/match/format.ts';
import { LEXICON } from '../../../engine/match/lexicon.ts';
import { writtenForm } from '../../../engine/match/written.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { compiled, expectation } from './observation.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9_./:-]{0,8}[a-z0-9]$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const marked = fc.oneof(phrase, fc.string({ minLength: 1, maxLength: 20 }), fc.stringMatching(/^[ -~]{1,30}$/));
const hedge = fc.constantFrom('', '', ' or acceptable', ' (or similar)');
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc.constantFrom('1.5', '2.25', '1,000', 'three', 'two thousand', '0.1'),
);
const unit = fc.constantFrom('', '', ...LEXICON.units.flatMap(({ names }) => names));
const state = fc.constantFrom(...LEXICON.states.flat());
const comparison = fc.constantFrom(...LEXICON.comparisons.flatMap(({ before }) => before));
const after = fc.constantFrom(...LEXICON.comparisons.flatMap((one) => one.after));
const quantifier = fc
  .constantFrom('', ...LEXICON.quantifiers.flatMap(({ words }) => words))
  .map((words) => words.replace('N', '2').replace('M', '3'));
const cell = fc.oneof(word, fc.constantFrom('1/1', '5d', '<none>', '<any>', '2024-01-15', 'a b', ''));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), marked, fc.constantFrom('<any>', 'abc...')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(marked, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const many = (one: fc.Arbitrary<string>, between: string) =>
  fc.array(one, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(between));

/** Texts of the kind that each check is made of, most of which compile to it. */
const TEXTS: Readonly<Record<Exclude<Check, 'judgement'>, fc.Arbitrary<string>>> = {
  literal: fc.oneof(
    marked,
    fc.tuple(marked, fc.constantFrom('', ' (only)'), hedge).map((parts) => parts.join('')),
    many(word, ' or '),
    many(
      phrase.map((text) => `"${text}"`),
      ' or ',
    ),
    phrase.map((text) => `${text} <name>`),
  ),
  lines: fc.oneof(many(fc.oneof(marked, phrase, fc.constantFrom('...', 'Waiting for it', 'a <name> b')), '\n')),
  table: fc
    .tuple(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([rows, pipes]) => ['NAME   STATE', ...rows.map((row) => row.join(pipes ? ' | ' : '   '))].join('\n')),
  json: fc.tuple(json, hedge).map(([value, soft]) => JSON.stringify(value) + soft),
  number: fc.oneof(
    fc
      .tuple(phrase, comparison, amount, unit, hedge)
      .map(([of, op, value, measure, soft]) => `${of} ${op} ${value} ${measure}${soft}`),
    fc.tuple(amount, unit, after).map(([value, measure, op]) => `${value} ${measure} ${op}`),
    fc.tuple(amount, amount, unit).map(([from, to, measure]) => `between ${from} and ${to} ${measure}`),
  ),
  empty: fc
    .tuple(fc.constantFrom('No ', 'no new ', 'zero ', 'without '), many(word, ' or '), hedge)
    .map((parts) => parts.join('')),
  state: fc
    .tuple(
      quantifier,
      fc.constantFrom('pods', 'web pods', 'rows', ''),
      fc.constantFrom('', 'not '),
      many(state, ' or '),
      hedge,
    )
    .map(([many, of, not, states, soft]) => `${many} ${of} ${not}${states}${soft}`),
  status: fc
    .tuple(
      fc.constantFrom(
        'Returns 200',
        '2xx or 301',
        'succeeds',
        'should be denied',
        'should fail',
        'should not be reachable',
      ),
      hedge,
    )
    .map((parts) => parts.join('')),
  contains: marked,
  regex: fc.oneof(fc.constantFrom('^a+$', '(x|y)', '\\d{2,3}', '[a-z]*'), marked),
  exit: fc.oneof(many(fc.integer({ min: 0, max: 255 }).map(String), ' or '), fc.constant('non-zero')),
};

describe('what a check is written as compiles to it', () => {
  it.each(Object.entries(TEXTS))('%s', (check, texts) => {
    let made = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const form: Compiled = compiled(check as Check, text);
        if (form.type === 'judgement') return;
        made += 1;
        const words = formatCompiled(form);
        expect(compiled(form.type, words), words).toEqual(form);
        expect(formatCompiled(compiled(form.type, words))).toBe(words);
        expect(writtenForm(expectation(check as Check, text), { script: 'show' })).toEqual({
          check: form.type,
          text: words,
        });
      }),
      { numRuns: 1_000 },
    );
    expect(made).toBeGreaterThan(150);
  });
});
