import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listProcesses } from '../../../../engine/host/session/process-table.ts';
import { awaitOutput, type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

const running = (id: number) => listProcesses().filter((entry) => entry.session === id);

describe('a pane', () => {
  it('starts with the state of the session, and does not change it', async () => {
    await shell.run('x=1; cd /usr; f() { echo "f $x $PWD $TERM"; }; export -f f; trap "echo never" EXIT TERM');
    const command = shell.command('f; { : >&3; } 2>/dev/null || echo closed; x=2; cd /; exit 3');
    const pane = await shell.session.openPane(command);
    expect(await pane.finished).toMatchObject({ status: 'exited', exitCode: 3, folder: '/' });
    expect(pane.running).toBe(false);
    expect(readFileSync(command.stdoutPath, 'utf8')).toBe('f 1 /usr dumb\nclosed\n');
    expect((await shell.run('echo $x; pwd')).out).toBe('1\n/usr\n');
  });

  it('has filters write what they let through at once, and leaves functions of their names alone', async () => {
    await shell.run('cut() { echo mine; }; mkfifo gate');
    const { seen, onOutput } = awaitOutput('web');
    const script = 'type cut | grep mine; { echo web-1; read -r _ <gate; } | grep web | sed s/1/2/';
    const command = shell.command(script, { onOutput });
    const pane = await shell.session.openPane(command);
    await seen;
    expect(pane.running).toBe(true);
    await pane.close();
    expect(readFileSync(command.stdoutPath, 'utf8')).toMatch(/echo mine\n.*web-2\n/s);
  });

  it('runs beside the commands of the session until it is closed, and leaves nothing', async () => {
    const { seen, onOutput } = awaitOutput('up');
    const pane = await shell.session.openPane(
      shell.command('sleep 1000 & echo up; sleep 1000', { onOutput, timeoutSeconds: Number.POSITIVE_INFINITY }),
    );
    await seen;
    expect((await shell.run('echo beside')).out).toBe('beside\n');
    expect(pane.running).toBe(true);
    expect(await pane.close()).toMatchObject({ status: 'cancelled' });
    expect(running(pane.group.id)).toEqual([]);
  });

  it('names what was taken out of it, and goes on when it is closed', async () => {
    const { seen, onOutput } = awaitOutput('up');
    const pane = await shell.session.openPane(
      shell.command('setsid sh -c "echo up; exec sleep 1000" &', {
        onOutput,
        timeoutSeconds: Number.POSITIVE_INFINITY,
      }),
    );
    await seen;
    const { note = '', status } = await pane.close();
    expect(status).toBe('cancelled');
    const [, pid = '0'] = /^Left running, in a session of its own: (\d+) \(sleep 1000\)\.$/.exec(note) ?? [];
    expect(listProcesses().map((entry) => entry.pid)).toContain(Number(pid));
    process.kill(Number(pid));
  });

  it('goes on while its background jobs do', async () => {
    await shell.run('mkfifo gate');
    const { seen, onOutput } = awaitOutput('up');
    const pane = await shell.session.openPane(shell.command('(echo up; read -r _ <gate; echo down) &', { onOutput }));
    await seen;
    expect(pane.running).toBe(true);
    await shell.run('echo go >gate');
    expect(await pane.finished).toMatchObject({ status: 'exited', exitCode: 0, stdout: { head: 'up\ndown\n' } });
  });

  it.each([
    ['sh -c "exit 3" &', 3],
    ['sh -c "exit 3" & sh -c "sleep 0; exit 4" &', 4],
    ['set -eu; sh -c "exit 5" &', 5],
    ['false; true &', 0],
    ['sh -c "exit 3" & true', 0],
  ])('comes to what its last job comes to: %s', async (script, exitCode) => {
    const pane = await shell.session.openPane(shell.command(script));
    expect(await pane.finished).toMatchObject({ status: 'exited', exitCode });
  });

  it('can be opened while a command runs', async () => {
    await shell.run('x=before');
    const { seen, onOutput } = awaitOutput('begun');
    const command = shell.run('x=meanwhile; echo begun; sleep 1000', { onOutput });
    await seen;
    const pane = await shell.session.openPane(shell.command('echo pane'));
    expect(await pane.finished).toMatchObject({ stdout: { head: 'pane\n' } });
    shell.session.cancel();
    await command;
  });

  it('never outlives its session', async () => {
    const other = await opened();
    const { seen, onOutput } = awaitOutput('up');
    const pane = await other.session.openPane(
      other.command(`sh -c 'trap "" HUP TERM; echo up; sleep 1000'`, { onOutput }),
    );
    await seen;
    await other.session.close();
    expect(await pane.finished).toMatchObject({ status: 'cancelled' });
    expect(running(pane.group.id)).toEqual([]);
    await other.end();
  });

  it('repeats the command of watch', async () => {
    const third = awaitOutput('round 3');
    await shell.run('echo 0 >n');
    const script = `watch -n 0.01 'read -r n <n; echo $((n + 1)) >n; echo "round $((n + 1))"'`;
    const pane = await shell.session.openPane(shell.command(script, { onOutput: third.onOutput }));
    await third.seen;
    const result = await pane.close();
    expect(result.note).toContain('watch');
    expect(result.stdout.head).toMatch(/^\fEvery 0\.01s: read .*\n\nround 1\n\fEvery .*\n\nround 2\n/);
  });

  it('ends watch when it says so', async () => {
    const pane = await shell.session.openPane(shell.command('watch -ten1 false'));
    expect(await pane.finished).toMatchObject({ exitCode: 8 });
  });
});
