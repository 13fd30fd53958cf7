import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Opened, opened } from './opened.ts';

const module = resolve(import.meta.dirname, '../../../../engine/host/session/open-session.ts');
const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

let shell: Opened;
beforeEach(async () => {
  shell = await opened();
});
afterEach(() => shell.end());

describe('a command on the terminal', () => {
  it('has the state of the session, and may change it', async () => {
    await shell.run(
      'x=1; gone=1; readonly r=1; f() { :; }; sleep 1000 & P=$!; cd /usr; trap "echo bye" EXIT; (exit 7)',
    );
    const there = await shell.session.runInteractive({
      script:
        'code=$?; y=$x$code; x=2; unset gone; unset -f f; g() { echo g; }; alias h="echo h"; cd /; set -- a b; exit 5',
    });
    expect(there).toMatchObject({ status: 'exited', exitCode: 5, folder: '/', stdout: { bytes: 0 } });
    const after = await shell.run(
      'echo "$? $x $y ${gone-unset} $r $*"; pwd; g; h; f 2>/dev/null || echo no f; kill $P; wait $P',
    );
    expect(after).toMatchObject({ out: '5 2 17 unset 1 a b\n/\ng\nh\nno f\n', exitCode: 143 });
    expect(await shell.run('exit')).toMatchObject({ out: 'bye\n' });
  });

  it('keeps the state before it when its shell is killed', async () => {
    await shell.run('x=1');
    expect(await shell.session.runInteractive({ script: 'x=2; kill -9 $$' })).toMatchObject({
      status: 'killed',
      exitCode: 137,
      note: expect.stringContaining('before this command'),
    });
    expect((await shell.run('echo $x')).out).toBe('1\n');
  });

  it('is ended with all that it started where the session is told to, whatever that ignores', async () => {
    const script = `sh -c 'trap "" INT HUP TERM; sleep 1000' & setsid sleep 1000 & echo $$ $! >"$PWD/pids"; wait`;
    const command = shell.session.runInteractive({ script: script });
    await pidsOf(shell.folder);
    shell.session.cancel();
    expect(await command).toMatchObject({ status: 'cancelled' });
    // Whoever took over what was left behind has to bury it first.
    for (const pid of await pidsOf(shell.folder)) {
      await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 30_000 });
    }
    expect((await shell.run('echo on')).out).toBe('on\n');
  });

  it.skipIf(!hasScript)('has the terminal that Handrail has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-terminal-'));
    const text = `
      import { openSession } from ${JSON.stringify(module)};
      const folder = ${JSON.stringify(folder)};
      const session = await openSession({ folder, privateFolder: folder + '/private', environment: { PATH: process.env.PATH } });
      const result = await session.runInteractive({ script: 'set -x; [ -t 0 ] && [ -t 1 ] && read -r line && echo "read $line"' });
      console.log('code ' + result.exitCode);
      await session.close();`;
    const command = `"${process.execPath}" --input-type=module -e '${text.replaceAll("'", "'\\''")}'`;
    const output = execFileSync('script', ['-qec', command, '/dev/null'], { input: 'typed\n', encoding: 'utf8' });
    expect(output).toContain('read typed\r\ncode 0');
    expect(output).not.toContain('__handrail');
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Numbers of the shell and of what it started, once they are there. */
function pidsOf(folder: string): Promise<readonly number[]> {
  return vi.waitFor(() => {
    const text = readFileSync(join(folder, 'pids'), 'utf8');
    if (!text.endsWith('\n')) throw new Error('It is not written yet.');
    return text.trim().split(' ').map(Number);
  });
}
