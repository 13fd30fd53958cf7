import { closeSync, constants, fsyncSync, openSync } from 'node:fs';

/** Puts the names in a folder on the disk, that of a new file too. @throws what the file system throws */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
