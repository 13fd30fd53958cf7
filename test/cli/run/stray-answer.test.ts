import { describe, expect, it } from 'vitest';
import { strayAnswer } from '../../../cli/run/stray-answer.ts';
import * as doc from '../../engine/graph/document.ts';

const graph = doc.graphOf(
  doc.section(
    'procedure',
    'Steps',
    doc.step('One', doc.change('a', { condition: 'if needed' })),
    doc.step('Two', doc.change('b', { condition: 'if needed' }), doc.change('c', { condition: 'if it is old' })),
  ),
);
const [first, second] = graph.steps.map(({ id }) => id);

describe('strayAnswer', () => {
  it('takes an answer that one question has a place for', () => {
    expect(strayAnswer(graph, { 'if it is old': 'yes' })).toBeUndefined();
    expect(strayAnswer(graph, { [`condition:${first}:if needed`]: 'yes' })).toBeUndefined();
  });

  it('refuses one that says yes in several places, and says how to name one', () => {
    const refusal = strayAnswer(graph, { 'if needed': 'yes' });
    expect(refusal).toContain('is asked in 2 places');
    expect(refusal).toContain(`--answer 'condition:${second}:if needed=…'`);
  });

  it('has a place for each of several conditions, and none for them joined', () => {
    const both = { condition: 'if it is old, and if needed', conditions: ['if it is old', 'if needed'] };
    const one = doc.graphOf(doc.section('procedure', 'Steps', doc.step('One', doc.change('a', both))));
    expect(strayAnswer(one, { 'if it is old': 'yes', 'if needed': 'yes' })).toBeUndefined();
    expect(strayAnswer(one, { [both.condition]: 'yes' })).toContain('expected one of: if it is old, if needed');
  });

  it('refuses one that nothing asks for, and says what does', () => {
    expect(strayAnswer(graph, { 'if neded': 'yes' })).toMatch(/no question "if neded".*if needed, if it is old/);
    expect(strayAnswer(graph, { constructor: 'yes' })).toContain('no question "constructor"');
  });
});
