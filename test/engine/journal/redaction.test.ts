import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Redactor, SecretValue } from '../../../engine/journal/redaction.ts';
import { createRedactor } from '../../../engine/journal/redaction.ts';

const tokensOnly = createRedactor({ values: [] });

/** Put together here, so that no scanner takes this file for a leak. */
const tokens = {
  'aws-access-key': `AK${'IA'}ABCDEFGHIJKLMNOP`,
  'gcp-api-key': `AI${'za'}${'x1_-'.repeat(9)}`,
  'gcp-token': `ya${'29.'}a0AfH6SMBx-_0123456789`,
  'github-token': `gh${'p_'}${'aB3'.repeat(12)}`,
  'gitlab-token': `gl${'pat-'}aB3_aB3-aB3_aB3-xyz9`,
  'slack-token': `xo${'xb-'}123456789012-abcdefABCDEF`,
  jwt: `ey${'Jhb'}GciOiJIUzI1NiJ9.ey${'Jzd'}WIiOiIxMjM0In0.sflKxwRJSMeKKF2QT4fw`,
  'private-key': `-----BEGIN RSA ${'PRIVATE'} KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEow+/=\nabc=\n-----END RSA ${'PRIVATE'} KEY-----`,
};

describe('redactText', () => {
  it.each(Object.entries(tokens))('hides a %s and nothing beside it', (name, token) =>
    expect(tokensOnly.redactText(`before ${token}\nafter`)).toBe(`before ‹redacted:${name}›\nafter`),
  );

  it.each([
    ['postgres://app:s3cr3t@db.local:5432/app', 'postgres://app:‹redacted:url-password›@db.local:5432/app'],
    ['redis://:s3cr3t@cache', 'redis://:‹redacted:url-password›@cache'],
    ['https://0123456789abcdef0123@git.local/x', 'https://‹redacted:url-token›@git.local/x'],
    ['Server=db;User=sa;Password=pass;Encrypt=1', 'Server=db;User=sa;Password=‹redacted:password›;Encrypt=1'],
    ['host=db password=hunter2 user=x', 'host=db password=‹redacted:password› user=x'],
    ['> Authorization: Basic dXNlcjpwYXNz', '> Authorization: Basic ‹redacted:authorization›'],
    ['{"authorization": "token abcdef"}', '{"authorization": "token ‹redacted:authorization›"}'],
    ['curl -H "X-Auth: Bearer abcdefghijklmnopqrstuv"', 'curl -H "X-Auth: Bearer ‹redacted:bearer-token›"'],
    ['    token: 0123456789abcdef0123', '    token: ‹redacted:token›'],
    ['{"access_token":"0123456789abcdef0123"}', '{"access_token":"‹redacted:token›"}'],
    ['{\\"token\\": \\"0123456789abcdef\\"}', '{\\"token\\": \\"‹redacted:token›\\"}'],
    [`    client-key-data: ${'LS0t'.repeat(12)}`, '    client-key-data: ‹redacted:client-key›'],
    [`aws_secret_access_key = ${'aB/+'.repeat(10)}`, 'aws_secret_access_key = ‹redacted:aws-secret-key›'],
    [`;AccountKey=${'aB/+'.repeat(21)}==;`, ';AccountKey=‹redacted:azure-key›;'],
    [`?sv=1&sig=${'aB%2'.repeat(11)}&se=1`, '?sv=1&sig=‹redacted:azure-signature›&se=1'],
    [`"a\\n${tokens['github-token']}"`, '"a\\n‹redacted:github-token›"'],
    [`https://${tokens['github-token']}:x@git`, 'https://‹redacted:github-token›:‹redacted:url-password›@git'],
  ])('hides only what is secret in %s', (text, redacted) => expect(tokensOnly.redactText(text)).toBe(redacted));

  it.each([
    'https://example.com:8443/path@2?token=short',
    'PGPASSWORD=$DB_PASSWORD psql postgres://app:$DB_PASSWORD@db',
    'curl -H "Authorization: Bearer $TOKEN" https://user:<password>@host',
    'organization: Acme Corp; token: none; tokens: 0123456789abcdef0123',
    'password: as in the vault; Basic authentication is off',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'eyJ is how base64 of JSON starts, eyJh.too.short',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('leaves %s alone', (text) => expect(tokensOnly.redactText(text)).toBe(text));

  it('hides what there is of a key that was cut off', () => {
    const cut = tokens['private-key'].replace(/Proc.*\n\n/, '').slice(0, 44);
    expect(tokensOnly.redactText(`${cut}\n\n$ next`)).toBe('‹redacted:private-key›$ next');
  });
});

describe('values', () => {
  const value = 'p&ss "wörd"/+?';
  const redactor = createRedactor({ values: [{ name: 'DB', value }] });
  const hidden = (text: string) => expect(redactor.redactText(`<${text}>`)).toBe('<‹redacted:DB›>');

  it('are hidden as they are', () => hidden(value));
  it('are hidden in URLs', () => {
    hidden(encodeURIComponent(value));
    hidden(encodeURIComponent(value).toLowerCase());
    hidden(new URLSearchParams({ '': value }).toString().slice(1));
  });
  it('are hidden in JSON', () => hidden(JSON.stringify(value).slice(1, -1)));
  it('are hidden in base64', () => {
    hidden(Buffer.from(value).toString('base64'));
    hidden(Buffer.from(value).toString('base64url'));
  });

  it.each(['', 'u', 'us', 'use', 'user'])(
    'are hidden in the base64 of something longer that starts with "%s"',
    (start) => {
      const text = Buffer.from(`${start}hunter2hunter2:end`).toString('base64');
      const redacted = createRedactor({ values: [{ name: 'DB', value: 'hunter2hunter2' }] }).redactText(text);
      expect(redacted).toContain('‹redacted:DB›');
      expect(Buffer.from(redacted.replace(/‹.*›/, ''), 'base64').toString()).not.toContain('unte');
    },
  );

  it('are hidden line by line', () => {
    const lines = createRedactor({ values: [{ name: 'PEM', value: 'first line\nsecond line\n' }] });
    expect(lines.redactText('x second line y')).toBe('x ‹redacted:PEM› y');
  });

  it('are one where they overlap', () => {
    const both = createRedactor({
      values: [
        { name: 'A', value: 'abcdef' },
        { name: 'B', value: 'defghi' },
      ],
    });
    expect(both.redactText('-abcdefghi-abcdef-')).toBe('-‹redacted:A›-‹redacted:A›-');
  });

  it.each(['123', 'postgres', 'xxxxxxx'])('that are as weak as %s are left alone', (value) =>
    expect(createRedactor({ values: [{ name: 'PIN', value }] }).redactText(value)).toBe(value),
  );
});

const streamed = (redactor: Redactor, bytes: Uint8Array, cuts: readonly number[]) => {
  const stream = redactor.redactStream();
  // One buffer for all chunks, as a reader of a pipe has it.
  const buffer = Buffer.alloc(bytes.length);
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const parts = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    buffer.set(bytes.subarray(from, to));
    const part = Buffer.from(stream.push(buffer.subarray(0, to - from)));
    buffer.fill(0x21);
    return part;
  });
  return Buffer.concat([...parts, stream.flush()]);
};

