/** The part of a stream that is kept; structurally the one of engine/run/verdict.ts. */
export interface Excerpt {
  readonly head: string;
  /** Empty where `head` is all of it. */
  readonly tail: string;
  /** Bytes of the whole stream. */
  readonly bytes: number;
}

/** A stream as the matchers read it. */
export interface ExcerptText {
  readonly text: string;
  readonly truncated: boolean;
}

/**
 * Joins head and tail. Where something between them was not kept, the lines that it cuts are left out as well: half of
 * `v0.2.0-rc1` must not be taken for `v0.2.0`.
 */
export function excerptText(excerpt: Excerpt): ExcerptText {
  const { head, tail, bytes } = excerpt;
  if (tail === '') return { text: head, truncated: head === '' && bytes > 0 };
  if (bytes <= leastBytes(head) + leastBytes(tail)) return { text: head + tail, truncated: false };
  const whole = head.slice(0, head.lastIndexOf('\n') + 1);
  const rest = tail.includes('\n') ? tail.slice(tail.indexOf('\n') + 1) : '';
  return { text: whole + rest, truncated: true };
}

/** Bytes that a text took at least: one for a character that could not be decoded, else as many as UTF-8 has. */
function leastBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || code === 0xfffd) bytes += 1;
    // Each half of a surrogate pair is two of its four bytes.
    else bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
