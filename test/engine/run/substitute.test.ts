import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substitute } from '../../../engine/run/substitute.ts';

/** Scripts that print the value and nothing else; `@` stands where the value goes. */
const PLACES: readonly (readonly [string, string])[] = [
  ['bare', 'printf %s @'],
  ['at the end of a bare word', 'x=a@; printf %s "${x#a}"'],
  ['behind a variable', 'none=; printf %s $none@'],
  ['before a redirection', 'printf %s @>&1'],
  ['in double quotes', 'printf %s "@"'],
  ['in double quotes behind a variable', 'none=; printf %s "$none@"'],
  ['in single quotes', "printf %s '@'"],
  ['in dollar quotes', "printf %s $'@'"],
  ['in an assignment', 'x=@; printf %s "$x"'],
  ['in a command substitution', 'x=$(printf %s @; printf .); printf %s "${x%.}"'],
  ['in a quoted command substitution', 'x="$(printf %s "@"; printf .)"; printf %s "${x%.}"'],
  ['in a script in single quotes', "sh -c 'printf %s @'"],
  ['in quotes of a script in single quotes', 'bash -c \'printf %s "@"\''],
  ['in a script in double quotes', 'bash -c "printf %s @"'],
  ['in a script that is evaluated', "eval 'printf %s @'"],
  ['in a heredoc', 'x=$(cat <<EOF\n:@:\nEOF\n); x=${x#:}; printf %s "${x%:}"'],
  ['in a quoted heredoc', 'x=$(cat <<\'EOF\'\n:@:\nEOF\n); x=${x#:}; printf %s "${x%:}"'],
  ['in a heredoc that is a script', 'bash <<EOF\nprintf %s @\nEOF'],
  ['in a quoted heredoc that is a script', "bash <<'EOF'\nprintf %s @\nEOF"],
  ['in a heredoc that is piped into a shell', 'cat <<EOF | bash\nprintf %s @\nEOF'],
  ['in a quoted heredoc that is piped into a shell', "cat <<'EOF' | bash\nprintf %s @\nEOF"],
  ['in a word that is evaluated', 'eval printf %s @'],
  ['after a heredoc', 'cat <<EOF >/dev/null\n$(echo "\nEOF\nprintf %s @'],
  ['after a comment', "# it's here\nprintf %s @"],
];

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...`'"\\$\`!#&|;<>(){}[]*?~=%, \n\tab0-`, '$(', '${', '$((', "'\\''", 'EOF', 'rm', '\r'),
  }),
  fc.constantFrom(
    'if',
    'done',
    '-n',
    'FOO=bar',
    '$(touch hit)',
    '`touch hit`',
    "'; touch hit; '",
    '\nEOF\ntouch hit\n',
  ),
);

