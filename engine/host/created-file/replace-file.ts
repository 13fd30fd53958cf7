import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { codeOf } from '../file-problem.ts';
import { randomId } from '../random-id.ts';
import type { OpenFolder } from './open-folder.ts';

/** What a file is to be. */
export interface NewContent {
  readonly name: string;
  readonly content: string;
  readonly executable: boolean;
  /** Of the file whose place it takes; absent where there is none, and then none is replaced. */
  readonly replaces?: { readonly mode: number; readonly uid: number; readonly gid: number };
}

/**
 * Puts a file into a folder, whole or not at all, on disk before its name is. What has the name is replaced and never written
 * to: neither what a symbolic link leads to, nor what else a hard link names.
 *
 * @returns false where something of that name has come to be there that was not to be replaced
 * @throws what the file system throws; nothing is left behind then
 */
export function replaceFile(folder: OpenFolder, file: NewContent): boolean {
  const temporary = folder.at(`.handrail-${randomId(12)}`);
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const opened = openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666);
  try {
    try {
      fill(opened, file);
    } finally {
      closeSync(opened);
    }
    if (file.replaces === undefined) return linked(temporary, folder.at(file.name));
    renameSync(temporary, folder.at(file.name));
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function fill(opened: number, { content, executable, replaces }: NewContent): void {
  let rest = Buffer.from(content);
  while (rest.length > 0) rest = rest.subarray(writeSync(opened, rest));
  if (replaces !== undefined) {
    keepOwner(opened, replaces);
    fchmodSync(opened, replaces.mode & 0o777);
  }
  if (executable) makeExecutable(opened);
  fsyncSync(opened);
}

/** Only root may give files away; whoever may not keeps them. */
function keepOwner(opened: number, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  const now = fstatSync(opened);
  if (now.uid === uid && now.gid === gid) return;
  try {
    fchownSync(opened, uid, gid);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** Gives the right to execute to whoever may read. @returns whether that changed anything */
export function makeExecutable(opened: number): boolean {
  const { mode } = fstatSync(opened);
  const wanted = mode | ((mode & 0o444) >> 2);
  if (wanted !== mode) fchmodSync(opened, wanted & 0o7777);
  return wanted !== mode;
}

/** A second name is never taken from another file; on a file system without hard links only a rename is left. */
function linked(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    renameSync(temporary, path);
    return true;
  }
}

const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
