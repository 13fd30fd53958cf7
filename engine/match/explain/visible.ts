const INVISIBLE: Readonly<Record<string, string>> = {
  '\t': '⇥',
  '\r': '␍',
  '\u001b': '␛',
  '\u00a0': '⍽',
  '\u202f': '⍽',
  '\u2007': '⍽',
  '\u200b': '<U+200B>',
  '\u200d': '<U+200D>',
  '\ufeff': '<U+FEFF>',
  '\u0000': '␀',
  '\u0007': '␇',
  '\u0008': '␈',
};

/** One line of text with what cannot be seen made visible: tabs, carriage returns, no-break spaces, escapes, spaces at its end. */
export function visible(line: string): string {
  let length = line.length;
  while (line[length - 1] === ' ') length -= 1;
  const end = line.slice(0, length);
  const marked = end.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f\u00a0\u2007\u200b\u202f\ufeff]|\u200d/g,
    (mark) => INVISIBLE[mark] ?? `<U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
  return marked + '·'.repeat(line.length - length);
}
