import { describe, expect, it } from 'vitest';
import { duration, elapsed, timeOfDay } from '../../renderers/duration.ts';

describe('spans of time', () => {
  it.each([
    [0, '0.0 s'],
    [412, '0.4 s'],
    [9_949, '9.9 s'],
    [9_950, '10 s'],
    [59_499, '59 s'],
    [59_600, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_720_000, '1 h 02 min'],
    [-5, '0.0 s'],
  ])('%i ms: %s', (milliseconds, words) => expect(duration(milliseconds)).toBe(words));

  it('are whole seconds while they go on', () => {
    expect(elapsed(9_999)).toBe('9 s');
    expect(elapsed(-1)).toBe('0 s');
    expect(elapsed(61_000)).toBe('1 min 01 s');
  });
});

describe('timeOfDay', () => {
  it('is local', () => expect(timeOfDay(new Date(2026, 0, 5, 3, 2, 7).getTime())).toBe('03:02:07'));
});
