import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

/** Each: what one command sets, what a later one says, and what is expected of that. */
const REACHES: readonly (readonly [string, string, string, string])[] = [
  ['cd', 'cd /usr', 'pwd', '/usr\n'],
  ['cd -', 'cd /usr; cd /', 'cd -', '/usr\n'],
  ['pushd and popd', 'cd /; pushd /usr >/dev/null; pushd /usr/bin >/dev/null', 'popd; popd', '/usr /\n/\n'],
  ['a variable', 'POD=web-1', 'echo "$POD"', 'web-1\n'],
  ['an exported variable', 'export POD=web-1', 'sh -c \'echo "$POD"\'', 'web-1\n'],
  ['an unset variable', 'unset HOME', 'echo "${HOME-none}"', 'none\n'],
  ['an array', 'a=(one "two words" "")', 'echo "${#a[@]} ${a[1]}"', '3 two words\n'],
  ['an associative array', 'declare -A m=([k]=v ["a b"]="c d")', 'echo "${m[k]} ${m[a b]}"', 'v c d\n'],
  ['an integer', 'declare -i n=5', 'n=n+2; echo $n', '7\n'],
  ['a readonly variable', 'readonly R=1', 'echo $R; (R=2) 2>/dev/null || echo refused', '1\nrefused\n'],
  ['a nameref', 'target=1; declare -n ref=target', 'ref=2; echo $target', '2\n'],
  ['a binary value', "b=$'\\001\\377\\033x'", 'printf %s "$b" | od -An -tx1', ' 01 ff 1b 78\n'],
  ['a value of several lines', "l=$'one\\n  two\\n'", 'printf %s "$l"', 'one\n  two\n'],
  ['a function', 'f() { echo "f $1"; }', 'f x', 'f x\n'],
  ['an exported function', 'f() { echo f; }; export -f f', 'bash -c f', 'f\n'],
  ['an alias', "alias greet='echo hello'", 'greet you', 'hello you\n'],
  ['IFS', 'IFS=,', 'x=a,b; printf "[%s]" $x', '[a][b]'],
  ['umask', 'umask 077', 'umask', '0077\n'],
  ['ulimit', 'ulimit -S -n 200', 'ulimit -S -n', '200\n'],
  ['positional parameters', 'set -- a "b c"', 'echo "$# $2"', '2 b c\n'],
  ['a trap', "trap 'echo got usr1' USR1", 'kill -USR1 $$', 'got usr1\n'],
  ['extglob', 'shopt -s extglob nullglob', 'case ab in @(ab|c)) echo yes ;; esac; echo none*', 'yes\n\n'],
  ['pipefail', 'set -o pipefail', 'false | true; echo $?', '1\n'],
  ['the exit code', '(exit 7)', 'echo $?', '7\n'],
];

describe('state', () => {
  it.each(REACHES)('%s reaches the next command', async (_, first, second, expected) => {
    await shell.run(first);
    expect(await shell.run(second)).toMatchObject({ out: expected, err: '' });
  });

  it.each(REACHES)(
    '%s reaches the next command when the shell was ended by exit',
    async (_, first, second, expected) => {
      await shell.run(`${first}\nexit 7`);
      const { group } = shell.session;
      expect(await shell.run(second)).toMatchObject({ out: expected, err: '' });
      expect(shell.session.group).not.toEqual(group);
    },
  );

  it('has options and parameters as before after an end inside a function', async () => {
    await shell.run('x=outer; y=outer; set -- one two');
    await shell.run(
      'inner() { local x=inner; y=changed; set -- other; deeper; }; deeper() { local x=deep; exit 4; }; inner',
    );
    expect(await shell.run('echo "$x $y $*"')).toMatchObject({ out: 'outer changed one two\n' });
  });

  it('sources a virtual environment and leaves it', async () => {
    mkdirSync(join(shell.folder, 'bin'));
    writeFileSync(
      join(shell.folder, 'bin/activate'),
      `deactivate() { PATH="$_OLD_PATH"; export PATH; unset _OLD_PATH VENV; unset -f deactivate; hash -r 2>/dev/null; }
_OLD_PATH="$PATH"
VENV=${shell.folder}
PATH="$VENV/bin:$PATH"
export PATH VENV
`,
    );
    await shell.run('. bin/activate');
    expect(await shell.run('echo "${PATH%%:*}"')).toMatchObject({ out: `${shell.folder}/bin\n` });
    expect(await shell.run('deactivate')).toMatchObject({ exitCode: 0, err: '' });
    expect(await shell.run('echo "${PATH%%:*} ${VENV-gone}"; declare -F deactivate')).toMatchObject({
      out: `${process.env.PATH?.split(':')[0]} gone\n`,
      exitCode: 1,
    });
  });

  it('keeps the state of the command before when the shell is killed', async () => {
    await shell.run('x=1; cd /usr');
    const killed = await shell.run('x=2; cd /; kill -9 $$');
    expect(killed).toMatchObject({ status: 'killed', exitCode: 137, folder: '/usr' });
    expect(killed.note).toContain('before this command');
    expect(await shell.run('echo $x; pwd')).toMatchObject({ out: '1\n/usr\n' });
  });

  it('passes on variables that are no names of the shell, also in a second shell', async () => {
    const other = await opened({ environment: { PATH: process.env.PATH ?? '', 'a.b': 'dotted' } });
    await other.run('exit 1');
    expect((await other.run('env')).out).toContain('a.b=dotted\n');
    await other.end();
  });
});
