import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedRows, exactly, marksUnder } from '../../../../engine/match/explain/aligned.ts';
import { cellRows } from '../../../../engine/match/explain/cells.ts';
import { explainRows } from '../../../../engine/match/explain/mismatch.ts';

/** The rows as they are shown, without the reason. */
const shown = (...rows: Parameters<typeof alignedRows>) => explainRows(alignedRows(...rows), []).split('\n');

describe('lines beside each other', () => {
  it.each([
    ['a word that is another', 'pod is Running', 'pod is Pending', '                 ^^^^^^^'],
    ['a letter that is missing', 'server healthy', 'server helthy', '                   ^'],
    ['what is too much', 'v0.2.0', 'v0.2.0-rc1', '                ^^^^'],
    ['a zero-width space', 'healthy', 'heal\u200bthy', '              ^^^^^^^^'],
    ['behind wide characters', '会計 Running', '会計 Pending', '               ^^^^^^^'],
  ])('marks %s', (_, expected, actual, marks) => {
    expect(shown(expected, actual).at(-1)).toBe(marks);
  });

  it('marks what is missing where only that is wrong', () => {
    expect(shown('all three done', 'all done')).toEqual([
      'expected  all three done',
      '              ^^^^^^',
      'actual    all done',
    ]);
  });

  it('marks white space only where it counts', () => {
    expect(shown('a b', 'a\tb')).toEqual(['expected  a b', 'actual    a⇥b']);
    expect(shown('a b', 'a\u00a0b', exactly)).toEqual(['expected  a b', 'actual    a⍽b', '           ^']);
  });

  it('takes what may stand for it as the same', () => {
    const alike = (expected: string) => expected === '<any>';
    expect(shown('pod <any> up', 'pod x up', (one, other) => alike(one) || one === other)).toHaveLength(2);
  });

  it('marks nothing of what is the same, and something of all else', () => {
    const line = fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,5}){0,4}$/);
    fc.assert(
      fc.property(line, line, (one, other) => {
        const marks = alignedRows(one, other).filter(({ label }) => label === 'marks');
        expect(marks).toHaveLength(one === other ? 0 : 1);
      }),
    );
  });

  it('finds a part of a line', () => {
    expect(marksUnder('会 web:v1', 'v1')).toBe('       ^^');
    expect(marksUnder('web', 'db')).toBe('');
  });

  it('cells stand in columns, with marks below those that differ', () => {
    const rows = cellRows(
      ['NAME', 'STATUS'],
      [
        { label: 'expected', cells: ['web', 'Running'] },
        { label: 'actual', cells: ['web', '中'], wrong: [1] },
      ],
    );
    expect(explainRows(rows, ['x']).split('\n')).toEqual([
      '          NAME   STATUS',
      'expected  web    Running',
      'actual    web    中',
      '                 ^^',
      'why not   x',
    ]);
  });
});
