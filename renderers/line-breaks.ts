const ENCODER = new TextEncoder();
/** What is looked at in one go: a piece of output as it comes, of three bytes for a character at the most. */
const BYTES = new Uint8Array(3 * 65_536);
const WORDS = new Uint32Array(BYTES.buffer);
const LINE_FEED = 0x0a;

/**
 * How many line feeds there are in a text; without making its lines. Four bytes are looked at together: to look at one character
 * after the other took a third of what a very long output takes at all.
 */
export function breaksIn(text: string): number {
  let breaks = 0;
  for (let from = 0; from < text.length; ) {
    const { read, written } = ENCODER.encodeInto(from === 0 ? text : text.slice(from), BYTES);
    breaks += breaksInBytes(written);
    from += read;
  }
  return breaks;
}

function breaksInBytes(length: number): number {
  const words = length >>> 2;
  let breaks = 0;
  for (let index = 0; index < words; index += 1) {
    const other = (WORDS[index] ?? 0) ^ 0x0a0a0a0a;
    // The high bit of each byte that is the same, and no other bit: without a carry from one to the next.
    const same = ~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other | 0x7f7f7f7f);
    if (same !== 0) breaks += Math.imul(same >>> 7, 0x01010101) >>> 24;
  }
  for (let at = words * 4; at < length; at += 1) if (BYTES[at] === LINE_FEED) breaks += 1;
  return breaks;
}
