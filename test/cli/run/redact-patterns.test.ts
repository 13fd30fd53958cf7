import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../../cli/run/redact-patterns.ts';
import { Secrets } from '../../../cli/run/secrets.ts';

async function secretsWith(...patterns: readonly string[]): Promise<Secrets> {
  const compiled = await compilePatterns(patterns);
  if (compiled.status === 'wrong') throw new Error(compiled.reason);
  return new Secrets([{ name: 'DB', value: 'hunter2x' }], { patterns: compiled.find });
}

const wrong = async (pattern: string) => {
  const compiled = await compilePatterns([pattern]);
  return compiled.status === 'wrong' ? compiled.reason : undefined;
};

describe('a pattern of --redact', () => {
  it.each([
    ['ACME-[0-9]{4}', 'id ACME-1234, ACME-5678.', 'id ‹redacted:pattern›, ‹redacted:pattern›.'],
    ['badge: (\\w+) (\\w+)', 'badge: one two three', 'badge: ‹redacted:pattern› ‹redacted:pattern› three'],
    ['(?i)^internal .*$', 'a\nINTERNAL b\nc', 'a\n‹redacted:pattern›\nc'],
    ['a\\s+b', 'a b a\nb a  b', '‹redacted:pattern› a\nb ‹redacted:pattern›'],
    ['[^x]+!', 'one!\ntwo\nthree!', '‹redacted:pattern›\ntwo\n‹redacted:pattern›'],
    ['hunter\\w+|redacted', 'hunter2x hunter3y', '‹redacted:DB› ‹redacted:pattern›'],
    ['ACME-\\d+', 'ACME-\u001b[1m12\u001b[0m34', '‹redacted:pattern›'],
    ['straße-\\d', 'in der straße-7', 'in der ‹redacted:pattern›'],
  ])('%s hides what it matches, line by line', async (pattern, text, shown) => {
    const secrets = await secretsWith(pattern);
    expect(secrets.redactor.redactText(text)).toBe(shown);
    const stream = secrets.stream();
    const bytes = Array.from(Buffer.from(text), (byte) => Buffer.from(stream.push(Uint8Array.of(byte))));
    expect(Buffer.concat([...bytes, stream.flush()]).toString()).toBe(shown);
  });

  it('leaves bytes that are no text as they are', async () => {
    const secrets = await secretsWith('ACME-\\d+');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const stream = secrets.stream();
        const parts = [stream.push(bytes.subarray(0, cut)), stream.push(bytes.subarray(cut)), stream.flush()].map(
          (part) => Buffer.from(part),
        );
        expect(Buffer.concat(parts)).toEqual(Buffer.from(bytes));
      }),
    );
    const stream = secrets.stream();
    const bytes = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('ACME-12'), Buffer.of(0xc3)]);
    const out = Buffer.concat([stream.push(bytes), stream.flush()]);
    expect(out).toEqual(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('‹redacted:pattern›'), Buffer.of(0xc3)]));
  });

  it('is looked for in a line that goes on and on, which is let go piece by piece', async () => {
    const stream = (await secretsWith('ACME-\\d{4}')).stream();
    let out = '';
    for (let count = 0; count < 300; count++)
      out += Buffer.from(stream.push(Buffer.from(`${'.'.repeat(997)}ACME-1234`))).toString();
    expect(out.length).toBeGreaterThan(200_000);
    out += Buffer.from(stream.flush()).toString();
    expect(out).not.toMatch(/ACME|1234/);
    expect(out.match(/redacted:pattern/g)).toHaveLength(300);
  });

  it('is refused where it is wrong or would hide everything', async () => {
    expect(await wrong('a(b')).toBe('--redact: the pattern cannot be read (missing closing )), expected one of RE2.');
    expect(await wrong('(?<=a)b')).toContain('cannot be read (invalid named capture)');
    expect(await compilePatterns(['a1', 'a(b'])).toMatchObject({ reason: expect.stringContaining('pattern 2 cannot') });
    for (const vacuous of ['', '.*', 'x*', '(a|)', '^'])
      expect(await wrong(vacuous)).toContain('matches where there is nothing');
    for (const vacuous of ['.+', '\\S+', '\\w+', '[a-zA-Z0-9]', '.'])
      expect(await wrong(vacuous)).toContain('most of any line');
    for (const meant of ['\\d+', 'x', 'token=\\S+', '[0-9a-f]{32}']) expect(await wrong(meant)).toBeUndefined();
  });
});
