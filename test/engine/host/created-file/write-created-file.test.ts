import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCreatedFile } from '../../../../engine/host/created-file/write-created-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function place() {
  const around = realpathSync(temporaryFolder());
  const folder = join(around, 'run');
  mkdirSync(folder);
  const write = (path: string, how: { content?: string; executable?: boolean; overwrite?: boolean } = {}) =>
    writeCreatedFile({ folder, path, content: 'new\n', executable: false, overwrite: false, ...how });
  return { around, folder, write };
}

describe('writeCreatedFile', () => {
  it('writes a file and the folders on the way', () => {
    const { folder, write } = place();
    expect(write('./a/b/restore.sql')).toEqual({ status: 'written', path: join(folder, 'a/b/restore.sql') });
    expect(readFileSync(join(folder, 'a/b/restore.sql'), 'utf8')).toBe('new\n');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['restore.sql']);
  });

  it('lets everybody execute who may read', () => {
    const { folder, write } = place();
    write('run.sh', { content: '#!/bin/sh\necho it ran\n', executable: true });
    expect(spawnSync(join(folder, 'run.sh'), { encoding: 'utf8' }).stdout).toBe('it ran\n');
    write('plain.txt');
    expect(statSync(join(folder, 'plain.txt')).mode & 0o111).toBe(0);
  });

  it('leaves alone what is the same', () => {
    const { folder, write } = place();
    write('x');
    const before = statSync(join(folder, 'x'));
    expect(write('a/../x')).toEqual({ status: 'same', path: join(folder, 'x') });
    expect(statSync(join(folder, 'x'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(write('x', { executable: true }).status).toBe('written');
    expect(write('x', { executable: true }).status).toBe('same');
  });

  it('shows how what is there differs, and replaces it only when it may', () => {
    const { folder, write } = place();
    writeFileSync(join(folder, 'x'), 'old\n');
    chmodSync(join(folder, 'x'), 0o600);
    const result = write('x');
    expect(result).toMatchObject({ status: 'differs', path: join(folder, 'x') });
    expect(result).toMatchObject({ diff: expect.stringContaining('-old\n+new\n') });
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('old\n');
    expect(write('x', { overwrite: true }).status).toBe('written');
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('new\n');
    expect(statSync(join(folder, 'x')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['binary', Buffer.from([0, 1, 2])],
    ['very different', Buffer.from(Array.from({ length: 9000 }, (_, line) => `${line}\n`).join(''))],
  ])('says only the size of what is %s', (_, there) => {
    const { folder, write } = place();
    writeFileSync(join(folder, 'x'), there);
    expect(write('x')).toMatchObject({
      status: 'differs',
      diff: `${there.length} bytes are there now, 4 bytes are in the runbook.`,
    });
  });

  it.each([
    ['../out', 'leads out of the folder'],
    ['a/../../out', 'leads out of the folder'],
    ['..', 'leads out of the folder'],
    ['.', 'leads out of the folder'],
    ['/dev/null', 'leads to /dev/null, out of the folder'],
    ['/proc/self/mem', 'out of the folder'],
    ['~/.bashrc', 'leads to a home folder'],
    ['', 'names no file'],
    ['folder/', 'names no file'],
    ['a\0b', 'holds control characters'],
    ['a\nb', 'holds control characters'],
    ['NUL', 'names a device'],
    ['a/com1.txt', 'names a device'],
  ])('refuses %j', (path, reason) => {
    const { around, write } = place();
    expect(write(path, { overwrite: true })).toMatchObject({
      status: 'refused',
      message: expect.stringContaining(reason),
    });
    expect(readdirSync(around)).toEqual(['run']);
  });

  it('refuses an absolute path elsewhere and takes one that leads inside', () => {
    const { around, folder, write } = place();
    expect(write(join(around, 'out')).status).toBe('refused');
    expect(write(join(`${folder}-other`, 'out')).status).toBe('refused');
    expect(write(join(folder, 'in'))).toEqual({ status: 'written', path: join(folder, 'in') });
  });

  it.each([
    [
      'a link to a file outside',
      (folder: string, outside: string) => symlinkSync(join(outside, 'file'), join(folder, 'x')),
    ],
    ['a link to nothing', (folder: string, outside: string) => symlinkSync(join(outside, 'none'), join(folder, 'x'))],
    ['a link to a device', (folder: string) => symlinkSync('/dev/null', join(folder, 'x'))],
    ['a pipe', (folder: string) => spawnSync('mkfifo', [join(folder, 'x')])],
    ['a folder', (folder: string) => mkdirSync(join(folder, 'x'))],
    ['a link to itself', (folder: string) => symlinkSync('x', join(folder, 'x'))],
  ])('does not write through %s', (_, make) => {
    const { around, folder, write } = place();
    mkdirSync(join(around, 'outside'));
    writeFileSync(join(around, 'outside/file'), 'theirs');
    make(folder, join(around, 'outside'));
    expect(['refused', 'failed']).toContain(write('x', { overwrite: true }).status);
    expect(readdirSync(join(around, 'outside'))).toEqual(['file']);
    expect(readFileSync(join(around, 'outside/file'), 'utf8')).toBe('theirs');
  });

  it('does not write through a folder that is a link out, and does through one that stays inside', () => {
    const { around, folder, write } = place();
    mkdirSync(join(around, 'outside'));
    symlinkSync(join(around, 'outside'), join(folder, 'out'));
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'in'));
    expect(write('out/x').status).toBe('refused');
    expect(write('out/new/x').status).toBe('refused');
    expect(existsSync(join(around, 'outside/new'))).toBe(false);
    expect(write('in/x')).toEqual({ status: 'written', path: join(folder, 'real/x') });
  });

  it('says what is in the way', () => {
    const { folder, write } = place();
    writeFileSync(join(folder, 'file'), '');
    expect(write('file/x')).toMatchObject({ status: 'failed', reason: 'not-a-folder' });
  });

  it('never writes outside, whatever the path', () => {
    const { around, folder, write } = place();
    mkdirSync(join(around, 'outside'));
    symlinkSync('../outside', join(folder, 'l'));
    const name = fc.constantFrom('..', '.', 'a', 'b', 'l', '', '~', '\\', 'run', 'outside', '…');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        write(names.join('/'), { overwrite: true });
        expect(readdirSync(around).sort()).toEqual(['outside', 'run']);
        expect(readdirSync(join(around, 'outside'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
