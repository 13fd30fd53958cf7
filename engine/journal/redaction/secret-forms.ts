import { bytesOf } from './codes.ts';

/** A shorter value cannot be hidden: too much else looks like it. */
export const SHORTEST_SECRET = 4;

/** Encoded forms of a shorter value would be found where they are not. */
const SHORTEST_ENCODED = 6;

/** A line of a value of several lines is hidden by itself, when it is not as short as `}` or `end`. */
const SHORTEST_LINE = 8;

/**
 * The forms in which a secret value may show up: as it is, without the whitespace around it, each line of it, as a JSON
 * string, percent-encoded, and in base64, also inside the base64 of something longer.
 *
 * Example: `pass word` → `pass word`, `pass%20word`, `pass+word`, `cGFzcyB3b3Jk`, …
 */
export function formsOf(value: string): readonly string[] {
  const trimmed = value.trim();
  const lines = trimmed.split(/\r?\n/).filter((line, _, all) => all.length > 1 && line.length >= SHORTEST_LINE);
  const plain = [value, trimmed, ...lines, ...[trimmed, ...lines].map((text) => JSON.stringify(text).slice(1, -1))];
  const encoded = [...new Set([value, trimmed])]
    .filter((text) => text.length >= SHORTEST_ENCODED)
    .flatMap((text) => [...urlForms(text), ...base64Forms(text)]);
  return [...new Set([...plain, ...encoded])].filter((form) => form.length >= SHORTEST_SECRET);
}

function urlForms(text: string): readonly string[] {
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return [url, strict].flatMap((form) => [
    form,
    form.replaceAll('%20', '+'),
    form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  ]);
}

/**
 * Base64 writes three bytes as four characters, so that inside something longer a value has three looks, by the number of
 * bytes before it modulo 3. Of each the characters are taken that depend on nothing but the value.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = bytesOf(text);
  const inside = [0, 1, 2].map((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    return base64(padded).slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6));
  });
  const whole = base64(bytes);
  const forms = [whole.padEnd(Math.ceil(whole.length / 4) * 4, '='), whole, ...inside];
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
