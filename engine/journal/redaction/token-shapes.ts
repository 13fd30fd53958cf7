import type { CharacterClass, SecretShape, ShapePart } from './shape.ts';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';
const WORD = only(`${UPPER}${LOWER}${DIGITS}_-`);
/** `token68` of RFC 9110, which is also base64 in both alphabets, and `:` and `%` that some services put in. */
const OPAQUE = only(`${UPPER}${LOWER}${DIGITS}-._~+/=:%`);
const SPACE = only(' \t');
const QUOTE = only('"\'\\');
const SIGN = only(':=');
const VALUE = allBut(' \t\r\n\0"\'`;&,<>()|\\');
/** `$PASSWORD`, `${…}`, `<password>`, `*****` and `{{ … }}` stand for a value and are none. */
const VALUE_START = allBut(' \t\r\n\0"\'`;&,<>()|\\$*{[');
const USER = allBut(' \t\r\n\0"\'`<>/:@');
const URL_PASSWORD = allBut(' \t\r\n\0"\'`<>/@');
const URL_PASSWORD_START = allBut(' \t\r\n\0"\'`<>/@$*{[');
/** Longer than any key or token in use: RSA keys of 16384 bits have 12,600 characters in PEM. */
const LONGEST = 16_384;

/**
 * What well-known tokens look like, from the documentation of those who issue them. Names are what is shown in their place.
 *
 * Example: `https://bot:hunter2@example.com` → `https://bot:‹redacted:url-password›@example.com`
 */
