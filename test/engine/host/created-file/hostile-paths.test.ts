import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openFolder, WayBlocked } from '../../../../engine/host/created-file/open-folder.ts';
import { replaceFile } from '../../../../engine/host/created-file/replace-file.ts';
import { writeCreatedFile } from '../../../../engine/host/created-file/write-created-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A run's folder, and beside it one with a file that no document may touch. */
function place() {
  const around = realpathSync(temporaryFolder());
  const folder = join(around, 'run');
  const outside = join(around, 'outside');
  mkdirSync(folder);
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), 'theirs', { mode: 0o640 });
  return { around, folder, outside };
}

interface Case {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (folder: string, outside: string) => void;
  readonly executable?: true;
  /** What is to become of it; `written` is by far not the rule. */
  readonly status: 'refused' | 'failed' | 'written' | 'differs' | 'same';
  readonly says?: string;
}

const CASES: readonly Case[] = [
  { name: 'the folder above', path: '../file', status: 'refused', says: 'leads out' },
  { name: 'the folder above, by a detour', path: 'a/b/../../../outside/file', status: 'refused', says: 'leads out' },
  { name: 'a folder with the same beginning', path: '../run-other/file', status: 'refused', says: 'leads out' },
  { name: 'an absolute path', path: '/etc/handrail-test', status: 'refused', says: 'out of the folder' },
  { name: 'two slashes', path: '//etc/handrail-test', status: 'refused', says: 'out of the folder' },
  { name: 'a home folder', path: '~/.bashrc', status: 'refused', says: 'home folder' },
  { name: 'a home folder by its variable', path: '$HOME/.bashrc', status: 'refused', says: 'only a shell' },
  { name: 'a command in place of a name', path: 'a/$(id)/b', status: 'refused', says: 'only a shell' },
  { name: "another user's home folder", path: '~root/.bashrc', status: 'refused', says: 'home folder' },
  { name: 'a process of the system', path: '/proc/self/root/tmp/x', status: 'refused', says: 'out of the folder' },
  { name: 'a device', path: '/dev/null', status: 'refused', says: 'out of the folder' },
  { name: 'a device of Windows', path: 'logs/Aux.txt', status: 'refused', says: 'names a device' },
  { name: 'a device of Windows, in another case', path: 'cOm7', status: 'refused', says: 'names a device' },
  { name: 'a trailing slash', path: 'a/', status: 'refused', says: 'names no file' },
  { name: 'a trailing dot', path: 'file.', status: 'refused', says: 'ends in a dot' },
  { name: 'a trailing blank', path: 'a /file', status: 'refused', says: 'ends in a dot or a blank' },
  { name: 'three dots', path: '.../file', status: 'refused', says: 'ends in a dot' },
  { name: 'a NUL', path: 'file\0.txt', status: 'refused', says: 'control characters' },
  { name: 'a line feed', path: 'file\n../x', status: 'refused', says: 'control characters' },
  { name: 'a control sequence', path: 'file\u001b]0;x\u0007', status: 'refused', says: 'control characters' },
  { name: 'a C1 control', path: 'file\u009b2J', status: 'refused', says: 'control characters' },
  { name: 'a name that reads backwards', path: 'gpj.\u202ehs', status: 'refused', says: 'invisible' },
  { name: 'a name with nothing in it', path: 'file\u200b.txt', status: 'refused', says: 'invisible' },
  { name: 'a separator of Windows', path: '..\\..\\file', status: 'refused', says: 'backslash' },
  { name: 'a hook of git', path: '.git/hooks/post-checkout', status: 'refused', says: 'git runs' },
  { name: 'a hook of git, in another case', path: 'sub/.GIT/config', status: 'refused', says: 'git runs' },
  { name: 'a very long name', path: 'x'.repeat(256), status: 'refused', says: 'longer than 255 bytes' },
  { name: 'a very long name in few letters', path: '日'.repeat(86), status: 'refused', says: 'longer than 255 bytes' },
  { name: 'a very long way', path: `${'d/'.repeat(3000)}file`, status: 'failed', says: 'ENAMETOOLONG' },
  {
    name: 'a link to a file outside',
    path: 'x',
    prepare: (folder, outside) => symlinkSync(join(outside, 'file'), join(folder, 'x')),
    status: 'refused',
    says: 'out of the folder',
  },
  {
    name: 'a link to nothing outside',
    path: 'x',
    prepare: (folder, outside) => symlinkSync(join(outside, 'new'), join(folder, 'x')),
    status: 'refused',
    says: 'leads to nothing',
  },
  {
    name: 'a folder that is a link out',
    path: 'd/x',
    prepare: (folder, outside) => symlinkSync(outside, join(folder, 'd')),
    status: 'refused',
    says: 'out of the folder',
  },
  {
    name: 'a chain of links out',
    path: 'a/x',
    prepare: (folder) => {
      symlinkSync('b', join(folder, 'a'));
      symlinkSync('../outside', join(folder, 'b'));
    },
    status: 'refused',
    says: 'out of the folder',
  },
  {
    name: 'a link that goes in a circle',
    path: 'a/x',
    prepare: (folder) => symlinkSync('a', join(folder, 'a')),
    status: 'failed',
    says: 'ELOOP',
  },
  {
    name: 'a folder in the place of the file',
    path: 'x',
    prepare: (folder) => mkdirSync(join(folder, 'x')),
    status: 'refused',
    says: 'no file',
  },
  {
    name: 'a pipe in the place of the file',
    path: 'x',
    prepare: (folder) => void spawnSync('mkfifo', [join(folder, 'x')]),
    status: 'refused',
    says: 'no file',
  },
  {
    name: 'a file in the place of a folder',
    path: 'x/y',
    prepare: (folder) => writeFileSync(join(folder, 'x'), ''),
    status: 'failed',
    says: 'ENOTDIR',
  },
  {
    name: 'another name of a file outside',
    path: 'x',
    prepare: (folder, outside) => linkSync(join(outside, 'file'), join(folder, 'x')),
    status: 'written',
  },
  {
    name: 'the rights of a file outside, by another name of it',
    path: 'x',
    executable: true,
    prepare: (folder, outside) => {
      writeFileSync(join(outside, 'file'), 'new\n', { mode: 0o640 });
      linkSync(join(outside, 'file'), join(folder, 'x'));
    },
    status: 'written',
  },
  {
    name: 'the same letters, composed in another way',
    path: 'cafe\u0301.sh',
    prepare: (folder) => writeFileSync(join(folder, 'caf\u00e9.sh'), ''),
    status: 'refused',
    says: 'looks the same',
  },
  { name: 'another language', path: 'Ärger/日本語.txt', status: 'written' },
  { name: 'dots that lead nowhere', path: './a/./b/../x', status: 'written' },
  {
    name: 'a link that stays inside',
    path: 'd/x',
    prepare: (folder) => {
      mkdirSync(join(folder, 'real'));
      symlinkSync('real', join(folder, 'd'));
    },
    status: 'written',
  },
];

