import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileProblem } from '../file-problem.ts';
import { codeOf, fileProblem } from '../file-problem.ts';
import { syncFolder } from '../sync-folder.ts';
import { runId } from './run-id.ts';

/** Name of the copy of the runbook in the folder of a run. */
export const RUNBOOK_NAME = 'runbook.md';

/** What a run is kept by. */
export interface NewRun {
  /** As `runsFolder` has it. */
  readonly runs: string;
  readonly title: string;
  /** The text of the document as it came. */
  readonly runbook: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A few letters and digits, others every time. */
  readonly randomId: () => string;
}

/** The folder of a new run, or why there is none. */
export type CreatedRunFolder =
  | { readonly status: 'created'; readonly run: string; readonly folder: string }
  | { readonly status: 'failed'; readonly problem: FileProblem };

/** How often a name that is taken is tried again. */
const ATTEMPTS = 5;

/**
 * Makes the folder of a run, which only this user may enter (0700): the copy of the runbook, and `output/` for what its
 * commands print. Nothing is left behind where it fails. Its name is on disk when it returns, and those of the folders above:
 * a journal that is synced is lost with a folder that is not (fsync(2)).
 */
export function createRunFolder(run: NewRun): CreatedRunFolder {
  for (let attempt = 1; ; attempt++) {
    const name = runId(run.title, run.now, run.randomId());
    const folder = join(run.runs, name);
    try {
      makeFolders(run.runs);
      mkdirSync(folder, { mode: 0o700 });
      syncFolder(run.runs);
    } catch (error) {
      if (codeOf(error) === 'EEXIST' && attempt < ATTEMPTS) continue;
      return { status: 'failed', problem: fileProblem(error, `make the folder ${folder}`, 'start the run again') };
    }
    try {
      mkdirSync(join(folder, 'output'), { mode: 0o700 });
      writeFileSync(join(folder, RUNBOOK_NAME), run.runbook, { mode: 0o600, flush: true });
      return { status: 'created', run: name, folder };
    } catch (error) {
      removeUnused(folder);
      return { status: 'failed', problem: fileProblem(error, `write to the folder ${folder}`, 'start the run again') };
    }
  }
}

function removeUnused(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What refused to be written refuses this as well; a folder without a journal is no run.
  }
}

/**
 * Makes a folder and those above it, on disk. Not by Node's `recursive`, which never comes back where a file system knows of no
 * folder that could be made (`/proc`, a folder that is mounted when it is asked for).
 */
export function makeFolders(folder: string): void {
  const above = dirname(folder);
  if (existsSync(folder)) return;
  if (above !== folder) makeFolders(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
    syncFolder(above);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
