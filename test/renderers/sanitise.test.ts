import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseLines, sanitiseOutput } from '../../renderers/sanitise.ts';

const HOSTILE = [
  ['a cleared screen', 'a\u001b[2Jb', 'a␛[2Jb'],
  ['a window title', '\u001b]0;owned\u0007', '␛]0;owned␇'],
  ['the clipboard', '\u001b]52;c;cm0gLXJm\u001b\\', '␛]52;c;cm0gLXJm␛\\'],
  ['a device control string', '\u001bPq#0\u001b\\', '␛Pq#0␛\\'],
  ['a C1 control sequence', '\u009b2J', '<U+009B>2J'],
  ['a line written over', 'rm -rf /\recho hi', 'rm -rf /␍echo hi'],
  ['a backspace', 'ls\b\brm', 'ls␈␈rm'],
  ['a reversed text', 'a\u202eb', 'a<U+202E>b'],
  ['an isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['a zero-width space', 'r\u200bm', 'r<U+200B>m'],
  ['a joiner in ASCII', 'r\u200dm', 'r<U+200D>m'],
  ['an emoji of several', '👩🏽\u200d🚒 ❤\ufe0f\u200d🔥', '👩🚒 ❤\ufe0f🔥'],
  ['a joiner that a script needs', 'क्\u200dष می\u200cخواهم', 'क्\u200dष می\u200cخواهم'],
  ['a pile of marks', `a${'\u0300'.repeat(9)}b`, `a${'\u0300'.repeat(4)}<5 more marks>b`],
  ['a mark on nothing', '\u0336a', '\u25cc\u0336a'],
  ['a soft hyphen', 'r\u00adm', 'r<U+00AD>m'],
  ['a blank letter', 'a\u3164b', 'a<U+3164>b'],
  ['tags that smuggle ASCII', 'a\u{e0041}', 'a<U+E0041>'],
  ['a line separator', 'a\u2028b', 'a<U+2028>b'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['NUL and DEL', '\u0000\u007f', '␀␡'],
  ['tabs', 'a\tb\t\tc', `a${' '.repeat(7)}b${' '.repeat(15)}c`],
  ['tabs after wide letters', '日本\tx', `日本${' '.repeat(4)}x`],
  ['other scripts', 'Grüße, привет, שלום, ✅', 'Grüße, привет, שלום, ✅'],
] as const;

describe('sanitise', () => {
  it.each(HOSTILE)('shows %s', (_, text, shown) => expect(sanitise(text)).toBe(shown));

  it('leaves nothing that a terminal obeys, whatever comes in', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\u001b',
          '\u009b',
          '[',
          ']',
          '\u0007',
          '\r',
          '\n',
          '\t',
          '\u202e',
          '\u200d',
          '\ud800',
          'm',
          '3',
          '日',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [sanitise(text), sanitiseOutput(text)]) {
          expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\u200b\ufeff]/);
          expect(shown.isWellFormed()).toBe(true);
          expect(sanitise(shown)).toBe(shown);
        }
      }),
    );
  });

  it('leaves printable text alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => sanitise(text) === text));
  });

  it('splits lines before it makes them safe', () => expect(sanitiseLines('a\r\nb\rc\nd')).toEqual(['a', 'b␍c', 'd']));
});

describe('sanitiseOutput', () => {
  it.each([
    ['drops colours', '\u001b[1;31mred\u001b[0m and \u001b[38:2::1:2:3mmore\u009b0m', 'red and more'],
    ['keeps the last state of progress', '10%\r50%\r100%', '100%'],
    ['takes a carriage return at the end as one of CRLF', 'done\r', 'done'],
    ['shows other sequences', 'a\u001b[2K\u001b[1Ab', 'a␛[2K␛[1Ab'],
    ['gives nothing for nothing', '\r\r', ''],
  ])('%s', (_, text, shown) => expect(sanitiseOutput(text)).toBe(shown));
});
