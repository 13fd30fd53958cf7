/** A piece of base64 that is shorter than this is found where it is not. */
const SHORTEST = 8;

/**
 * What bytes look like in base64, in both alphabets, alone or inside the base64 of something longer.
 *
 * Base64 writes three bytes as four characters, so that inside something longer a value has three looks, by the number of
 * bytes before it modulo 3. Of each the characters are taken that depend on nothing but the value. As `base64` breaks its
 * lines anywhere, each look is also taken without its first one, two and three characters: what is compared from a place on
 * may go on in the next line, but its first four characters have to stand together.
 *
 * Example: `hunter2` → `aHVudGVyMg==`, `aHVudGVyMg`, and inside others `h1bnRlcj`, `odW50ZXIy`, …
 */
export function base64Forms(bytes: Uint8Array): readonly string[] {
  const inside = [0, 1, 2].map((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    return base64(padded).slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6));
  });
  const whole = base64(bytes);
  const broken = inside.flatMap((form) => [1, 2, 3].map((from) => form.slice(from)));
  const forms = [
    whole.padEnd(Math.ceil(whole.length / 4) * 4, '='),
    whole,
    ...inside,
    ...broken.filter(({ length }) => length >= SHORTEST),
  ];
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Without padding. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let bit = 0; bit < bytes.length * 8; bit += 6) {
    const at = bit >> 3;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += ALPHABET[(pair >> (10 - (bit & 7))) & 63];
  }
  return text;
}
