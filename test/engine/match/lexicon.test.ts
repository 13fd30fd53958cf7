import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../../engine/match/lexicon.ts';
import { compiled, judged } from './observation.ts';

describe('the lexicon of states and numbers', () => {
  it('spells no state twice, and no unit', () => {
    const states = LEXICON.states.flat().map((word) => word.toLowerCase());
    expect(new Set(states).size).toBe(states.length);
    const units = LEXICON.units.flatMap(({ names }) => names);
    expect(new Set(units).size).toBe(units.length);
  });

  it('every spelling of a state is that state, in any case', () => {
    for (const [name = '', ...others] of LEXICON.states) {
      for (const word of [name, ...others, name.toUpperCase()]) {
        expect(compiled('state', `All pods ${word}`)).toMatchObject({ conditions: [{ oneOf: [name] }] });
        expect(judged('state', `All pods ${name}`, `NAME   STATUS\nweb    ${word}`).status, word).toBe('held');
        expect(judged('state', `All pods ${name}`, 'NAME   STATUS\nweb    Whatever').status).toBe('failed');
      }
    }
  });

  it('every word for how many says it', () => {
    for (const { says, words, hedged } of LEXICON.quantifiers) {
      for (const phrase of words) {
        const made = compiled('state', `${phrase.replace('N', '2').replace('M', 'three')} pods Running`);
        const numbers = /\bN\b/.test(phrase) ? { count: 2 } : {};
        const of = /\bM\b/.test(phrase) ? { of: 3 } : {};
        expect(made, phrase).toMatchObject({ type: 'state', quantifier: { type: says, ...numbers, ...of } });
        expect(made.type === 'state' && made.hedged === true, phrase).toBe(hedged === true);
      }
    }
  });

  it('every word for a comparison compares', () => {
    for (const { op, before, after } of LEXICON.comparisons) {
      for (const word of before) {
        expect(compiled('number', `error count ${word} 7`), word).toMatchObject({ bounds: [{ op, value: 7 }] });
      }
      for (const word of after) {
        const text = `7${/^\W/.test(word) ? '' : ' '}${word}`;
        expect(compiled('number', text), word).toMatchObject({ bounds: [{ op, value: 7 }] });
      }
    }
  });

  it('every unit is compared with the others of its dimension', () => {
    const bases = { bytes: 'bytes', seconds: 'seconds', percent: '%' };
    for (const { names, dimension, factor } of LEXICON.units) {
      for (const name of names) {
        const base = `${factor * 3}`.includes('e') ? (factor * 3).toFixed(9) : factor * 3;
        const own = `3${name.length > 2 ? ' ' : ''}${name}`;
        expect(judged('number', `load = ${own}`, `load: ${base} ${bases[dimension]}`).status, name).toBe('held');
        expect(judged('number', `load < ${own}`, `load: ${base} ${bases[dimension]}`).status, name).toBe('failed');
      }
    }
  });

  it('every hedge leaves it to a person, and only where the strict form does not hold', () => {
    for (const hedge of LEXICON.hedges) {
      expect(compiled('empty', `No ${hedge} errors`), hedge).toMatchObject({ type: 'empty', hedged: true });
      expect(judged('empty', `No ${hedge} errors`, '').status, hedge).toBe('held');
      expect(judged('empty', `No ${hedge} errors`, 'error: x').status, hedge).toBe('person');
    }
    for (const end of LEXICON.hedgedEnds) {
      expect(compiled('number', `error count is 0 or within ${end}`), end).toMatchObject({ hedged: true });
    }
  });

  it('every denial denies, and what no output can show is asked', () => {
    for (const negation of LEXICON.negations) {
      const words = `web pods ${negation} Pending`;
      expect(judged('state', words, 'NAME    STATUS\nweb-0   Running').status, negation).toBe('held');
      expect(judged('state', words, 'NAME    STATUS\nweb-0   Pending').status, negation).toBe('failed');
      expect(judged('state', words, 'NAME    STATUS').status, negation).toBe('person');
    }
    for (const word of LEXICON.untold) {
      expect(compiled('state', `pods ${word} Pending`), word).toMatchObject({ type: 'judgement' });
    }
  });

  it.each([
    ['2 of 3 pods Ready', ['1/1', '1/1', '0/1'], 'held'],
    ['2 of 3 pods Ready', ['1/1', '1/1'], 'failed'],
    ['2/3 pods Ready', ['1/1', '1/1', '0/1'], 'held'],
    ['3/3 pods Ready', ['1/1', '1/1', '0/1'], 'failed'],
    ['At least 2 of 3 replicas Ready', ['1/1', '1/1', '1/1'], 'held'],
    ['At least 2 of 3 replicas Ready', ['1/1', '0/1', '0/1'], 'failed'],
    ['any pod Ready', ['0/1', '1/1'], 'held'],
    ['any pod Ready', ['0/1', '0/1'], 'failed'],
    ['None of the pods are Ready', ['0/1', '0/1'], 'held'],
    ['None of the pods are Ready', ['0/1', '1/1'], 'failed'],
    ['No longer Ready', ['0/1', '0/1'], 'held'],
    ['All pods not Ready', ['0/1', '1/1'], 'failed'],
    ['1/1 Ready', ['1/1', '1/1'], 'held'],
    ['2/2 containers Ready', ['2/2', '2/2'], 'held'],
  ] as const)('%s of %j: %s', (words, ready, status) => {
    const rows = ready.map((cell, index) => `web-${index}   ${cell}     x`);
    const verdict = judged('state', words, ['NAME    READY   AGE', ...rows].join('\n'));
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it('denies all of several states', () => {
    expect(judged('state', 'pods not Pending or Failed', 'NAME   STATUS\na      Running').status).toBe('held');
    expect(judged('state', 'pods not Pending or Failed', 'NAME   STATUS\na      Failed').status).toBe('failed');
  });
});
