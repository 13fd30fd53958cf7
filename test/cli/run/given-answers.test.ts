import { describe, expect, it } from 'vitest';
import { givenAnswers } from '../../../cli/run/given-answers.ts';
import type { Choice } from '../../../engine/model/step.ts';
import * as doc from '../../engine/graph/document.ts';

const option = (number: number, label: string): Choice => ({ group: '9.1', option: number, certain: true, label });

const graph = doc.graphOf(
  doc.section(
    'procedure',
    'Steps',
    doc.step('One', doc.requirement('jq'), doc.change('a', { condition: 'if needed' })),
    doc.step('Two', doc.change('b', { condition: 'if needed' }), doc.change('c', { condition: 'if it is old' })),
    doc.step('Three', doc.change('d', { choice: option(1, 'Gently') }), doc.change('e', { choice: option(2, 'Hard') })),
    doc.step('Four', { optional: true }, doc.change('f')),
  ),
);
const [first, second, , fourth] = graph.steps.map(({ id }) => id);
const answersOf = (given: Readonly<Record<string, string>>) => {
  const taken = givenAnswers(graph, given);
  return taken.status === 'known' ? taken.answers : taken.reason;
};

describe('givenAnswers', () => {
  it('takes an answer that one question has a place for', () => {
    expect(answersOf({ 'if it is old': 'yes' })).toEqual({ [`condition:${second}:if it is old`]: 'yes' });
    expect(answersOf({ [`condition:${first}:if needed`]: 'n' })).toEqual({ [`condition:${first}:if needed`]: 'no' });
    expect(answersOf({ One: 'yes' })).toEqual({ One: 'yes' });
  });

  it.each([
    [{ three: 'hard' }],
    [{ three: '2' }],
    [{ three: 'B' }],
    [{ Three: 'Ha' }],
    [{ thr: 'option-2' }],
    [{ '9.1': 'Hard' }],
    [{ 'choice:9.1': '2' }],
  ])('takes a choice by its name or a beginning of it, and its option likewise: %j', (given) => {
    expect(answersOf(given)).toEqual({ 'choice:9.1': 'option-2' });
  });

  it('takes yes for an optional step', () => {
    expect(answersOf({ Four: 'yes' })).toEqual({ [`optional-step:${fourth}`]: 'do' });
    expect(answersOf({ four: 'skip' })).toEqual({ [`optional-step:${fourth}`]: 'skip' });
  });

  it('refuses one that says yes in several places, and says how to name one', () => {
    const refusal = answersOf({ 'if needed': 'yes' });
    expect(refusal).toContain('is asked in 2 places');
    expect(refusal).toContain(`--answer 'condition:${second}:if needed=…'`);
  });

  it('has a place for each of several conditions, and none for them joined', () => {
    const both = { condition: 'if it is old, and if needed', conditions: ['if it is old', 'if needed'] };
    const one = doc.graphOf(doc.section('procedure', 'Steps', doc.step('One', doc.change('a', both))));
    expect(givenAnswers(one, { 'if it is old': 'yes', 'if needed': 'yes' })).toMatchObject({ status: 'known' });
    expect(givenAnswers(one, { [both.condition]: 'yes' })).toMatchObject({
      reason: expect.stringContaining('expected one of: if it is old, if needed'),
    });
  });

  it('refuses one that nothing asks for, and says what does', () => {
    expect(answersOf({ 'if neded': 'yes' })).toMatch(/no question "if neded".*mean "if needed".*if it is old/);
    expect(answersOf({ 'something else': 'yes' })).toMatch(/expected one of: .*if needed, .*three/);
    expect(answersOf({ constructor: 'yes' })).toContain('no question "constructor"');
  });

  it('takes no beginning of a condition, which could be that of another', () => {
    expect(answersOf({ 'if it': 'yes' })).toContain('no question "if it"');
  });

  it.each([
    [{ three: 'haard' }, /1 \(Gently\); 2 \(Hard\)\. Did you mean "2"\?/],
    [{ three: '3' }, /1 \(Gently\); 2 \(Hard\)/],
    [{ three: '' }, /1 \(Gently\); 2 \(Hard\)/],
    [{ 'if it is old': 'maybe' }, /expected one of: yes; no\./],
    [{ Four: 'perhaps' }, /do \(Do it\); skip \(Skip it\)/],
    [{ 'example-values': 'v2' }, /confirm \(They are right\)/],
  ])('refuses an answer that is no option, and says which there are: %j', (given, says) => {
    expect(answersOf(given)).toMatch(says);
  });

  it('repeats no answer, which may be a secret', () => {
    expect(answersOf({ three: 'Zk-q7q7' })).not.toContain('q7q7');
  });
});
