import { accessSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type FoundExecutable =
  | { readonly status: 'found'; readonly path: string }
  | { readonly status: 'missing'; readonly message: string };

/**
 * Finds a program as execvp(3) does: the first executable file of that name in the folders of PATH; an empty folder is the
 * current one. A name with a slash is a path itself.
 */
export function findExecutable(name: string, path: string): FoundExecutable {
  const places = name.includes('/') ? [resolve(name)] : path.split(':').map((folder) => join(resolve(folder), name));
  let denied: string | undefined;
  for (const place of places) {
    const file = look(place);
    if (file === 'executable') return { status: 'found', path: place };
    if (file === 'not-executable') denied ??= place;
  }
  const message =
    denied === undefined ? `${name} is in none of the folders of PATH` : `${denied} is not executable for this user`;
  return { status: 'missing', message };
}

function look(place: string): 'executable' | 'not-executable' | 'none' {
  try {
    if (!statSync(place).isFile()) return 'none';
  } catch {
    return 'none';
  }
  try {
    accessSync(place, constants.X_OK);
    return 'executable';
  } catch {
    return 'not-executable';
  }
}
