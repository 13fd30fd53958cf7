import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

describe('the end of a command', () => {
  it.each([
    ['a block', 'x=kept; exit 3'],
    ['a function', 'x=kept; f() { exit 3; }; f; echo not reached'],
    ['a subshell', 'x=kept; (exit 3)'],
  ])('reports exit 3 in %s and keeps the state', async (_, script) => {
    expect(await shell.run(script)).toMatchObject({ status: 'exited', exitCode: 3, out: '' });
    expect(await shell.run('echo $x $?')).toMatchObject({ out: 'kept 3\n' });
  });

  it.each([
    ['set -e', 'set -e; x=kept; false; echo not reached', 1],
    ['set -e in a function', 'set -e; x=kept; f() { false; echo not reached; }; f; echo nor this', 1],
    ['set -u', 'set -u; x=kept; echo "$missing"; echo not reached', 1],
  ])('%s stops the command, and the next one still runs', async (_, script, code) => {
    expect(await shell.run(script)).toMatchObject({ status: 'exited', exitCode: code, out: '' });
    expect(await shell.run('echo $x')).toMatchObject({ exitCode: 0, out: 'kept\n' });
  });

  it('keeps errexit for the commands that follow', async () => {
    await shell.run('set -e');
    expect(await shell.run('false; echo not reached')).toMatchObject({ exitCode: 1, out: '' });
    expect(await shell.run('echo $-; set +e')).toMatchObject({ out: expect.stringContaining('e') });
    expect(await shell.run('false; echo reached')).toMatchObject({ out: 'reached\n' });
  });

  it('fails only the command that has a syntax error', async () => {
    await shell.run('x=kept');
    const broken = await shell.run('if true; then echo "unclosed');
    expect(broken.exitCode).not.toBe(0);
    expect(broken.err).toContain('unexpected');
    expect(await shell.run('echo $x')).toMatchObject({ exitCode: 0, out: 'kept\n' });
  });

  it.each(['echo a &&', 'echo a |', 'cat <<END\nnot ended', 'echo a \\', '(', "echo 'a", 'case x in'])(
    'adds nothing to an unfinished command: %s',
    async (script) => {
      expect((await shell.run(script)).out).not.toContain('handrail');
      expect(await shell.run('echo next')).toMatchObject({ exitCode: 0, out: 'next\n' });
    },
  );

  it('takes break, continue and return at top level as a shell does', async () => {
    expect(await shell.run('break; continue; return 4; echo not reached')).toMatchObject({ exitCode: 4, out: '' });
  });

  it('reports every part of the last pipeline', async () => {
    expect((await shell.run('(exit 2) | true | (exit 3)')).pipeStatus).toEqual([2, 0, 3]);
    expect((await shell.run('true')).pipeStatus).toEqual([0]);
  });

  it('gives a missing command 127', async () => {
    const missing = await shell.run('no-such-command-here');
    expect(missing).toMatchObject({ exitCode: 127 });
    expect(missing.err).toContain('bash: line 1: no-such-command-here: command not found');
  });

  it('goes on after exec of a program, and says what is lost', async () => {
    await shell.run('x=kept');
    const replaced = await shell.run('exec sh -c "echo replaced; exit 6"');
    expect(replaced).toMatchObject({ status: 'exited', exitCode: 6, out: 'replaced\n' });
    expect(replaced.note).toContain('exec');
    expect(await shell.run('echo $x')).toMatchObject({ out: 'kept\n' });
  });

  it('fires an EXIT trap of the command that exits, once', async () => {
    expect(await shell.run("x=kept; trap 'echo bye $?' EXIT; exit 3")).toMatchObject({ exitCode: 3, out: 'bye 3\n' });
    expect(await shell.run('echo $x; exit 4')).toMatchObject({ exitCode: 4, out: 'kept\n' });
  });

  it('fires an EXIT trap of an earlier command', async () => {
    expect(await shell.run('builtin trap \'echo "bye  now"\' EXIT; x=1')).toMatchObject({ out: '' });
    expect(await shell.run('x=2; exit 3')).toMatchObject({ exitCode: 3, out: 'bye  now\n' });
    expect(await shell.run('echo $x')).toMatchObject({ out: '2\n' });
  });

  it('leaves an EXIT trap of a subshell to the subshell', async () => {
    expect(await shell.run("(trap 'echo inner' EXIT; true); echo outer")).toMatchObject({ out: 'inner\nouter\n' });
    expect(await shell.run('exit 2')).toMatchObject({ exitCode: 2, out: '' });
  });

  it('shows nothing of its own under set -x', async () => {
    await shell.run('set -x');
    expect((await shell.run('echo a')).err).toMatch(/^\++ echo a\n$/);
    expect((await shell.run('exit 3')).err).toMatch(/^\++ exit 3\n$/);
    expect((await shell.run('set +x')).err).toMatch(/^\++ set \+x\n$/);
  });

  it('bears what a command may set', async () => {
    await shell.run('set -uC; IFS=0123456789; alias printf=false; printf() { false; }; exec 1>&-; PATH=');
    expect(await shell.run('echo fine')).toMatchObject({ exitCode: 0, out: 'fine\n', err: '' });
  });
});
