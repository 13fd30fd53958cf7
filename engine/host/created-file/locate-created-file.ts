import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { codeOf } from '../file-problem.ts';

/** Where a created file would lie, with all symbolic links followed; or why it must not be written. */
export type CreatedFilePlace =
  /** `root` is the run's folder, `parts` are the names below it. */
  | { readonly status: 'inside'; readonly path: string; readonly root: string; readonly parts: readonly string[] }
  | { readonly status: 'refused'; readonly message: string };

/** Windows takes these for devices in any folder, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\.|$)/i;

/**
 * Finds the place of a file that a document asks to create. A document is not trusted with more than the folder that its
 * commands start in: neither `..`, nor an absolute path, nor a symbolic link, of the file or of a folder on the way, leads
 * out of it.
 * @param folder where the run's commands start; it exists
 * @param path as the author wrote it
 * @throws what the file system throws, but for what is not there
 */
export function locateCreatedFile(folder: string, path: string): CreatedFilePlace {
  const wrong = unusable(path);
  if (wrong !== undefined) return refused(path, wrong);
  const root = realpathSync(folder);
  const wanted = resolve(root, path);
  if (!isAbsolute(path) && !isInside(root, wanted)) return refused(path, `it leads out of the folder ${root}`);
  const real = followLinks(wanted);
  if (real === undefined) return refused(path, 'it is a symbolic link that leads to nothing');
  if (!isInside(root, real.path)) return refused(path, `it leads to ${real.path}, out of the folder ${root}`);
  if (real.exists && !statSync(real.path).isFile()) return refused(path, 'something that is no file is there');
  return { status: 'inside', path: real.path, root, parts: relative(root, real.path).split(sep) };
}

/**
 * Whether it is known before a run that a file will be refused by its name: whatever the run does until then, the path leads out of the
 * folder, or is none that is ever written. What a link on the way leads to may change meanwhile, and is looked at when it is written.
 * @param folder where the run's commands start; it exists
 */
export function isRefusedByName(folder: string, path: string): boolean {
  if (unusable(path) !== undefined) return true;
  if (isInside(resolve(folder), resolve(folder, path))) return false;
  try {
    return locateCreatedFile(folder, path).status === 'refused';
  } catch {
    return true;
  }
}

/** Linux, macOS and Windows take no longer name. */
const LONGEST_NAME = 255;

function unusable(path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return 'it names no file';
  if (/[\0-\x1f\x7f-\x9f]/.test(path)) return 'it holds control characters';
  if (/\p{Cf}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u.test(path)) return 'it holds invisible characters';
  if (path.startsWith('~')) return 'it leads to a home folder';
  // The commands behind it will look at the place that is meant; `routes/$id.tsx` is a name.
  if (/\$(?:[A-Z_]{2}|[{(])|`/.test(path)) return 'it holds what only a shell would replace';
  if (path.includes('\\')) return 'it holds a backslash, which leads elsewhere on some systems';
  const names = path.split('/');
  if (names.some((name) => DEVICE.test(name))) return 'it names a device';
  // Windows drops them, so that there it would be another file.
  if (names.some((name) => /[. ]$/.test(name) && !/^\.{1,2}$/.test(name)))
    return 'a name in it ends in a dot or a blank';
  // What lies there is run by git, whatever a document says of it.
  if (names.some((name) => /^(?:\.git|git~\d)$/i.test(name))) return 'it leads into what git runs by itself';
  if (names.some((name) => Buffer.byteLength(name) > LONGEST_NAME))
    return `a name in it is longer than ${LONGEST_NAME} bytes`;
  return undefined;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of what is there, or of the nearest folder that is, and the rest; absent for a link to nothing. */
function followLinks(path: string): { readonly path: string; readonly exists: boolean } | undefined {
  try {
    return { path: realpathSync(path), exists: true };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if (isThere(path)) return undefined;
  const parent = followLinks(dirname(path));
  return parent && { path: join(parent.path, basename(path)), exists: false };
}

/** Also a link to nothing is there. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

function refused(path: string, reason: string): CreatedFilePlace {
  return { status: 'refused', message: `The file ${JSON.stringify(path)} is not written: ${reason}.` };
}
