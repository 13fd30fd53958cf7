import { closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file-problem.ts';

/** A folder that is held open: what is done in it is done in this one, whatever its path leads to meanwhile. */
export interface OpenFolder {
  /** The path of something in it. */
  at(name: string): string;
  /** Whether it still lies where it was found; where a system can only go by paths, what was written may be elsewhere. */
  isWhereItWas(): boolean;
  close(): void;
}

/** Something that is no folder stands on the way, or was put there since the way was looked at. */
export class WayBlocked extends Error {}

/**
 * Opens a folder below another one, part by part, and makes what is missing. No part may be a symbolic link: a link that is
 * put there after the way was looked at leads nowhere.
 *
 * Node has no openat(2); on Linux a path through `/proc/self/fd` is the same (proc(5)). Elsewhere paths are used, and it is
 * looked again whether they still mean what they meant.
 *
 * @param root absolute, without symbolic links
 * @param parts names below it, neither `..` nor empty
 * @throws WayBlocked, and what the file system throws
 */
export function openFolder(root: string, parts: readonly string[]): OpenFolder {
  let folder = opened(root, root);
  for (const [index, part] of parts.entries()) {
    const above = folder;
    try {
      folder = opened(madeAt(above.at(part)), join(root, ...parts.slice(0, index + 1)));
    } finally {
      above.close();
    }
  }
  return folder;
}

const ONLY_A_FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

function opened(path: string, place: string): OpenFolder {
  const file = openedFolder(path);
  const held = `/proc/self/fd/${file}`;
  const base = existsSync(held) ? held : place;
  return {
    at: (name) => `${base}/${name}`,
    isWhereItWas: () => base === held || isSame(file, place),
    close: () => closeSync(file),
  };
}

function openedFolder(path: string): number {
  try {
    return openSync(path, ONLY_A_FOLDER);
  } catch (error) {
    if (codeOf(error) === 'ELOOP' || codeOf(error) === 'ENOTDIR') throw new WayBlocked(path);
    throw error;
  }
}

function madeAt(path: string): string {
  try {
    mkdirSync(path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return path;
}

function isSame(file: number, place: string): boolean {
  try {
    const held = fstatSync(file);
    const there = lstatSync(place);
    return held.dev === there.dev && held.ino === there.ino;
  } catch {
    return false;
  }
}
