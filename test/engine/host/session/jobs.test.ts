import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listProcesses } from '../../../../engine/host/session/process-table.ts';
import { awaitOutput, type Opened, opened } from './opened.ts';

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

describe('background jobs', () => {
  it('are known to later commands by number, by job and by their exit code', async () => {
    await shell.run('mkfifo gate; (read -r code <gate; exit "$code") & P=$!');
    expect((await shell.run('jobs')).out).toContain('Running');
    expect((await shell.run('[ "$P" = "$!" ] && echo same')).out).toBe('same\n');
    expect((await shell.run('echo 9 >gate; wait $P')).exitCode).toBe(9);
    await shell.run('sleep 1000 &');
    expect((await shell.run('kill %%; wait $!')).exitCode).toBe(143);
  });

  it('do not hold up their command', async () => {
    expect(await shell.run('sleep 1000 & echo started')).toMatchObject({ status: 'exited', out: 'started\n' });
  });

  it('have late output credited to their own command', async () => {
    const late = awaitOutput('late\n');
    await shell.run('mkfifo gate');
    const first = await shell.run('(read -r _ <gate; echo late) & echo early', { onOutput: late.onOutput });
    expect(first.stdout.head).toBe('early\n');
    const second = await shell.run('echo go >gate; wait; echo second');
    await late.seen;
    expect(second.out).toBe('second\n');
    expect(readFileSync(first.stdoutPath, 'utf8')).toBe('early\nlate\n');
  });

  it('survive a later command that is timed out, and its descendants are ended', async () => {
    await shell.run('mkfifo gate; (read -r _ <gate; echo survived >witness; echo done >gate2) & mkfifo gate2');
    expect(await shell.run('sleep 1000 | sleep 1000', { timeoutSeconds: 0.2 })).toMatchObject({ status: 'timed-out' });
    expect((await shell.run('echo go >gate; cat gate2; cat witness')).out).toBe('done\nsurvived\n');
  });

  it('survive a later command that has to be killed', async () => {
    await shell.run('sleep 1000 & P=$!');
    const stubborn = 'sh -c "trap : INT TERM; while :; do :; done"';
    const killed = await shell.run(stubborn, { timeoutSeconds: 0.2 });
    expect(killed.status).toBe('timed-out');
    expect(killed.note).toContain('Background jobs');
    expect((await shell.run('kill -0 $P && kill $P')).exitCode).toBe(0);
  });

  it('can be coprocesses', async () => {
    await shell.run('coproc { while read -r line; do echo "got $line"; done; }');
    expect((await shell.run('echo hello >&"${COPROC[1]}"; read -r answer <&"${COPROC[0]}"; echo "$answer"')).out).toBe(
      'got hello\n',
    );
  });

  it('are ended with the session, but for those that were started to outlive it', async () => {
    const other = await opened();
    const numbers = async (script: string) => Number((await other.run(script)).out);
    const job = await numbers('sleep 1000 >/dev/null 2>&1 & echo $!');
    const nested = await numbers('(sleep 1000 >/dev/null 2>&1 & echo $!)');
    const before = await numbers('sleep 1000 >/dev/null 2>&1 & echo $!; exit');
    const kept = await numbers('nohup sleep 1000 >/dev/null 2>&1 & echo $!');
    await other.run('until grep -q "^SigIgn:.*[13579bdf]$" /proc/$!/status; do :; done');
    await other.end();
    const left = listProcesses().map((entry) => entry.pid);
    expect(left.filter((pid) => [job, nested, before, kept].includes(pid))).toEqual([kept]);
    expect(process.kill(kept, 'SIGKILL')).toBe(true);
  });

  it('have their last bytes kept when the session is closed', async () => {
    const other = await opened();
    const { seen, onOutput } = awaitOutput('ready');
    const job = await other.run('(trap "echo ended; exit" HUP; echo ready; while :; do :; done) &', { onOutput });
    await seen;
    await other.session.close();
    expect(readFileSync(job.stdoutPath, 'utf8')).toBe('ready\nended\n');
    await other.end();
  });
});
