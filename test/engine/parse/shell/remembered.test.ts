import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../engine/parse/shell/remembered.ts';

describe('a remembered reading', () => {
  it('is made once for a text that is asked for again', () => {
    const made: string[] = [];
    const read = remembered((text) => {
      made.push(text);
      return { text };
    });
    expect(read('a')).toBe(read('a'));
    expect(made).toEqual(['a']);
  });

  it('is forgotten after some others', () => {
    const made: string[] = [];
    const read = remembered((text) => {
      made.push(text);
      return text.length;
    });
    for (const text of ['a', ...Array.from({ length: 50 }, (_, index) => `b${index}`), 'a']) read(text);
    expect(made.filter((text) => text === 'a')).toHaveLength(2);
  });
});
