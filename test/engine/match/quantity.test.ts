import { describe, expect, it } from 'vitest';
import { readQuantity, satisfies } from '../../../engine/match/quantity.ts';

describe('quantities', () => {
  it.each([
    ['12', { value: 12 }],
    ['1,234.5', { value: 1234.5 }],
    ['-3', { value: -3 }],
    ['1e3', { value: 1000 }],
    ['1.2M', { value: 1.2, unit: 'M' }],
    ['99.9%', { value: 99.9, unit: '%' }],
    ['5d', { value: 5, unit: 'd' }],
    ['2m30s', { value: 150, unit: 's' }],
    ['v1.2', undefined],
    ['1/1', undefined],
    ['p99', undefined],
    ['10.0.0.1', undefined],
    ['1,2', undefined],
    ['12x', undefined],
    ['', undefined],
  ])('%s', (word, quantity) => expect(readQuantity(word)).toEqual(quantity));

  it('takes a unit that stands apart', () => {
    expect(readQuantity('0', 'bytes')).toEqual({ value: 0, unit: 'bytes' });
    expect(readQuantity('0', 'errors')).toEqual({ value: 0 });
  });

  it.each([
    [{ value: 1, unit: 'K' }, { op: '=', value: 1024, unit: 'bytes' }, true],
    [{ value: 0.7, unit: 's' }, { op: '<', value: 500, unit: 'ms' }, false],
    [{ value: 3, unit: 's' }, { op: '<', value: 5 }, undefined],
    [{ value: 3, unit: 's' }, { op: '>', value: 0 }, true],
    [{ value: 3 }, { op: '<', value: 5, unit: 's' }, undefined],
    [{ value: 2, unit: 'M' }, { op: '>', value: 1_000_000 }, true],
  ] as const)('%j satisfies %j: %s', (quantity, bound, answer) => expect(satisfies(quantity, bound)).toBe(answer));
});