describe('redactStream', () => {
  const values: readonly SecretValue[] = [
    { name: 'A', value: 'ababab' },
    { name: 'B', value: 'abac' },
    { name: 'C', value: 'geheim–pässword' },
    { name: 'D', value: 'tok/en+12=3' },
  ];
  const redactor = createRedactor({ values });
  const piece = fc.oneof(
    fc.constantFrom(...values.map(({ value }) => value), ...Object.values(tokens)),
    fc.constantFrom(...values.map(({ value }) => Buffer.from(value).toString('base64'))),
    fc.constantFrom(...Object.values(tokens)).chain((token) => fc.nat(token.length).map((end) => token.slice(0, end))),
    fc.constantFrom('a', 'aa', 'b', '\n', ' ', '.', '-----', 'https://', 'u:', 'x@', 'token: ', 'Bearer ', 'password='),
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed()),
    // A value with a line break in the middle of it.
    fc
      .tuple(fc.constantFrom(...values.map(({ value }) => value)), fc.nat(12), fc.constantFrom('\n', '\r\n  ', '\\n'))
      .map(([value, at, between]) => `${value.slice(0, at)}${between}${value.slice(at)}`),
  );
  const document = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('gives what redactText gives, whatever its chunks are', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        expect(streamed(redactor, Buffer.from(text), cuts).toString()).toBe(redactor.redactText(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives it byte by byte too', () => {
    fc.assert(
      fc.property(document, (text) => {
        const bytes = Buffer.from(text);
        const all = Array.from(bytes, (_, index) => index);
        expect(streamed(redactor, bytes, all).toString()).toBe(redactor.redactText(text));
      }),
    );
  });

  it('lets no value through that has control sequences in it or around it', () => {
    const sequence = fc.constantFrom(
      '\u001b[1;31m',
      '\u001b[K',
      '\u001b(B',
      '\u001b7',
      '\u009b0m',
      '\u001b]0;title\u0007',
    );
    const broken = fc
      .tuple(
        fc.constantFrom('geheim–pässword', 'tok/en+12=3'),
        fc.array(fc.tuple(fc.nat(15), sequence), { maxLength: 5 }),
      )
      .map(([value, places]) => {
        const between = Map.groupBy(places, ([at]) => at);
        const sequences = (at: number) => (between.get(at) ?? []).map(([, code]) => code).join('');
        return Array.from(value, (letter, at) => sequences(at) + letter).join('');
      });
    const anything = fc.array(fc.oneof(piece, sequence, fc.constantFrom('\u001b\n', '\u009b\n')), { maxLength: 4 });
    const text = fc.tuple(anything, broken, anything).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (whole, cuts) => {
        for (const outcome of [streamed(redactor, Buffer.from(whole), cuts).toString(), redactor.redactText(whole)]) {
          expect(outcome).not.toMatch(/geheim–pässword|tok\/en\+12=3/);
          expect(stripVTControlCharacters(outcome)).not.toMatch(/geheim–pässword|tok\/en\+12=3/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no value through, in none of its forms', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 30 })
      .filter((value) => value.trim().length > 5);
    const property = fc.property(
      fc.tuple(secret, fc.string(), fc.string()),
      fc.array(fc.nat(), { maxLength: 8 }),
      ([value, before, after], cuts) => {
        const forms = [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
        const all = [...forms, Buffer.from(value).toString('base64')];
        const text = all.map((form) => `${before}${form}${after}\n`).join('');
        const own = createRedactor({ values: [{ name: 'S', value }] });
        const outcome = streamed(own, Buffer.from(text), cuts).toString();
        for (const form of all) expect(outcome).not.toContain(form);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('leaves any other bytes as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(), { maxLength: 5 }), (bytes, cuts) => {
        expect(streamed(createRedactor({ values: [] }), bytes, cuts)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('keeps nothing back that cannot become a secret', () => {
    const stream = redactor.redactStream();
    expect(Buffer.from(stream.push(Buffer.from('ready: 3/3\n'))).toString()).toBe('ready: 3/3\n');
    // Any letter may be the end of the scheme of a URL.
    expect(Buffer.from(stream.push(Buffer.from('50% done'))).toString()).toBe('50% don');
    expect(Buffer.from(stream.push(Buffer.from('\n'))).toString()).toBe('e\n');
    expect(Buffer.from(stream.push(Buffer.from('the end gh'))).toString()).toBe('the end ');
    expect(Buffer.from(stream.flush()).toString()).toBe('gh');
  });

  it('keeps a bounded part back, however long a token seems to get', () => {
    const stream = redactor.redactStream();
    const chunk = Buffer.alloc(10_000, 'A');
    let kept = stream.push(Buffer.from(`ey${'Jh'}`)).length * -1 + 4;
    for (let round = 0; round < 20; round++) {
      kept += chunk.length - stream.push(chunk).length;
      expect(kept).toBeLessThan(40_000);
    }
  });
});
