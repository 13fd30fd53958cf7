import { PROGRAM_PASSWORDS } from './program-passwords.ts';
import type { SecretShape } from './shape.ts';
import {
  allBut,
  assignment,
  LETTERS_AND_DIGITS,
  LONGEST,
  literal,
  OPAQUE,
  only,
  run,
  SPACE,
  seen,
  shape,
  VALUE,
  VALUE_START,
  WORD,
} from './shape-parts.ts';

const USER = allBut(' \t\r\n\0"\'`<>/:@');
const URL_PASSWORD = allBut(' \t\r\n\0"\'`<>/');
const URL_PASSWORD_START = allBut(' \t\r\n\0"\'`<>/@$*{[');
const FIELD = allBut(' \t\r\n\0"\'`<>:');
const QUOTED = allBut('\r\n\0"\\');
const QUOTED_START = allBut('\r\n\0"\\ $*{[<');

/** Where passwords stand that can be anything: by what is before them. */
export const PASSWORD_SHAPES: readonly SecretShape[] = [
  ...urlPassword(),
  shape(
    'password',
    'password= Password= PASSWORD= passwd= PASSWD= Pwd= pwd= _PWD= _PASS= passphrase= PASSPHRASE= _SECRET= secret='.split(
      ' ',
    ),
    [run(VALUE_START, 1, 1), run(VALUE, 0, 1024)],
  ),
  ...writtenOut(),
  ...inQuotes(),
  netrc(),
  ...PROGRAM_PASSWORDS,
  shape(
    'authorization',
    ['thorization', 'THORIZATION'],
    [...assignment(), seen(run(WORD, 1, 40)), seen(run(SPACE, 1, 4)), run(allBut(' \t\r\n\0"\'`<>$*{[(,;|&\\'), 6)],
  ),
  shape('authorization', ['thorization: ', 'THORIZATION: '], [run(OPAQUE, 16)]),
  shape('bearer-token', ['Bearer ', 'bearer ', 'BEARER '], [run(OPAQUE, 20)]),
  shape(
    'cookie',
    ['ookie: '],
    [seen(run(only(`${LETTERS_AND_DIGITS}-_.`), 1, 100)), seen(literal('=')), run(OPAQUE, 16)],
  ),
  // `~/.docker/config.json`: `"auth": "<base64 of user:password>"`; `_auth` of .npmrc.
  shape('registry-auth', ['"auth"', '"auth\\"', '_auth'], [...assignment(), run(OPAQUE, 12)]),
  ...pgpass(),
];

/**
 * RFC 3986 `scheme://user:password@host`: connection strings, Git remotes. Only the password is hidden, up to the last `@`
 * as people forget to encode one, or a token in the place of the user.
 */
function urlPassword(): readonly SecretShape[] {
  const ends = [...LETTERS_AND_DIGITS].map((letter) => `${letter}://`);
  const rest = { type: 'up-to-last', of: URL_PASSWORD, character: '@', max: 1024, hidden: true } as const;
  const password = [run(URL_PASSWORD_START, 1, 1), rest];
  return [
    shape('url-password', ends, [seen(run(USER, 0, 256)), seen(literal(':')), ...password, seen(literal('@'))]),
    shape('url-token', ends, [run(only(`${LETTERS_AND_DIGITS}-._~`), 20, 1024), seen(literal('@'))]),
  ];
}

/** `"password": "…"` in JSON, also within a string of it; `password: …` in YAML, where one word is all of the line. */
function writtenOut(): readonly SecretShape[] {
  const names = 'password Password PASSWORD passwd passphrase'.split(' ');
  const sign = (colon: string) => [
    seen(run(SPACE, 0, 4)),
    seen(literal(':')),
    seen(run(SPACE, 0, 4)),
    seen(literal(colon)),
  ];
  const quoted = [run(QUOTED_START, 1, 1), run(QUOTED, 3, 1024)];
  return [
    shape(
      'password',
      names.map((name) => `${name}"`),
      [...sign('"'), ...quoted, seen(literal('"'))],
    ),
    shape(
      'password',
      names.map((name) => `${name}\\"`),
      [...sign('\\"'), ...quoted, seen(literal('\\"'))],
    ),
    shape(
      'password',
      names.map((name) => `${name}: `),
      [
        seen(run(SPACE, 0, 8)),
        run(VALUE_START, 1, 1),
        run(VALUE, 4, 1024),
        seen(run(only('\r'), 0, 1)),
        seen(literal('\n')),
      ],
    ),
  ];
}

/** `password="…"` and `password = …`, as files of settings have it. */
function inQuotes(): readonly SecretShape[] {
  const names = ['password', 'Password', 'PASSWORD', 'passwd', 'passphrase'];
  const signs = ['=', ' = '];
  const behind = (quote: string) => names.flatMap((name) => signs.map((sign) => `${name}${sign}${quote}`));
  const apart = allBut("\r\n\0'\\");
  const apartStart = allBut("\r\n\0'\\ $*{[<");
  return [
    shape('password', behind('"'), [run(QUOTED_START, 1, 1), run(QUOTED, 3, 1024), seen(literal('"'))]),
    shape('password', behind("'"), [run(apartStart, 1, 1), run(apart, 3, 1024), seen(literal("'"))]),
    shape(
      'password',
      names.map((name) => `${name} = `),
      [run(VALUE_START, 1, 1), run(VALUE, 4, 1024), seen(run(only('\r'), 0, 1)), seen(literal('\n'))],
    ),
  ];
}

/** `machine HOST login USER password …` of ~/.netrc, in one line or several. */
function netrc(): SecretShape {
  const gap = seen(run(only(' \t\r\n'), 1, 16));
  const word = seen(run(VALUE, 1, 256));
  const parts = [word, gap, seen(literal('login')), gap, word, gap, seen(literal('password')), gap];
  return shape('password', ['machine '], [...parts, run(VALUE_START, 1, 1), run(allBut(' \t\r\n\0'), 0, 1024)]);
}

/** `host:port:database:user:password` of PostgreSQL, by its usual ports and by wildcards for port and database. */
function pgpass(): readonly SecretShape[] {
  const field = [seen(run(FIELD, 1, 256)), seen(literal(':'))];
  const password = [run(VALUE_START, 1, 1), run(allBut(' \t\r\n\0"\'`'), 0, LONGEST)];
  return [
    shape('pgpass', [':5432:', ':5433:', ':5434:', ':6432:'], [...field, ...field, ...password]),
    shape('pgpass', [':*:*:'], [...field, ...password]),
  ];
}
