/** Text as numbers: UTF-8 bytes, or UTF-16 units. */
export type Codes = Uint8Array | Uint16Array;

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
}

/** The UTF-8 bytes of a string; lone surrogates become U+FFFD, as everywhere. The engine has no TextEncoder. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes[end++] = code;
    else {
      const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[end++] = (LEADS[tail] ?? 0) | (code >> (6 * tail));
      for (let rest = tail - 1; rest >= 0; rest--) bytes[end++] = 0x80 | ((code >> (6 * rest)) & 0x3f);
    }
  }
  return bytes.slice(0, end);
}

/** By the number of bytes that follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];