export const TOKEN_SHAPES: readonly SecretShape[] = [
  token('aws-access-key', ['AKIA', 'ASIA'], only(`${UPPER}${DIGITS}`), 16, 16),
  assigned('aws-secret-key', ['secret_access_key', 'SECRET_ACCESS_KEY', 'SecretAccessKey', 'secretAccessKey'], 40),
  assigned('aws-session-token', ['session_token', 'SESSION_TOKEN', 'SessionToken', 'sessionToken'], 40),
  token('gcp-api-key', ['AIza'], WORD, 35),
  token('gcp-token', ['ya29.', 'GOCSPX-', '1//0'], WORD, 20),
  assigned('azure-key', ['AccountKey', 'SharedAccessKey'], 40),
  shape('azure-signature', ['?sig=', '&sig='], [run(OPAQUE, 40)]),
  assigned('client-secret', ['client_secret', 'CLIENT_SECRET', 'client-secret', 'clientSecret'], 8),
  token('github-token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], WORD, 30),
  token('gitlab-token', 'glpat- gldt- glrt- glcbt- glptt- glft- glimt- glsoat- glagent-'.split(' '), WORD, 18),
  token('slack-token', ['xoxa-', 'xoxb-', 'xoxe-', 'xoxe.', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-'], OPAQUE, 10),
  shape('slack-webhook', ['hooks.slack.com/services/'], [run(OPAQUE, 20)]),
  token('npm-token', ['npm_'], WORD, 36),
  token('pypi-token', ['pypi-AgE'], WORD, 40),
  token('docker-token', ['dckr_pat_', 'dckr_oat_'], WORD, 20),
  token('vault-token', ['hvs.', 'hvb.', 'hvr.'], WORD, 20),
  token('stripe-key', ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_'], WORD, 16),
  token('digitalocean-token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], WORD, 40),
  token('api-key', ['sk-ant-', 'sk-proj-', 'sk-svcacct-'], WORD, 20),
  token('age-key', ['AGE-SECRET-KEY-1'], WORD, 40),
  jsonWebToken(),
  ...privateKeys(),
  ...urlPassword(),
  shape(
    'password',
    ['password=', 'Password=', 'PASSWORD=', 'passwd=', 'Pwd=', 'pwd='],
    [run(VALUE_START, 1, 1), run(VALUE, 0, 1024)],
  ),
  assigned('token', ['token', 'Token', 'TOKEN'], 16),
  assigned('client-key', ['client-key-data'], 40),
  shape(
    'authorization',
    ['thorization', 'THORIZATION'],
    [...assignment(), seen(run(WORD, 1, 40)), seen(run(SPACE, 1, 4)), run(allBut(' \t\r\n\0"\'`<>$*{[(,;|&\\'), 6)],
  ),
  shape('bearer-token', ['Bearer ', 'bearer ', 'BEARER '], [run(OPAQUE, 20)]),
];

function only(characters: string): CharacterClass {
  const table = new Uint8Array(129);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function allBut(characters: string): CharacterClass {
  return only(characters).map((member) => 1 - member);
}

function run(of: CharacterClass, min: number, max: number = LONGEST): ShapePart {
  return { type: 'run', of, min, max, hidden: true };
}

function literal(text: string): ShapePart {
  return { type: 'literal', text, hidden: true };
}

function seen(part: ShapePart): ShapePart {
  return { ...part, hidden: false };
}

/** The trigger stays to be seen. */
function shape(name: string, triggers: readonly string[], parts: readonly ShapePart[]): SecretShape {
  return { name, triggers, parts, whole: false };
}

/** The trigger is the beginning of the token. */
function token(
  name: string,
  triggers: readonly string[],
  ...[of, min, max]: readonly [CharacterClass, number, number?]
): SecretShape {
  return { name, triggers, parts: [run(of, min, max)], whole: true };
}

/** `name: value`, `name=value`, `"name": "value"`, also inside a string of JSON (`\"name\": \"value\"`). */
function assigned(name: string, keys: readonly string[], min: number): SecretShape {
  return shape(name, keys, [...assignment(), run(OPAQUE, min)]);
}

function assignment(): readonly ShapePart[] {
  return [run(QUOTE, 0, 2), run(SPACE, 0, 4), run(SIGN, 1, 1), run(SPACE, 0, 4), run(QUOTE, 0, 2)].map(seen);
}

/** RFC 7519. Its head is JSON, `{"alg"…`, so that it starts with `eyJ` and the base64 of any small letter. */
function jsonWebToken(): SecretShape {
  const heads = [...'hijklmnopqrstuvwxyz0123456'].map((letter) => `eyJ${letter}`);
  const parts = [run(WORD, 8), literal('.'), run(WORD, 0), literal('.'), run(WORD, 0)];
  return { name: 'jwt', triggers: heads, parts, whole: true };
}

/** RFC 7468, OpenSSH and PGP: to the end mark; and where that is cut off, as much as is base64. */
function privateKeys(): readonly SecretShape[] {
  const kinds = ['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED ', 'PGP ', 'SSH2 ENCRYPTED '];
  const triggers = kinds.map((kind) => `-----BEGIN ${kind}PRIVATE KEY`);
  const end: ShapePart = { type: 'until', text: '-----END', max: 2 * LONGEST, hidden: true };
  const lines = only(`${UPPER}${LOWER}${DIGITS}+/=\r\n\\`);
  return [
    { name: 'private-key', triggers, parts: [end, run(only(`${UPPER} `), 0, 40), run(only('-'), 0, 5)], whole: true },
    {
      name: 'private-key',
      triggers,
      parts: [run(only(`${UPPER} `), 0, 10), run(only('-'), 5, 5), run(lines, 0, 2 * LONGEST)],
      whole: true,
    },
  ];
}

/** RFC 3986 `scheme://user:password@host`: connection strings, Git remotes. Only the password is hidden, or a token in the place of the user. */
function urlPassword(): readonly SecretShape[] {
  const ends = [...`${LOWER}${UPPER}${DIGITS}`].map((letter) => `${letter}://`);
  const password = [run(URL_PASSWORD_START, 1, 1), run(URL_PASSWORD, 0, 1024)];
  return [
    shape('url-password', ends, [seen(run(USER, 0, 256)), seen(literal(':')), ...password, seen(literal('@'))]),
    shape('url-token', ends, [run(only(`${UPPER}${LOWER}${DIGITS}-._~`), 20, 1024), seen(literal('@'))]),
  ];
}
