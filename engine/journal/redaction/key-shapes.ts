import type { SecretShape, ShapePart } from './shape.ts';
import { CAPITALS, LETTERS_AND_DIGITS, LONGEST, literal, only, run, WORD, wholeShape } from './shape-parts.ts';

/** What keys and signed tokens look like. */
export const KEY_SHAPES: readonly SecretShape[] = [jsonWebToken(), ...privateKeys()];

/** RFC 7519. Its head is JSON, `{"alg"…`, so that it starts with `eyJ` and the base64 of any small letter. */
function jsonWebToken(): SecretShape {
  const heads = [...'hijklmnopqrstuvwxyz0123456'].map((letter) => `eyJ${letter}`);
  return wholeShape('jwt', heads, [run(WORD, 8), literal('.'), run(WORD, 0), literal('.'), run(WORD, 0)]);
}

/** RFC 7468, OpenSSH and PGP: to the end mark; and where that is cut off, as much as is base64. */
function privateKeys(): readonly SecretShape[] {
  const kinds = ['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED ', 'PGP ', 'SSH2 ENCRYPTED '];
  const triggers = kinds.map((kind) => `-----BEGIN ${kind}PRIVATE KEY`);
  const end: ShapePart = { type: 'until', text: '-----END', max: 2 * LONGEST, hidden: true };
  const lines = only(`${LETTERS_AND_DIGITS}+/=\r\n\\`);
  return [
    wholeShape('private-key', triggers, [end, run(CAPITALS, 0, 40), run(only('-'), 0, 5)]),
    wholeShape('private-key', triggers, [run(CAPITALS, 0, 10), run(only('-'), 5, 5), run(lines, 0, 2 * LONGEST)]),
  ];
}
