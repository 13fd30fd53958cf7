const PICTURES: Readonly<Record<string, string>> = {
  '\t': '⇥',
  '\r': '␍',
  '\n': '␊',
  '\u001b': '␛',
  '\u00a0': '⍽',
  '\u202f': '⍽',
  '\u2007': '⍽',
  '\u0000': '␀',
  '\u0007': '␇',
  '\u0008': '␈',
};

/** What is not seen, or looks like a space or like nothing: controls, formats, spaces but U+0020 and the ideographic one. */
const UNSEEN = /(?!\u3000)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** One line of text with what cannot be seen made visible: tabs, carriage returns, no-break spaces, escapes, zero-width characters, spaces at its end. */
export function visible(line: string): string {
  const end = line.replace(/ {1,2000}$/, '');
  return visibleInside(end) + '·'.repeat(line.length - end.length);
}

/** Likewise for a part of a line, whose spaces stay. */
export function visibleInside(text: string): string {
  return text.replace(
    UNSEEN,
    (mark) => PICTURES[mark] ?? `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
