import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listProcesses, startTimeOf } from '../../../../engine/host/session/process-table.ts';
import { awaitOutput, type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

/** What runs in the sessions of these shells. */
const running = (ids: readonly number[]) => listProcesses().filter((entry) => ids.includes(entry.session));

const ENDLESS: readonly (readonly [string, string])[] = [
  ['a sleep', 'sleep 1000'],
  ['a loop of the shell', 'while :; do :; done'],
  ['a child that ignores INT and TERM', `sh -c 'trap "" INT TERM; while :; do :; done'`],
  ['a pipeline', 'sleep 1000 | cat | sleep 1000'],
  ['a pipeline under job control', 'set -m; sleep 1000 | sleep 1000'],
  ['a function', 'f() { local x=local; sleep 1000; }; f'],
  ['a shell that ignores INT', "trap '' INT; while :; do :; done"],
  ['a child of a child that is left alone', 'sh -c "sleep 1000 & exec sleep 1000"'],
];

describe('a command that is ended from outside', () => {
  it.each(ENDLESS)('is reported as timed out, leaves nothing, and the state stays: %s', async (_, script) => {
    await shell.run('x=kept; cd /usr');
    const before = shell.session.group.id;
    const timedOut = await shell.run(`echo begun; ${script}`, { timeoutSeconds: 0.3 });
    expect(timedOut).toMatchObject({ status: 'timed-out', out: 'begun\n' });
    expect(timedOut.exitCode).toBeGreaterThan(128);
    expect(running([before]).filter((entry) => entry.pid !== shell.session.group.id)).toEqual([]);
    expect((await shell.run('echo $x; pwd')).out).toBe('kept\n/usr\n');
  });

  it.each([
    ['and goes on', 'echo $$; exec sleep 1000'],
    ['and ignores INT and TERM', 'trap "" INT TERM; echo $$; while :; do :; done'],
    ['and has started another', 'setsid -w sh -c "echo \\$\\$; exec sleep 1000"'],
  ])('leaves nothing of it that has a session of its own %s', async (_, script) => {
    const earlier = await shell.run(`setsid sleep 1000 & echo $!`);
    const { status, out } = await shell.run(`setsid -w sh -c '${script}'`, { timeoutSeconds: 0.5 });
    expect(status).toBe('timed-out');
    expect(out).toMatch(/^\d+\n$/);
    expect(startTimeOf(Number(out))).toBeUndefined();
    expect(startTimeOf(Number(earlier.out))).toBeDefined();
    process.kill(Number(earlier.out), 'SIGKILL');
  });

  it.each(['set -n', 'set -r', 'trap "" INT TERM EXIT', 'readonly PATH IFS; set -o posix'])(
    'does not take the session along, whatever was set before it: %s',
    async (script) => {
      await shell.run('x=kept');
      await shell.run(script, { timeoutSeconds: 0.3 });
      await shell.run('while :; do :; done', { timeoutSeconds: 0.3 });
      expect(await shell.run('echo $x')).toMatchObject({ exitCode: 0, out: 'kept\n' });
    },
  );

  it('is reported as cancelled', async () => {
    const { seen, onOutput } = awaitOutput('begun');
    const command = shell.run('y=new; echo begun; sleep 1000', { onOutput });
    await seen;
    shell.session.cancel();
    const cancelled = await command;
    expect(cancelled.status).toBe('cancelled');
    // A child that is being forked when the interrupt comes has not had it; TERM ends it then.
    expect([130, 143]).toContain(cancelled.exitCode);
    expect((await shell.run('echo $y')).out).toBe('new\n');
  });

  it('may end as it likes when it handles the interrupt', async () => {
    const { seen, onOutput } = awaitOutput('begun');
    const command = shell.run(`sh -c 'trap "echo tidy; exit 5" INT; echo begun; while :; do :; done'`, { onOutput });
    await seen;
    shell.session.cancel();
    expect(await command).toMatchObject({ status: 'cancelled', out: 'begun\ntidy\n' });
  });

  it('is left alone when it is over', async () => {
    await shell.run('true');
    shell.session.cancel();
    expect((await shell.run('echo fine')).out).toBe('fine\n');
  });

  it('is ended when the session is closed', async () => {
    const other = await opened();
    const { seen, onOutput } = awaitOutput('begun');
    const command = other.run('echo begun; sleep 1000', { onOutput });
    await seen;
    const { id } = other.session.group;
    await other.session.close();
    expect(await command).toMatchObject({ status: 'cancelled' });
    expect(running([id])).toEqual([]);
    await other.end();
  });

  it('is refused beside another one, and after the end', async () => {
    const { seen, onOutput } = awaitOutput('begun');
    const first = shell.run('echo begun; sleep 1000', { onOutput });
    await seen;
    await expect(shell.run('true')).rejects.toThrow('busy');
    shell.session.cancel();
    await first;
    const other = await opened();
    await other.end();
    await expect(other.session.run(other.command('true'))).rejects.toThrow('closed');
  });
});
