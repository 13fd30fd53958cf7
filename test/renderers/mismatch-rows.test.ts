import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { mismatchRows } from '../../renderers/mismatch-rows.ts';
import { textStyle } from '../../renderers/text-style.ts';

const plain = textStyle(false);
const rows = (lines: readonly string[], width?: number) =>
  mismatchRows(lines, { style: plain, ...(width === undefined ? {} : { width }) });

describe('a mismatch on a screen', () => {
  const LONG = [
    `expected  ${'x'.repeat(100)} healthy`,
    `actual    ${'x'.repeat(100)} helthy`,
    `          ${' '.repeat(103)}^`,
    'why not   found "helthy" where "healthy" was expected, which is a sentence that is long enough to be broken',
  ];

  it('keeps what differs in sight, one line below the other', () => {
    const [expected = '', actual = '', marks = '', ...why] = rows(LONG, 60);
    expect(expected.startsWith('expected  …')).toBe(true);
    expect(actual.slice(0, marks.length).endsWith('hel')).toBe(true);
    expect(expected.slice(0, marks.length).endsWith('hea')).toBe(true);
    for (const line of [expected, actual, marks, ...why]) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(why.map((line) => line.slice(10)).join(' ')).toBe(LONG[3]?.slice(10));
  });

  it('is as it is where there is room', () => {
    expect(rows(LONG)).toEqual(LONG);
  });

  it('says the same with colours and without them', () => {
    const coloured = mismatchRows(LONG, { style: textStyle(true), width: 60 });
    expect(coloured.join('\n')).toContain('\u001b[31m');
    expect(coloured.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(rows(LONG, 60));
  });

  it('leaves other lines alone, and shows no control characters', () => {
    expect(rows(['- a list', '  kubectl get pods\u001b[2J'], 80)).toEqual(['- a list', '  kubectl get pods␛[2J']);
  });
});
