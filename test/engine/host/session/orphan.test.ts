import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOrphan, findOrphan, listOrphans } from '../../../../engine/host/session/orphan.ts';
import { startTimeOf } from '../../../../engine/host/session/process-table.ts';
import type { ProcessGroup } from '../../../../engine/host/session/shell-session.ts';
import { opened } from './opened.ts';

const module = resolve(import.meta.dirname, '../../../../engine/host/session/open-session.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-orphan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A Handrail of its own that runs a script, and another after it. Its output says when the first has begun. */
async function startOther(script: string, pane?: string) {
  const text = `
    const { openSession } = await import(${JSON.stringify(module)});
    const folder = ${JSON.stringify(folder)};
    const session = await openSession({ folder, privateFolder: folder + '/private', environment: { PATH: process.env.PATH } });
    const command = (script, name) => ({
      script,
      timeoutSeconds: 100,
      stdoutPath: folder + '/' + name,
      stderrPath: folder + '/' + name + '.err',
      onOutput: (stream, chunk) => process.stdout.write(chunk),
    });
    const pane = ${JSON.stringify(pane ?? null)};
    const opened = pane && (await session.openPane(command(pane, 'pane')));
    console.log(JSON.stringify({ shell: session.group, pane: opened?.group }));
    await session.run(command(${JSON.stringify(script)}, 'first'));
    await session.run(command('touch second', 'second'));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('begun\n')) begin();
  });
  await begun;
  const groups: { readonly shell: ProcessGroup; readonly pane?: ProcessGroup } = JSON.parse(
    output.split('\n', 1)[0] ?? '',
  );
  return {
    ...groups,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Resolves when nothing of the group runs any more; it is looked for as long as the test may take. */
async function untilGone(group: ProcessGroup): Promise<void> {
  while (findOrphan(group) === 'alive') await new Promise((go) => setImmediate(go));
}

describe('when Handrail itself is killed', () => {
  it('its shell finishes the running command at most, and starts no further one', async () => {
    const other = await startOther('mkfifo gate; echo begun; read -r _ <gate; touch finished');
    expect(findOrphan(other.shell)).toBe('alive');
    await other.kill();
    expect(findOrphan(other.shell)).toBe('alive');
    const writer = spawn('sh', ['-c', 'echo go >gate'], { cwd: folder });
    await once(writer, 'exit');
    await untilGone(other.shell);
    expect(existsSync(join(folder, 'finished'))).toBe(true);
    expect(existsSync(join(folder, 'second'))).toBe(false);
  });

  it('its shell does not wait for a reader for ever when it is killed right behind handing over a command', async () => {
    const text = `
      const { openSession } = await import(${JSON.stringify(module)});
      const folder = ${JSON.stringify(folder)};
      const session = await openSession({ folder, privateFolder: folder + '/private', environment: { PATH: process.env.PATH } });
      process.kill(session.group.id, 'SIGSTOP');
      console.log(JSON.stringify(session.group));
      void session.run({ script: 'touch done', timeoutSeconds: 100, stdoutPath: folder + '/out', stderrPath: folder + '/err' });
      setImmediate(() => setImmediate(() => process.kill(process.pid, 'SIGKILL')));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await once(child, 'close');
    const group: ProcessGroup = JSON.parse(output);
    process.kill(group.id, 'SIGCONT');
    await untilGone(group);
    expect(existsSync(join(folder, 'done'))).toBe(true);
  });

  it('its orphan can be found and ended', async () => {
    const other = await startOther('trap "" TERM; (sleep 1000) & echo begun; sleep 1000');
    await other.kill();
    expect(findOrphan(other.shell)).toBe('alive');
    await endOrphan(other.shell);
    expect(findOrphan(other.shell)).toBe('gone');
  });

  it('its orphan is shown and ended also where it has a session of its own', async () => {
    const other = await startOther("echo begun; setsid -w sh -c 'echo $$ >pid; exec sleep 1000'");
    const path = join(folder, 'pid');
    while (!existsSync(path) || readFileSync(path, 'utf8') === '') await new Promise((go) => setImmediate(go));
    const pid = Number(readFileSync(path, 'utf8'));
    await other.kill();
    expect(listOrphans([other.shell])).toContainEqual(expect.objectContaining({ pid, words: 'sleep 1000' }));
    await endOrphan(other.shell);
    expect(startTimeOf(pid)).toBeUndefined();
    expect(findOrphan(other.shell)).toBe('gone');
  });

  it('its panes end', async () => {
    const other = await startOther('read -r _ </dev/null', 'echo begun; sleep 1000');
    expect(other.pane && findOrphan(other.pane)).toBe('alive');
    await other.kill();
    if (other.pane) await untilGone(other.pane);
  });
});

describe('findOrphan', () => {
  it('tells the group from another one that has its number', async () => {
    const shell = await opened();
    const { group } = shell.session;
    expect(findOrphan(group)).toBe('alive');
    expect(findOrphan({ ...group, startTime: 'another boot:1' })).toBe('gone');
    await shell.end();
    expect(findOrphan(group)).toBe('gone');
  });

  it('leaves nothing of the session in its folder', async () => {
    const shell = await opened({ privateFolder: join(folder, 'private') });
    expect(existsSync(join(folder, 'private'))).toBe(true);
    await shell.run('echo a');
    await shell.end();
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });

  it('removes what a killed Handrail has left in its folder', async () => {
    const other = await startOther('echo begun; sleep 1000');
    await other.kill();
    // Neither it nor its shell could remove anything.
    process.kill(-other.shell.id, 'SIGKILL');
    await untilGone(other.shell);
    const left = readdirSync(join(folder, 'private'));
    expect(left).toHaveLength(1);
    const shell = await opened({ privateFolder: join(folder, 'private') });
    expect(readdirSync(join(folder, 'private')).filter((name) => left.includes(name))).toEqual([]);
    await shell.end();
  });

  it.each([
    ['ends by itself', 'echo begun; read -r _ <gate'],
    ['ends with its command', 'echo begun; read -r _ <gate; exit 3'],
    ['ignores signals', 'trap "" TERM INT; echo begun; read -r _ <gate'],
  ])('has the shell of a killed Handrail, which %s, remove what held the environment', async (_, script) => {
    const other = await startOther(`mkfifo gate; export DB_PASSWORD=hunter2; ${script}`);
    await other.kill();
    await once(spawn('sh', ['-c', 'echo go >gate'], { cwd: folder }), 'exit');
    await untilGone(other.shell);
    expect(readdirSync(join(folder, 'private'))).toEqual([]);
  });

  it('leaves what a session in another container has in the same folder', async () => {
    const theirs = join(folder, 'private', 'session-1-999999999-x');
    mkdirSync(theirs, { recursive: true });
    const shell = await opened({ privateFolder: join(folder, 'private') });
    await shell.end();
    expect(existsSync(theirs)).toBe(true);
  });

  it('lets nobody else read the files of a session, whatever its umask is', async () => {
    const shell = await opened({ privateFolder: join(folder, 'private') });
    await shell.run('umask 000; export DB_PASSWORD=hunter2');
    await shell.run('exit 0');
    await shell.run('echo again');
    await shell.run('(exit 3)');
    const own = readdirSync(join(folder, 'private')).map((name) => join(folder, 'private', name));
    const files = own.flatMap((path) => readdirSync(path).map((name) => statSync(join(path, name))));
    expect(own.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700']);
    expect(files.filter(({ mode }) => (mode & 0o077) !== 0)).toEqual([]);
    expect(files.filter((file) => file.isFile()).length).toBeGreaterThan(3);
    await shell.end();
  });
});
