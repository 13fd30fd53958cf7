import { expect, it } from 'vitest';
import { optionChain, optionIn } from '../../../engine/graph/option-chain.ts';
import type { Choice } from '../../../engine/model/step.ts';

const inner: Choice = {
  group: 'c',
  option: 3,
  certain: true,
  within: { group: 'b', option: 2, within: { group: 'a', option: 1 } },
};

it('gives options from the outermost to the innermost', () => {
  expect(optionChain(inner).map(({ group }) => group)).toEqual(['a', 'b', 'c']);
  expect(optionChain(undefined)).toEqual([]);
});

it('finds the option of a group', () => {
  expect(optionIn(inner, 'b')?.option).toBe(2);
  expect(optionIn(inner, 'd')).toBeUndefined();
});
