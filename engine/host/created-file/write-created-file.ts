import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import type { FileProblem } from '../file-problem.ts';
import { fileProblem } from '../file-problem.ts';
import { locateCreatedFile } from './locate-created-file.ts';

/** A file that a document asks to create. */
export interface FileToCreate {
  /** The folder that the run's commands start in. */
  readonly folder: string;
  /** As the author wrote it. */
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
  /** The operator saw what is there, and it may go. */
  readonly overwrite: boolean;
}

/** What became of it; `path` is absolute, symbolic links followed. */
export type CreatedFileResult =
  | { readonly status: 'written'; readonly path: string }
  | { readonly status: 'same'; readonly path: string }
  /** Something else is there, and was left as it is. `diff` is unified, from what is there to what would be. */
  | { readonly status: 'differs'; readonly path: string; readonly diff: string }
  | { readonly status: 'refused'; readonly message: string }
  | ({ readonly status: 'failed' } & FileProblem);

/**
 * Creates a file of a document, whole or not at all, and the folders on the way to it; never outside of the run's folder, and
 * over another content only with `overwrite`.
 */
export function writeCreatedFile(file: FileToCreate): CreatedFileResult {
  try {
    const place = locateCreatedFile(file.folder, file.path);
    if (place.status === 'refused') return place;
    const { path } = place;
    const there = place.exists ? readFileSync(path) : undefined;
    const isSame = there?.equals(Buffer.from(file.content)) === true;
    if (isSame && !(file.executable && makeExecutable(path))) return { status: 'same', path };
    if (isSame) return { status: 'written', path };
    if (there !== undefined && !file.overwrite) return { status: 'differs', path, diff: diffOf(there, file) };
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, file.content);
    if (file.executable) makeExecutable(path);
    return { status: 'written', path };
  } catch (error) {
    return { status: 'failed', ...fileProblem(error, `write the file ${JSON.stringify(file.path)}`, 'try again') };
  }
}

/** Gives the right to execute to whoever may read. @returns whether that changed anything */
function makeExecutable(path: string): boolean {
  const { mode } = statSync(path);
  const wanted = mode | ((mode & 0o444) >> 2);
  if (wanted !== mode) chmodSync(path, wanted & 0o7777);
  return wanted !== mode;
}

/** Lines that may differ before a diff is no longer made: it would help nobody, and takes the square of their number. */
const MOST_EDITS = 2000;

function diffOf(there: Buffer, { path, content }: FileToCreate): string {
  const text = there.includes(0) ? undefined : there.toString('utf8');
  const patch =
    text === undefined
      ? undefined
      : createTwoFilesPatch(path, path, text, content, 'there now', 'in the runbook', { maxEditLength: MOST_EDITS });
  return patch ?? `${there.length} bytes are there now, ${Buffer.byteLength(content)} bytes are in the runbook.`;
}
