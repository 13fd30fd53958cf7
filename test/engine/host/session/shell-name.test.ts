import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameShell } from '../../../../engine/host/session/shell-name.ts';
import { type Opened, opened } from './opened.ts';

const PATH = '/run/hold/main-bash';

/** What comes out of the chunks, and what only a flush lets go. */
function named(chunks: readonly string[]): { readonly out: string; readonly held: string } {
  const seen: Buffer[] = [];
  const stream = nameShell(PATH, (chunk) => seen.push(Buffer.from(chunk)));
  for (const chunk of chunks) stream.push(Buffer.from(chunk));
  const before = Buffer.concat(seen).toString();
  stream.flush();
  return { out: Buffer.concat(seen).toString(), held: Buffer.concat(seen).toString().slice(before.length) };
}

describe('the name of the shell', () => {
  it('stands in its messages in place of the path, each time', () => {
    const { out } = named([`${PATH}: line 1: kubctl: command not found\nx\n${PATH}: line 12: a: unbound variable\n`]);
    expect(out).toBe('bash: line 1: kubctl: command not found\nx\nbash: line 12: a: unbound variable\n');
  });

  it('does so wherever the borders of the chunks fall', () => {
    const text = `/run/a ${PATH}: line 3: no\n${PATH}: no line`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const chunks = [text.slice(0, first), text.slice(first, second), text.slice(second)];
        expect(named(chunks).out).toBe(`/run/a bash: line 3: no\n${PATH}: no line`);
      }),
    );
  });

  it('keeps back no more than what may be the start of a path', () => {
    expect(named(['cd /ru'])).toEqual({ out: 'cd /ru', held: '/ru' });
    expect(named(['Password: '])).toEqual({ out: 'Password: ', held: '' });
  });
});

describe('a command of a session', () => {
  let shell: Opened;
  beforeEach(async () => {
    shell = await opened();
  });
  afterEach(() => shell.end());

  it('complains by the name of the shell, on stderr and where that goes to stdout', async () => {
    expect((await shell.run('./not-there.sh')).err).toBe('bash: line 1: ./not-there.sh: No such file or directory\n');
    expect((await shell.run('./not-there.sh 2>&1')).out).toContain('bash: line 1: ');
    expect((await shell.run('echo (')).err).toMatch(/^bash: line 1: syntax error/);
  });
});
