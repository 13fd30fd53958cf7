import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { holdsMark } from '../../engine/journal/redaction/span.ts';

/** Where a run goes on, or why that is not known. */
export type ResumeFolder =
  | {
      readonly status: 'known';
      /** Where its files are written: the folder that the run began in. */
      readonly folder: string;
      /** Where the shell goes on: where the last command left it. */
      readonly workingFolder: string;
    }
  | { readonly status: 'unknown'; readonly reason: string };

/**
 * The folders that a run goes on in, so that relative paths mean what they meant: never the one that somebody happens to
 * stand in when they take the run up.
 *
 * @param given with `--folder`: it takes the place of both.
 */
export function resumeFolder(run: string, entries: readonly JournalEntry[], given: string | undefined): ResumeFolder {
  if (given !== undefined) return givenFolder(resolve(given));
  const begun = entries.flatMap(({ event }) =>
    event.type === 'run-started' && event.folder !== undefined ? [event.folder] : [],
  );
  const folders = entries.flatMap(({ event }) => folderOf(event));
  const workingFolder = folders.findLast((one) => one !== '');
  if (workingFolder === undefined || holdsMark(workingFolder))
    return unknown('the journal does not say which folder the run stood in', run);
  if (!isFolder(workingFolder)) return unknown(`the run stood in ${workingFolder}, which is no longer there`, run);
  const [folder = workingFolder] = begun.filter((one) => !holdsMark(one));
  return { status: 'known', folder, workingFolder };
}

function folderOf(event: JournalEntry['event']): readonly string[] {
  switch (event.type) {
    case 'run-started':
    case 'run-resumed':
      return event.folder === undefined ? [] : [event.folder];
    case 'command-finished':
      return [event.result.folder];
    default:
      return [];
  }
}

function givenFolder(folder: string): ResumeFolder {
  if (isFolder(folder)) return { status: 'known', folder, workingFolder: folder };
  return { status: 'unknown', reason: `--folder ${folder} is not a folder.` };
}

function unknown(what: string, run: string): ResumeFolder {
  return {
    status: 'unknown',
    reason: `${what}. Nothing was run. Say where to go on, or make the folder again:\n  handrail resume ${run} --folder FOLDER`,
  };
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
