import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomId } from '../../../../engine/host/random-id.ts';
import { createRunFolder } from '../../../../engine/host/run-folder/create-run-folder.ts';
import { runId } from '../../../../engine/host/run-folder/run-id.ts';
import { runsFolder } from '../../../../engine/host/run-folder/runs-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = Date.UTC(2026, 10, 21, 8, 12);

describe('runsFolder', () => {
  it.each([
    [{ XDG_STATE_HOME: '/state' }, '/state/handrail/runs'],
    [{}, '/home/me/.local/state/handrail/runs'],
    [{ XDG_STATE_HOME: '' }, '/home/me/.local/state/handrail/runs'],
    [{ XDG_STATE_HOME: 'relative' }, '/home/me/.local/state/handrail/runs'],
  ])('follows XDG with %j', (environment, folder) => expect(runsFolder(environment, '/home/me')).toBe(folder));
});

describe('runId', () => {
  it.each([
    ['Rolling update: payments!', '2026-11-21-0812-rolling-update-payments-k3f9'],
    ['Über-Dienst neu starten', '2026-11-21-0812-uber-dienst-neu-starten-k3f9'],
    ['../../etc/passwd', '2026-11-21-0812-etc-passwd-k3f9'],
    ['数据库', '2026-11-21-0812-run-k3f9'],
    [
      'A title that goes on for much longer than anybody wants to type',
      '2026-11-21-0812-a-title-that-goes-on-for-much-longer-k3f9',
    ],
    ['x'.repeat(90), `2026-11-21-0812-${'x'.repeat(40)}-k3f9`],
  ])('names %s', (title, id) => expect(runId(title, now, 'k3f9')).toBe(id));
});

describe('createRunFolder', () => {
  const create = (runs: string, random = randomId) =>
    createRunFolder({ runs, title: 'Restart', runbook: '# Restart\n', now, randomId: random });

  it('makes a folder that only its user may enter, with the runbook in it', () => {
    const runs = join(temporaryFolder(), 'a', 'runs');
    const created = create(runs);
    if (created.status !== 'created') throw new Error(created.problem.message);
    expect(created.folder).toBe(join(runs, created.run));
    expect(statSync(runs).mode & 0o777).toBe(0o700);
    expect(statSync(created.folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(created.folder, 'runbook.md'), 'utf8')).toBe('# Restart\n');
    writeFileSync(join(created.folder, 'output', 'x'), 'x');
  });

  it.runIf(existsSync('/proc/self'))('says so at once where no folder can be made', () => {
    expect(create('/proc/none/runs')).toMatchObject({ status: 'failed' });
  });

  it('takes another name where one is taken, and does not touch the other run', () => {
    const runs = temporaryFolder();
    const ids = ['aaaa', 'aaaa', 'bbbb'];
    const next = () => ids.shift() ?? 'cccc';
    const [first, second] = [create(runs, next), create(runs, next)];
    expect([first, second]).toMatchObject([
      { run: '2026-11-21-0812-restart-aaaa' },
      { run: '2026-11-21-0812-restart-bbbb' },
    ]);
    expect(create(runs, () => 'aaaa')).toMatchObject({ status: 'failed' });
  });

  it('says that a file is in the way', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'runs'), '');
    expect(create(join(folder, 'runs', 'x'))).toMatchObject({ problem: { reason: 'not-a-folder' } });
  });

  const namespaces = spawnSync('unshare', ['-rm', 'true']).status === 0;
  const inNamespace = (mount: string, folder: string) => {
    const child = join(import.meta.dirname, 'create-in.ts');
    const script = `mount -t tmpfs -o ${mount} tmpfs "$2" && exec "$0" "$1" "$2"`;
    return spawnSync('unshare', ['-rm', 'bash', '-c', script, process.execPath, child, folder], { encoding: 'utf8' })
      .stdout;
  };

  it.skipIf(!namespaces)('says that the file system is read-only (skipped without user namespaces)', () => {
    const runs = temporaryFolder();
    expect(inNamespace('ro', runs)).toMatch(/^read-only Cannot make the folder .*\(EROFS\)\. Set XDG_STATE_HOME/);
  });

  it.skipIf(!namespaces)('says that the disk is full and leaves nothing (skipped without user namespaces)', () => {
    const runs = temporaryFolder();
    mkdirSync(join(runs, 'x'));
    expect(inNamespace('size=16k', runs)).toMatch(
      /^disk-full Cannot write to the folder .*Free some space.*\n0 left\n$/,
    );
  });
});
