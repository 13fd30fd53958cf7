import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import type { FileProblem } from '../file-problem.ts';
import { codeOf, fileProblem } from '../file-problem.ts';
import { locateCreatedFile } from './locate-created-file.ts';
import { type OpenFolder, openFolder, WayBlocked } from './open-folder.ts';
import { makeExecutable, replaceFile } from './replace-file.ts';

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
 * over another content only with `overwrite`. What somebody changes on the way meanwhile leads nowhere else.
 */
export function writeCreatedFile(file: FileToCreate): CreatedFileResult {
  try {
    const place = locateCreatedFile(file.folder, file.path);
    if (place.status === 'refused') return place;
    const folder = openFolder(place.root, place.parts.slice(0, -1));
    try {
      return writeInto(folder, place.parts.at(-1) ?? '', { file, path: place.path });
    } finally {
      folder.close();
    }
  } catch (error) {
    if (error instanceof WayBlocked) return refused(file, 'something else stands on the way to it now');
    return { status: 'failed', ...fileProblem(error, `write the file ${JSON.stringify(file.path)}`, 'try again') };
  }
}

interface Wanted {
  readonly file: FileToCreate;
  /** Absolute, links followed. */
  readonly path: string;
}

function writeInto(folder: OpenFolder, name: string, { file, path }: Wanted): CreatedFileResult {
  const there = whatIsThere(folder, name, file);
  if (there.status === 'other') return refused(file, there.reason);
  if (there.status === 'same') return { status: there.changed ? 'written' : 'same', path };
  if (there.status === 'differs' && !file.overwrite) return { status: 'differs', path, diff: there.diff };
  const twin = lookAlike(folder, name);
  if (twin !== undefined) return refused(file, `${JSON.stringify(twin)} is there, which looks the same`);
  if (!folder.isWhereItWas()) return refused(file, 'its folder was moved meanwhile');
  const { content, executable } = file;
  const replaces = there.status === 'nothing' ? {} : { replaces: there.stats };
  if (!replaceFile(folder, { name, content, executable, ...replaces }))
    return { status: 'differs', path, diff: 'It has come to be there just now.' };
  return folder.isWhereItWas() ? { status: 'written', path } : refused(file, 'its folder was moved meanwhile');
}

type There =
  | { readonly status: 'nothing' }
  | { readonly status: 'other'; readonly reason: string }
  /** `changed`: it may be executed now. */
  | { readonly status: 'same'; readonly changed: boolean }
  /** `linked`: the content is the same, and it has to be a file of its own. */
  | { readonly status: 'differs' | 'linked'; readonly diff: string; readonly stats: Stats };

/** Looks at what has the name, without following it, and without waiting for the other end of a pipe. */
function whatIsThere(folder: OpenFolder, name: string, file: FileToCreate): There {
  let opened: number;
  try {
    opened = openSync(folder.at(name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { status: 'nothing' };
    if (codeOf(error) === 'ELOOP') return { status: 'other', reason: 'a symbolic link stands there now' };
    throw error;
  }
  try {
    const stats = fstatSync(opened);
    if (!stats.isFile()) return { status: 'other', reason: 'something that is no file is there' };
    const size = Buffer.byteLength(file.content);
    const bytes = stats.size > LARGEST && stats.size !== size ? undefined : readFileSync(opened);
    if (bytes?.equals(Buffer.from(file.content)) !== true)
      return { status: 'differs', stats, diff: diffOf(bytes, stats.size, file) };
    // The other names of it are perhaps not in the run's folder, and its rights are theirs too.
    if (file.executable && stats.nlink > 1) return { status: 'linked', stats, diff: '' };
    return { status: 'same', changed: file.executable && makeExecutable(opened) };
  } finally {
    closeSync(opened);
  }
}

/** Another name that cannot be told from this one: the same letters, composed in another way (Unicode, annex 15). */
function lookAlike(folder: OpenFolder, name: string): string | undefined {
  const composed = name.normalize('NFC');
  if (/^[\x20-\x7e]*$/.test(name)) return undefined;
  return readdirSync(folder.at('.')).find((other) => other !== name && other.normalize('NFC') === composed);
}

function refused({ path }: FileToCreate, reason: string): CreatedFileResult {
  return { status: 'refused', message: `The file ${JSON.stringify(path)} is not written: ${reason}.` };
}

/** Bytes of a file that are read to show how it differs. */
const LARGEST = 10_000_000;

/** Lines that may differ before a diff is no longer made: it would help nobody, and takes the square of their number. */
const MOST_EDITS = 2000;

function diffOf(there: Buffer | undefined, size: number, { path, content }: FileToCreate): string {
  const text = there === undefined || there.includes(0) ? undefined : there.toString('utf8');
  const patch =
    text === undefined
      ? undefined
      : createTwoFilesPatch(path, path, text, content, 'there now', 'in the runbook', { maxEditLength: MOST_EDITS });
  return patch ?? `${size} bytes are there now, ${Buffer.byteLength(content)} bytes are in the runbook.`;
}
