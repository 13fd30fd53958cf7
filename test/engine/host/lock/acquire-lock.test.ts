import type { ChildProcessByStdio } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireLock, lockOwner } from '../../../../engine/host/lock/acquire-lock.ts';
import { ownClaim, writeClaim } from '../../../../engine/host/lock/claim.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = 1_795_248_720_000;
type Holder = ChildProcessByStdio<Writable, Readable, null>;

/** A process that tried to take the lock, and what it said. */
async function holder(folder: string): Promise<{ process: Holder; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  return { process: child, said };
}

const gone = (child: Holder) => new Promise((resolve) => child.once('exit', resolve));

describe('acquireLock', () => {
  it('is held by one process, which others are told of', async () => {
    const folder = temporaryFolder();
    const { process: child, said } = await holder(folder);
    expect(said).toBe('locked');
    const by = { pid: child.pid, host: hostname(), since: now };
    const result = acquireLock(folder, { now });
    expect(result).toMatchObject({ status: 'held', by, unseen: false });
    expect(result).toMatchObject({
      message: expect.stringContaining(`process ${child.pid} on ${hostname()} since 2026-`),
    });
    expect(acquireLock(folder, { now, takeOver: true })).toMatchObject({ status: 'held' });
    expect(lockOwner(folder)).toEqual(by);
    child.stdin.end();
    await gone(child);
    expect(lockOwner(folder)).toBeUndefined();
    expect(acquireLock(folder, { now }).status).toBe('locked');
  });

  it('is free when its owner was killed', async () => {
    const folder = temporaryFolder();
    const { process: child } = await holder(folder);
    child.kill('SIGKILL');
    await gone(child);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(lockOwner(folder)).toBeUndefined();
    const from = { pid: child.pid, host: hostname(), since: now, unseen: false };
    expect(acquireLock(folder, { now })).toMatchObject({ status: 'locked', from });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(lockOwner(folder)).toMatchObject({ pid: process.pid });
  });

  it('is held against its own process as well, until it is released', () => {
    const folder = temporaryFolder();
    const lock = acquireLock(folder, { now });
    expect(acquireLock(folder, { now })).toMatchObject({ status: 'held', by: { pid: process.pid } });
    if (lock.status === 'locked') lock.release();
    expect(readdirSync(folder)).toEqual([]);
    const again = acquireLock(folder, { now });
    expect(again.status).toBe('locked');
    expect('from' in again).toBe(false);
  });

  it('is free when another process has the number of its owner, or the machine was booted since', () => {
    const folder = temporaryFolder();
    const own = ownClaim(folder, now);
    writeClaim({ ...own, path: `${own.path}-earlier`, started: own.started.replace(/\d+$/, '1') });
    writeClaim({ ...own, path: `${own.path}-boot`, started: own.started.replace(/^[^:]*/, 'another-boot') });
    expect(acquireLock(folder, { now }).status).toBe('locked');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['host', { host: 'elsewhere' }],
    ['container', { namespace: 'pid:[1]' }],
  ])('is held from another %s, until it is taken over', (_, place) => {
    const folder = temporaryFolder();
    const own = ownClaim(folder, now);
    writeClaim({ ...own, ...place, path: `${own.path}-other` });
    expect(acquireLock(folder, { now })).toMatchObject({ status: 'held', unseen: true });
    expect(acquireLock(folder, { now, takeOver: true })).toMatchObject({ status: 'locked', from: { unseen: true } });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('does not mind a claim that a power failure left empty', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock-empty'), '');
    expect(acquireLock(folder, { now }).status).toBe('locked');
  });

  it('leaves nothing of those who were killed while they asked for it, and takes nothing from those who still ask', () => {
    const folder = temporaryFolder();
    const dead = spawnSync('true').pid;
    writeFileSync(join(folder, `.unfinished-${dead}-1`), '{"pid"');
    writeFileSync(join(folder, `.unfinished-${process.ppid}-1`), '{"pid"');
    expect(acquireLock(folder, { now })).toMatchObject({ status: 'locked' });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([`.unfinished-${process.ppid}-1`]);
  });

  it('is never held by two of many that start together', async () => {
    const folder = temporaryFolder();
    const all = await Promise.all(Array.from({ length: 6 }, () => holder(folder)));
    expect(all.filter(({ said }) => said === 'locked').length).toBeLessThanOrEqual(1);
    expect(all.map(({ said }) => said)).not.toContain('failed');
    // Whoever did not get it still runs, and is in nobody's way.
    const winner = all.find(({ said }) => said === 'locked');
    winner?.process.stdin.end();
    if (winner !== undefined) await gone(winner.process);
    expect(acquireLock(folder, { now }).status).toBe('locked');
  });

  it('says why there can be no lock', () => {
    const folder = join(temporaryFolder(), 'none');
    expect(acquireLock(folder, { now })).toMatchObject({ status: 'failed', problem: { reason: 'missing' } });
  });
});