describe('a file that a document asks to create', () => {
  it('is tried in many ways', () => expect(CASES.length).toBeGreaterThanOrEqual(20));

  it.each(CASES)('stays inside: $name', ({ path, prepare, executable = false, status, says = '' }) => {
    const { around, folder, outside } = place();
    prepare?.(folder, outside);
    const theirs = readFileSync(join(outside, 'file'), 'utf8');
    const result = writeCreatedFile({ folder, path, content: 'new\n', executable, overwrite: true });
    expect(result.status).toBe(status);
    expect(JSON.stringify(result)).toContain(says);
    expect(readdirSync(around).sort()).toEqual(['outside', 'run']);
    expect(readdirSync(outside)).toEqual(['file']);
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe(theirs);
    expect(statSync(join(outside, 'file')).mode & 0o777).toBe(0o640);
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.handrail')),
    ).toEqual([]);
    if (result.status === 'written') expect(readFileSync(result.path, 'utf8')).toBe('new\n');
  });

  it('is not written over by one that came to be there', () => {
    const { folder } = place();
    const held = openFolder(folder, []);
    writeFileSync(join(folder, 'x'), 'first');
    expect(replaceFile(held, { name: 'x', content: 'second', executable: false })).toBe(false);
    held.close();
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['x']);
  });
});

describe('a way that is changed between the look and the write', () => {
  it('leads nowhere when a link is put on it', () => {
    const { folder, outside } = place();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    renameSync(join(folder, 'a'), join(folder, 'gone'));
    symlinkSync(outside, join(folder, 'a'));
    expect(() => openFolder(folder, ['a', 'b'])).toThrow(WayBlocked);
    expect(readdirSync(outside)).toEqual(['file']);
  });

  it('leads where it led when the folder is moved away and a link is put in its place', () => {
    const { folder, outside } = place();
    const held = openFolder(folder, ['a', 'b']);
    renameSync(join(folder, 'a'), join(folder, 'moved'));
    mkdirSync(join(outside, 'b'));
    symlinkSync(outside, join(folder, 'a'));
    const wrote = held.isWhereItWas() && replaceFile(held, { name: 'x', content: 'new\n', executable: false });
    held.close();
    expect(readdirSync(join(outside, 'b'))).toEqual([]);
    expect(readdirSync(join(folder, 'moved/b'))).toEqual(wrote ? ['x'] : []);
  });

  it('leads nowhere when the file itself becomes a link', () => {
    const { folder, outside } = place();
    const held = openFolder(folder, []);
    symlinkSync(join(outside, 'file'), join(folder, 'x'));
    const replaces = { mode: 0o644, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(replaceFile(held, { name: 'x', content: 'new\n', executable: true, replaces })).toBe(true);
    held.close();
    expect(lstatSync(join(folder, 'x')).isFile()).toBe(true);
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('theirs');
  });

  it('leads nowhere else while somebody changes it all the time', async () => {
    const { folder, outside } = place();
    // Another process: this one is busy writing, and each of its writes is one call.
    const flip = `
      const { renameSync, symlinkSync } = require('node:fs');
      process.chdir(${JSON.stringify(folder)});
      console.log('up');
      for (let count = 0; ; count += 1) {
        try { renameSync('a', 'old' + count); } catch {}
        try { symlinkSync('../outside', 'a'); } catch {}
        try { renameSync('a', 'link' + count); } catch {}
      }`;
    const flipping = spawn(process.execPath, ['-e', flip], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(createInterface(flipping.stdout), 'line');
    const statuses = new Set<string>();
    // Some of the ways are met by a link and some are not; how many writes that takes, the machine decides.
    for (let count = 0; count < 400 || (statuses.size < 2 && count < 20_000); count += 1) {
      const path = `a/x${count % 7}`;
      const written = writeCreatedFile({ folder, path, content: `${count}\n`, executable: false, overwrite: true });
      statuses.add(written.status);
    }
    flipping.kill('SIGKILL');
    await once(flipping, 'exit');
    expect(readdirSync(outside)).toEqual(['file']);
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('theirs');
    expect(statuses.size).toBeGreaterThan(1);
  });
});
