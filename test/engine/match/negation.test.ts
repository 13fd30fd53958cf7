import { describe, expect, it } from 'vitest';
import { isDenied, turnedRound } from '../../../engine/match/negation.ts';
import type { Check } from '../../../engine/model/expectation.ts';
import { compiled, judged } from './observation.ts';

describe('what is denied', () => {
  it.each([
    ['Should not be more than 2 restarts', '3 restarts', 'failed'],
    ['Should not be more than 2 restarts', '2 restarts', 'held'],
    ['Must not be greater than 5', '9', 'failed'],
    ['Should not go above 5', '5', 'held'],
    ['must never exceed 5', '6', 'failed'],
    ["shouldn't exceed 5", '6', 'failed'],
    ['Must not be less than 5', '1', 'failed'],
    ['Should not drop below 5', '5', 'held'],
    ['should not be 0', '0', 'failed'],
    ['should not be 0', '4', 'held'],
    ['Should not show 5', '5', 'person'],
    ['should no longer be 5', '5', 'person'],
    ['!> 5', '9', 'person'],
    ['neither 5 nor 6', '5', 'person'],
  ])('is never taken for what is wanted: %s of %s', (text, stdout, status) => {
    expect(judged('number', text, stdout).status).toBe(status);
  });

  it.each([
    'should not return 200',
    'should not return 500',
    'must not be denied',
    'does not work',
    'should not exit with 1',
    'is not successful',
  ])('is no status: %s', (text) => {
    expect(compiled('status', text).type).toBe('judgement');
  });

  it.each([
    ['should not be allowed', 'refusal'],
    ['should return 404 Not Found', 'http'],
    ['should not fail', 'success'],
    ['must not succeed', 'refusal'],
  ])('says a status where it has a word for one: %s', (text, wanted) => {
    expect(compiled('status', text)).toMatchObject({ type: 'status', wanted: { type: wanted } });
  });

  it.each<[Check, string, string]>([
    ['number', 'be 5', '5'],
    ['number', 'be more than 5', '6'],
    ['number', 'return 5', '5'],
    ['status', 'return 200', 'HTTP/1.1 200 OK'],
  ])('never holds together with its opposite: %s %s', (check, words, stdout) => {
    expect(judged(check, `should ${words}`, stdout).status).toBe('held');
    expect(judged(check, `should not ${words}`, stdout).status).not.toBe('held');
  });

  it('is said in the words of its opposite', () => {
    expect(turnedRound('must not go over 5')).toBe('must  at most 5');
    expect(isDenied('all is well')).toBe(false);
  });
});
