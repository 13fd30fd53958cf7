import { describe, expect, it } from 'vitest';
import { optionMeant } from '../../../engine/run/option-meant.ts';

const OPTIONS = [
  { key: 'option-1', label: 'Option A: Restart the pods' },
  { key: 'option-2', label: 'Option B: Drain the node' },
  { key: 'option-3', label: 'Option C: Replace the node pool' },
  { key: 'stop', label: 'Stop the run here' },
];

describe('optionMeant', () => {
  it.each([
    ['option-2', 'option-2'],
    ['2', 'option-2'],
    ['b', 'option-2'],
    ['B', 'option-2'],
    ['Option B: Drain the node', 'option-2'],
    ['drain the node', 'option-2'],
    ['drain-the-node', 'option-2'],
    ['dra', 'option-2'],
    ['replace', 'option-3'],
    ['stop', 'stop'],
  ])('takes %s for %s', (given, key) => {
    expect(optionMeant(OPTIONS, given)).toBe(key);
  });

  it.each(['re', 'option', '4', '', ' ', 'drian', 'node'])('takes %j for none: nothing is guessed', (given) => {
    expect(optionMeant(OPTIONS, given)).toBeUndefined();
  });

  it('goes by the numbers of the document where it has some', () => {
    const later = [
      { key: 'option-1', label: 'Option 2: Drain the node' },
      { key: 'option-2', label: 'Option 3: Replace it' },
    ];
    expect(optionMeant(later, '2')).toBe('option-1');
    expect(optionMeant(later, '3')).toBe('option-2');
  });

  it('takes y and n for yes and no', () => {
    const options = [
      { key: 'yes', label: 'Yes, it applies' },
      { key: 'no', label: 'No, leave it out' },
    ];
    expect(['y', 'n', 'YES', 'no'].map((given) => optionMeant(options, given))).toEqual(['yes', 'no', 'yes', 'no']);
  });
});
