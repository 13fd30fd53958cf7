import { closeSync, constants, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../file-problem.ts';
import { syncFolder } from '../sync-folder.ts';
import { JOURNAL_NAME } from './journal-name.ts';
import type { OpenedJournal } from './open-journal.ts';
import { writeJournal } from './write-journal.ts';

/**
 * Makes the journal of a new run, which has none; one that is there is left alone, and that is a failure. The caller holds
 * the lock of the run. It stands apart from `openJournal` because a new run, which is waited for, has nothing to read: the
 * schemas of the events take 20 ms to load.
 * @param folder of the run
 */
export function createJournal(folder: string): OpenedJournal {
  const path = join(folder, JOURNAL_NAME);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL, 0o600);
    fsyncSync(descriptor);
    syncFolder(folder);
    return { status: 'open', journal: writeJournal({ descriptor, path, size: 0, last: undefined }), entries: [] };
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    return { status: 'failed', problem: fileProblem(error, `make the journal ${path}`, 'try again') };
  }
}
