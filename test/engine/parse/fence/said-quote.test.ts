import { describe, expect, it } from 'vitest';
import { saidQuote } from '../../../../engine/parse/fence/said-quote.ts';

describe('the one quote that a sentence says is printed', () => {
  it.each([
    'should show "ready"',
    '"ready" status',
    'status is "ready"',
    'The output contains "ready"',
    'state: "ready"',
    'You should see at least one "ready"',
    'the message "ready" in the logs',
    'find "ready" in the output',
    '"ready" is shown',
  ])('%s', (sentence) => expect(saidQuote(sentence)).toBe('"ready"'));

  it.each([
    [
      'how often',
      ['"ready" twice', 'three "ready"', 'one "ready"', 'only "ready"', 'exactly "ready"', 'several "ready" lines'],
    ],
    ['in which rows', ['each line is "ready"', '"ready" on every node', 'both show "ready"', 'all show "ready"']],
    [
      'in which row',
      ['"ready" on the primary', 'the primary shows "ready"', '"web-0" as leader', 'the last line is "ready"'],
    ],
    [
      'that it is gone',
      ['"old" is gone', '"old" removed', 'lacks "old"', 'excludes "old"', 'stops printing "old"', 'free of "old"'],
    ],
    [
      'that it is another',
      ['more than "5"', 'newer than "v1"', 'differs from "5"', 'switched away from "blue"', 'used to be "blue"'],
    ],
    ['when', ['"ready" if it is the primary', '"ready" once the sync is done', '"ready" unless it is paused']],
    ['how it begins', ['starts with "v2"', 'ends with "done"', 'matches "v2.*"']],
    ['something besides', ['contains "v2" and 3 lines', '"a" and "b"', '"a", not "b"']],
  ])('nothing where it says %s', (_, sentences) => {
    for (const sentence of sentences) expect(saidQuote(sentence), sentence).toBeUndefined();
  });
});
