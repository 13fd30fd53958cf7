import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letteredOptions } from '../../renderers/option-letters.ts';

const letters = (...keys: readonly string[]) =>
  letteredOptions(keys.map((key) => ({ key, label: key }))).map(({ letter }) => letter);

describe('letteredOptions', () => {
  it('gives the usual options the same letters in every question', () => {
    expect(letters('rollback', 'retry', 'abort')).toEqual(['b', 't', 'a']);
    expect(letters('abort', 'rollback', 'retry')).toEqual(['a', 'b', 't']);
  });
  it('numbers what is numbered', () => expect(letters('option-1', 'option-2', 'skip')).toEqual(['1', '2', 's']));
  it('finds free letters for the others', () => expect(letters('abort', 'again', 'inky')).toEqual(['a', 'i', 'k']));

  it('takes a letter that usually means something else only when there is no other', () => {
    const option = { key: 'symptom-s9', label: 'Looks at the lake' };
    expect(letteredOptions([option])).toEqual([{ letter: '1', option }]);
    expect(letters('leave', 'all', 'tell')).toEqual(['l', 'h', 'i']);
  });

  it('never gives a letter twice, nor one that means something else', () => {
    const labels = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(labels, (keys) => {
        const given = letters(...keys);
        expect(new Set(given).size).toBe(given.length);
        for (const letter of given) expect(letter).toMatch(/^[a-fh-np-vx-z0-9]$/);
      }),
    );
  });
});