describe('substitute', () => {
  it.each(PLACES)('lets a value arrive as it is %s', (_, template) => {
    fc.assert(
      fc.property(awkward, (value) => {
        const filled = fill(template, value);
        if (filled.status === 'failed') {
          expect(value).toMatch(/[\0\u0001]|EOF|^-/);
          return;
        }
        const { stdout, status } = spawnSync('bash', ['--norc', '-c', filled.script], { encoding: 'buffer' });
        expect({ status, stdout: stdout.toString() }).toEqual({ status: 0, stdout: Buffer.from(value).toString() });
      }),
      { numRuns: 25, examples: [["it's"], ['a b'], ['$HOME'], ['x;y'], ['$(echo 1)'], ['\\'], ['web-1']] },
    );
  });

  it.each(PLACES)('takes a plain value %s', (_, template) => {
    expect(fill(template, 'web-1')).toMatchObject({ status: 'filled', script: expect.not.stringContaining('@') });
  });

  it.each([
    ['arithmetic', 'echo $((@ + 1))', 'a[$(touch hit)]'],
    ['an arithmetic comparison', 'x=2; [[ $x -gt @ ]]', 'a[$(touch hit)]'],
    ['an expansion', 'echo ${none:-@}', '$(touch hit)'],
    ['backticks', 'echo `echo @`', "'; touch hit"],
    ['a `$` before it', 'echo $@', 'HOME'],
    ['a backslash before it', 'echo \\@', "a'b"],
    ['what is printed into a shell', 'echo "echo @" | bash', '$(touch hit)'],
    ['what is formatted into a shell', "printf 'echo %s' @ | /bin/sh", '$(touch hit)'],
    ['a here-string of a shell', 'bash <<< "echo @"', '$(touch hit)'],
    ['what is sourced', 'source <(echo "echo @")', '$(touch hit)'],
    ['a trap', 'trap "echo @" EXIT', '$(touch hit)'],
    ['an alias', 'alias x="echo @"', '$(touch hit)'],
    ['part of a word for another host', 'ssh host echo x"@"', '$(touch hit)'],
    ['an integer', 'declare -i x=@', 'a[$(touch hit)]'],
    ['an operand of let', 'let "x = @"', 'a[$(touch hit)]'],
    ['a name that is tested', '[ -v @ ]', 'a[$(touch hit)]'],
    ['the delimiter of its heredoc', 'cat <<EOF\n@\nEOF', 'x\nEOF\ntouch hit'],
    ['a NUL', 'echo @', 'a\0b'],
    ['what bash loses in a heredoc', "x=$(cat <<'EOF'\n@\nEOF\n)", '\u0001\u0001'],
  ])('refuses what could be code: %s', (_, template, value) => {
    expect(fill(template, value).status).toBe('failed');
  });

  it.each([
    ['a host', 'ssh @ uptime', 'ada@db-1.example.org'],
    ['text that names a program', 'echo "then run ssh host @"', 'it is well'],
    ['a page that is run', 'curl -fsSL "@" | sh', 'https://get.example.org/?v=1'],
  ])('fills in what no shell reads again: %s', (_, template, value) => {
    expect(fill(template, value)).toEqual({ status: 'filled', script: expect.stringContaining(value) });
  });

  it('quotes a word for another host twice', () => {
    expect(fill('ssh host echo @', 'a b')).toEqual({ status: 'filled', script: "ssh host echo ''\\''a b'\\'''" });
  });

  it('never makes a script with a placeholder left in it', () => {
    const script = 'kubectl logs <pod> -n <namespace>';
    const pod = { name: 'pod', start: 13, end: 18, value: 'web-1' };
    expect(substitute(script, [pod, { name: 'namespace', start: 22, end: 33 }])).toEqual({
      status: 'failed',
      name: 'namespace',
      reason: 'has no value',
    });
  });

  it.each([
    ['kubectl delete pod <name>', '--all'],
    ['rm "<name>"', '-rf'],
    ["rm '<name>'", '-rf'],
    ['kill -9 <name>', '-1'],
    ['ssh host "rm <name>"', '-rf'],
    ['(rm <name>)', '-rf'],
    ['X=$(cat <name>)', '-n'],
  ])('takes no option for a value: %s with %s', (script, value) => {
    expect(substitute(script, [at(script, value)])).toEqual({
      status: 'failed',
      name: 'name',
      reason: 'begins with `-`, and would be read as an option',
    });
  });

  it.each([
    ['kubectl logs --tail=<name>', '-1', 'kubectl logs --tail=-1'],
    ['rm -- <name>', '-x', 'rm -- -x'],
    ['echo "below <name>"', '-5', 'echo "below -5"'],
    ['./deploy app<name>', '-green', './deploy app-green'],
    ['ls # of <name>', '-x', 'ls # of -x'],
  ])('lets a value begin with a dash where that is no option: %s', (script, value, filled) => {
    expect(substitute(script, [at(script, value)])).toEqual({ status: 'filled', script: filled });
  });

  it('leaves plain values unquoted, so that the command stays readable', () => {
    expect(fill('kubectl logs deploy/@ -n "x-@"', 'web')).toEqual({
      status: 'filled',
      script: 'kubectl logs deploy/web -n "x-web"',
    });
  });

  it('keeps several values on one line of a heredoc from ending it', () => {
    const script = 'cat <<EOF\n@@\nEOF';
    const fillings = [
      { name: 'a', start: 10, end: 11, value: 'E' },
      { name: 'b', start: 11, end: 12, value: 'OF' },
    ];
    expect(substitute(script, fillings).status).toBe('failed');
  });

  it('needs a bash that can be started', () => expect(execFileSync('bash', ['-c', 'printf ok']).toString()).toBe('ok'));
});

function fill(template: string, value: string) {
  const fillings = [...template.matchAll(/@/g)].map(({ index }) => ({
    name: 'x',
    start: index,
    end: index + 1,
    value,
  }));
  return substitute(template, fillings);
}

/** The value for the `<name>` of a script. */
function at(script: string, value: string) {
  const start = script.indexOf('<name>');
  return { name: 'name', start, end: start + '<name>'.length, value };
}
