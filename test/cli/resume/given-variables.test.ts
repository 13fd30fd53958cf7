import { describe, expect, it } from 'vitest';
import { givenVariables, variablesGiven } from '../../../cli/resume/given-variables.ts';
import * as doc from '../../engine/graph/document.ts';

const graph = { ...doc.graphOf(), environment: [{ name: 'REGION', steps: [] }] };
const taken = (given: readonly string[], lost: readonly string[] = ['POD']) =>
  givenVariables(given, { graph, lost }, { TOKEN: 'x', POD: 'web-1' });

describe('givenVariables', () => {
  it('takes those that are gone and those that are needed from outside, also from the environment', () => {
    expect(taken(['POD=web-2', 'REGION=a=b'])).toEqual({ status: 'given', values: { POD: 'web-2', REGION: 'a=b' } });
    expect(taken(['POD'])).toEqual({ status: 'given', values: { POD: 'web-1' } });
    expect(taken(['POD='])).toEqual({ status: 'given', values: { POD: '' } });
  });

  it.each([['PATH=/evil'], ['BASH_ENV=/evil'], ['PDO=x'], ['TOKEN'], ['=x'], ['REGION']])(
    'refuses %s, and says nothing of a value',
    (pair) => {
      const refused = taken([pair]);
      expect(refused.status).toBe('wrong');
      expect(JSON.stringify(refused)).not.toMatch(/evil/);
    },
  );

  it('is on record with who gave it', () => {
    expect(variablesGiven({ POD: 'web-2' }, 'ada')).toMatchObject([
      { type: 'question-answered', answer: { question: 'variable:POD', value: 'web-2' }, by: 'ada' },
    ]);
  });
});
