import { describe, expect, it } from 'vitest';
import { unhedged, withoutAddition } from '../../../engine/match/hedge.ts';

describe('hedges', () => {
  it.each([
    ['No critical errors', 'No errors'],
    ['Error count is 0 or within acceptable threshold', 'Error count is 0'],
    ['Backup file with reasonable size (> 0 bytes)', 'Backup file with size (> 0 bytes)'],
    ['approximately 100 rows', '100 rows'],
    ['~100', '100'],
    ['about 5 pods', '5 pods'],
    ['No errors (or similar)', 'No errors'],
  ])('%s is %s with room', (text, strict) => expect(unhedged(text)).toEqual({ text: strict, hedged: true }));

  it.each(['No errors', '0 or 1', 'Running or Completed', 'acceptable'])('%s leaves no room', (text) =>
    expect(unhedged(text)).toEqual({ text, hedged: false }),
  );

  it('takes only additions from what is printed', () => {
    expect(withoutAddition('critical section').hedged).toBe(false);
    expect(withoutAddition('"1 or acceptable"')).toEqual({ text: '"1 or acceptable"', hedged: false });
    expect(withoutAddition('v1.28 or later')).toEqual({ text: 'v1.28', hedged: true });
  });
});
