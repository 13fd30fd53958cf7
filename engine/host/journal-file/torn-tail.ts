import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file-problem.ts';

/**
 * Copies the torn tail of a journal to a file of its own, `journal.torn-1`, or the next free number.
 * @returns its path
 * @throws what the file system throws
 */
export function setAsideTail(folder: string, tail: Uint8Array, number = 1): string {
  const path = join(folder, `journal.torn-${number}`);
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && number < 1000) return setAsideTail(folder, tail, number + 1);
    throw error;
  }
  try {
    writeFileSync(descriptor, tail);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return path;
}
