import { base64Forms } from './base64-forms.ts';
import { bytesOf } from './codes.ts';

/** A shorter value cannot be hidden: too much else looks like it. */
const SHORTEST_SECRET = 4;

/** Encoded forms of a shorter value would be found where they are not. */
const SHORTEST_ENCODED = 6;

/** A line of a value of several lines is hidden by itself, when it is not as short as `}` or `end`. */
const SHORTEST_LINE = 8;

/**
 * The forms in which a secret value may show up: as it is, without the whitespace around it, each line of it, as a JSON
 * string, as a shell quotes it (`set -x`, `declare -p`, `printf %q`), in YAML and HTML, percent-encoded, in hexadecimal, and
 * in base64, also inside the base64 of something longer.
 *
 * Example: `pass word` → `pass word`, `pass\ word`, `pass%20word`, `pass+word`, `cGFzcyB3b3Jk`, …
 */
export function formsOf(value: string): readonly string[] {
  const trimmed = value.trim();
  const lines = trimmed.split(/\r?\n/).filter((line, _, all) => all.length > 1 && line.length >= SHORTEST_LINE);
  const plain = [value, trimmed, ...lines, ...[trimmed, ...lines].flatMap(quotedForms)];
  const encoded = [...new Set([value, trimmed, ...lines])]
    .filter((text) => text.length >= SHORTEST_ENCODED)
    .flatMap((text) => [...urlForms(text), ...hexForms(text), ...base64Forms(bytesOf(text))]);
  return [...new Set([...plain, ...encoded])].filter((form) => form.length >= SHORTEST_SECRET);
}

/** A value of letters, digits and these is written as it is by everything that quotes. */
const NEVER_QUOTED = /^[\w@%+:,./-]*$/;

/** As it stands inside the quotes of JSON (also of JSON within JSON), bash, YAML and HTML. */
function quotedForms(text: string): readonly string[] {
  if (NEVER_QUOTED.test(text)) return text.includes('/') ? [text.replaceAll('/', '\\/')] : [];
  const json = JSON.stringify(text).slice(1, -1);
  return [
    json,
    JSON.stringify(json).slice(1, -1),
    json.replaceAll('/', '\\/'),
    // encoding/json of Go, which kubectl and docker are written in.
    json.replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
    text.replaceAll("'", "'\\''"),
    text.replaceAll("'", "''"),
    text.replace(/["$`\\]/g, '\\$&'),
    text.replace(/[^\w@%+:./=~#\n\u0080-\u{10ffff}-]/gu, '\\$&'),
    text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t'),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ];
}

/** As `encodeURIComponent`, a form, Python's `quote`, `encodeURI`, and what encodes every character write it. */
function urlForms(text: string): readonly string[] {
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*]/g, (mark) => `%${hex([mark.charCodeAt(0)]).toUpperCase()}`);
  const every = Array.from(bytesOf(text), (byte) => `%${hex([byte]).toUpperCase()}`).join('');
  return [
    url,
    strict,
    strict.replaceAll('%2F', '/'),
    strict.replaceAll('~', '%7E'),
    encodeURI(text.toWellFormed()),
    every,
  ]
    .flatMap((form) => [form, form.replaceAll('%20', '+')])
    .flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

function hexForms(text: string): readonly string[] {
  const digits = hex(bytesOf(text));
  return [digits, digits.toUpperCase()];
}

const hex = (bytes: Iterable<number>) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
