import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitOutput, type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('streams', () => {
  it('keeps stdout and stderr apart, and a missing last newline missing', async () => {
    const both = await shell.run('echo out; echo err >&2; printf end');
    expect(both).toMatchObject({ out: 'out\nend', err: 'err\n' });
    expect(both.stdout).toEqual({ head: 'out\nend', tail: '', bytes: 7 });
  });

  it('counts and keeps random bytes exactly', async () => {
    const path = join(shell.folder, 'random');
    writeFileSync(path, randomBytes(1_300_000));
    const binary = await shell.run(`cat ${path}; printf 'a\\0b' >&2`);
    expect(binary.stdout.bytes).toBe(1_300_000);
    expect(digest(binary.stdoutPath)).toBe(digest(path));
    expect(binary.err).toBe('a\0b');
  });

  it('keeps progress lines and Unicode as they are', async () => {
    const text = 'Ladevorgang 10 %\rLadevorgang 100 %\r\n✓ 完了 🚀\n';
    expect((await shell.run(`printf %s '${text}'`)).out).toBe(text);
  });

  it('lets a command open its streams by name', async () => {
    const named = await shell.run('echo a >/dev/stderr; echo b | tee /dev/stderr; echo c >/dev/stdout');
    expect(named).toMatchObject({ out: 'b\nc\n', err: 'a\nb\n' });
  });

  it('ends the redirection of exec with its command, and leaves other descriptors open', async () => {
    expect((await shell.run('exec >file 2>&1; echo hidden; exec 5>fifth')).out).toBe('');
    expect((await shell.run('echo shown; echo to five >&5; cat file')).out).toBe('shown\nhidden\n');
    expect((await shell.run('exec 5>&-; cat fifth')).out).toBe('to five\n');
    expect((await shell.run('exec 1>&- 2>&-')).exitCode).toBe(0);
    expect((await shell.run('echo again')).out).toBe('again\n');
  });

  it('bears process substitution and heredocs', async () => {
    expect((await shell.run('cat <(echo one) <(echo two)')).out).toBe('one\ntwo\n');
    expect((await shell.run('cat <<END | tr a-z A-Z\nword $((1 + 1))\nEND')).out).toBe('WORD 2\n');
  });

  it('writes 97 MB to disk and goes on', async () => {
    const large = await shell.run('seq 1 12000000');
    expect(large.stdout.bytes).toBe(96_888_897);
    expect(statSync(large.stdoutPath).size).toBe(96_888_897);
    expect(large.stdout.head.startsWith('1\n2\n')).toBe(true);
    expect(large.stdout.tail.endsWith('\n12000000\n')).toBe(true);
    expect((await shell.run('echo next')).out).toBe('next\n');
  });

  it('writes no more than its limit to disk, counts the rest and says so', async () => {
    const limited = await opened({ outputLimit: 1000 });
    const long = await limited.run('seq 1 1000; echo small >&2');
    expect(long.stdout.bytes).toBe(3893);
    expect(long.out.length).toBe(1000);
    expect(long.stdout.head.endsWith('1000\n')).toBe(true);
    expect(long.note).toContain('first 1000 bytes');
    expect(long.err).toBe('small\n');
    await limited.end();
  });

  it('says so when the output cannot be written, and makes no file of nothing', async () => {
    const stdoutPath = join(shell.folder, 'missing', 'stdout');
    const result = await shell.session.run({ ...shell.command('echo a'), stdoutPath });
    expect(result).toMatchObject({ exitCode: 0, stdout: { head: 'a\n' }, note: expect.stringContaining('ENOENT') });
    const path = join(shell.folder, 'reused');
    await shell.run('echo first', { stdoutPath: path });
    expect((await shell.run('true', { stdoutPath: path })).out).toBe('');
  });

  it('hands out the output as it comes, and lets a filter change all of it', async () => {
    const { seen, onOutput } = awaitOutput('first ***');
    const filter = () => ({
      push: (chunk: Uint8Array) => Buffer.from(Buffer.from(chunk).toString().replaceAll('secret', '***')),
      flush: () => Buffer.from('<end>'),
    });
    await shell.run('mkfifo gate');
    const running = shell.run('echo first secret; read -r _ <gate; printf "second secret"', { onOutput, filter });
    await seen;
    writeFileSync(join(shell.folder, 'gate'), '\n');
    const out = 'first ***\nsecond ***<end>';
    expect(await running).toMatchObject({ out, stdout: { head: out } });
  });

  it('gives readers of standard input its end', async () => {
    expect(await shell.run('cat')).toMatchObject({ exitCode: 0, out: '' });
    expect(await shell.run('read x')).toMatchObject({ exitCode: 1 });
  });

  it('has no terminal to ask on', async () => {
    const asked = await shell.run('read -r x </dev/tty');
    expect(asked.exitCode).not.toBe(0);
    expect(asked.err).toContain('/dev/tty');
  });
});
