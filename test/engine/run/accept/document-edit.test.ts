import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../../engine/model/expectation.ts';
import { lineMap } from '../../../../engine/run/accept/changed-lines.ts';
import { documentEdit } from '../../../../engine/run/accept/document-edit.ts';
import { unfilled } from '../../../../engine/run/accept/unfilled.ts';

const expectation = (text: string, line: number, endLine: number): Expectation => ({
  kind: 'expectation',
  check: 'lines',
  of: 1,
  text,
  line,
  endLine,
});

/** The document afterwards, or why it stays as it is. */
function after(document: string, text: string, accepted: string): string {
  const source = document.split('\n');
  const edit = documentEdit(source, expectation(text, 2, source.length), accepted);
  if (edit.status === 'refused') return `refused: ${edit.why}`;
  return source.flatMap((line, index) => edit.edits.find((one) => one.line === index + 1)?.lines ?? [line]).join('\n');
}

describe('words of an expectation in its document', () => {
  it.each([
    ['beside its cue', 'run\n  # Expected: "a" (only)', '"a" (only)', '"b" (only)', 'run\n  # Expected: "b" (only)'],
    ['in comments', 'run\n# Expected:\n#   a\n#   b', 'a\nb', 'a\nc', 'run\n# Expected:\n#   a\n#   c'],
    ['behind a command', 'run\nls # Should be 3', '3', '4', 'run\nls # Should be 4'],
    ['of a sentence', 'run\nIt should return `x` here.', '`x`', '`y`', 'run\nIt should return `y` here.'],
    [
      'of a sentence over lines',
      'run\nThe number of\npods should be 5.',
      'The number of pods should be 5.',
      'The number of pods should be 7.',
      'run\nThe number of\npods should be 7.',
    ],
    [
      'of one in a quote',
      'run\n> The `number` of\n> **pods** is 5.',
      'The number of pods is 5.',
      'The number of pods is 1.5.',
      'run\n> The `number` of\n> **pods** is 1.5.',
    ],
    [
      'of one, a word less',
      'run\nIt should return\n200 OK here.',
      'It should return 200 OK here.',
      'It should return 204 here.',
      'run\nIt should return\n204 here.',
    ],
    [
      'of one, over a line’s end',
      'run\nIt is 200\nOK here.',
      'It is 200 OK here.',
      'It is 204 here.',
      'refused: what differs goes over a line’s end, or is more than stands there',
    ],
    [
      'of one that is not there',
      'run\nIt is 200\nOK here.',
      'It was 200 OK here.',
      'It was 204 here.',
      'refused: its words stand in the document in another form',
    ],
    ['a line less', 'run\n# Expected:\n# a\n# b\n# c', 'a\nb\nc', 'a\nc', 'run\n# Expected:\n# a\n# c'],
    ['lines more', 'run\n# Expected:\n# a\n# b', 'a\nb', 'a\nx\n  y\nb', 'run\n# Expected:\n# a\n# x\n#   y\n# b'],
    ['a line more in front', 'run\n# Expected:\n# a\n# b', 'a\nb', 'x\na\nb', 'run\n# Expected:\n# x\n# a\n# b'],
    [
      'line ends of another system',
      'run\r\n# Expected:\r\n# a\r\n# b\r',
      'a\nb',
      'a\nc\nd',
      'run\r\n# Expected:\r\n# a\r\n# c\r\n# d\r',
    ],
    ['no room for more', 'run\n# Expected: a', 'a', 'a\nb', 'refused: it would need more lines than it has'],
    [
      'beside other words',
      'run\n# Expected: a\n# b',
      'a\nb',
      'b',
      'refused: it would lose words that stand beside others',
    ],
    [
      'in another form',
      'run\n# Expected: a\n#   b',
      'a b',
      'c',
      'refused: what differs goes over a line’s end, or is more than stands there',
    ],
  ])('%s', (_, document, text, accepted, expected) => {
    expect(after(document, text, accepted)).toBe(expected);
  });

  it.each([
    ['release <name> ready', 'release web-7 ready', 'release web-7 failed', 'release <name> failed'],
    ['image v1.2.3, ok', 'image v1.4.0, ok', 'image v1.4.0, broken', 'image v1.2.3, broken'],
    ['<a> and <b>', 'x y and z', 'x y or z', '<a> or <b>'],
    ['release <name> ready', 'release web-7 ready', 'release api ready', undefined],
    ['all the same', 'all the same', 'all another', 'all another'],
  ])('%j, run as %j, printed as %j, becomes %j', (written, filled, accepted, expected) => {
    expect(unfilled(written, filled, accepted)).toBe(expected);
  });

  it('finds lines that are still the same', () => {
    const place = lineMap(['a', 'b', 'c', 'd'], ['x', 'a', 'b', 'y', 'd']);
    expect(place(1, 2)).toBe(2);
    expect(place(4, 4)).toBe(5);
    expect(place(3, 3)).toBeUndefined();
    expect(place(2, 4)).toBeUndefined();
  });
});
