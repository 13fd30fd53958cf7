import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../engine/journal/redaction.ts';
import { type Opened, opened } from './opened.ts';

let shell: Opened;
let known: { name: string; value: string }[];
beforeEach(async () => {
  known = [];
  shell = await opened({
    onSecrets(variables) {
      const fresh = variables.filter(({ value }) => !known.some((one) => one.value === value));
      known.push(...fresh);
      return fresh.length > 0;
    },
  });
});
afterEach(() => shell.end());

const values = () => known.map(({ value }) => value);
const redacting = { filter: () => createRedactor({ values: known }).redactStream() };

describe('a secret that the session learns', () => {
  it.each([
    ['an assignment', 'DB_PASSWORD=$(echo hunter2x)'],
    ['an export', 'export API_TOKEN="$(echo hunter2x)"'],
    ['a file', 'echo DB_PASSWORD=hunter2x >env; . ./env'],
    ['an evaluated text', 'eval "$(echo DB_PASSWORD=hunter2x)"'],
    ['a function', 'login() { DB_PASSWORD=$(echo hunter2x); }; login'],
    ['an array', 'TOKENS=(hunter2x)'],
    ['a command that ends its shell', 'DB_PASSWORD=hunter2x; exit 3'],
    ['printf', 'printf -v DB_PASSWORD %s hunter2x'],
  ])('is set by %s', async (_, script) => {
    await shell.run(script);
    expect(values()).toContain('hunter2x');
  });

  it('is set by a function of an earlier command, or by a trap', async () => {
    await shell.run('login() { DB_PASSWORD=hunter2x; }');
    await shell.run('login');
    expect(values()).toEqual(['hunter2x']);
  });

  it('is not looked for where a command cannot set one', async () => {
    await shell.run('echo hello; POD=web-1');
    expect(known).toEqual([]);
  });

  it('is taken out of what the same command has written', async () => {
    const result = await shell.run(
      'DB_PASSWORD=$(echo hunter2x) && echo "it is $DB_PASSWORD"; echo "$DB_PASSWORD" >&2',
      redacting,
    );
    expect(result.out).toBe('it is ‹redacted:DB_PASSWORD›\n');
    expect(result.err).toBe('‹redacted:DB_PASSWORD›\n');
    expect(result.stdout.head).toBe('it is ‹redacted:DB_PASSWORD›\n');
    expect((await shell.run('echo $DB_PASSWORD', redacting)).out).toBe('‹redacted:DB_PASSWORD›\n');
  });

  it('keeps late output of that command in order', async () => {
    const script = 'mkfifo gate; DB_PASSWORD=hunter2x; echo "$DB_PASSWORD"; { read -r _ <gate; echo late; } &';
    const { stdoutPath } = await shell.run(script, redacting);
    await shell.run('echo go >gate; wait');
    await shell.session.close();
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(stdoutPath, 'utf8')).toBe('‹redacted:DB_PASSWORD›\nlate\n');
  });

  it('shows what a command really wrote to who judges it', async () => {
    let seen = '';
    await shell.run('DB_PASSWORD=hunter2x; echo "$DB_PASSWORD"', {
      ...redacting,
      onSeen: ({ stdout }) => {
        seen = stdout.head;
      },
    });
    expect(seen).toBe('hunter2x\n');
  });
});
