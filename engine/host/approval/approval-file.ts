import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Somebody has read what a document does, and lets it be run from where it lies. */
export interface Approval {
  /** Of the document, absolute, symbolic links followed. */
  readonly path: string;
  /** Of its text, SHA-256 in hex. */
  readonly digest: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: string;
}

/**
 * Where approvals are kept: beside the runs, in a folder of this user's.
 * @param runs as `runsFolder` has it
 */
export function approvalsFolder(runs: string): string {
  return join(dirname(runs), 'approvals');
}

/** A document's place, to which its approval is bound: absolute, links followed; absent where nothing is there. */
export function placeOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** The digest of a document as it is now; absent where it cannot be read. */
export function digestNow(path: string): string | undefined {
  try {
    return digestOf(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The file that keeps the approval of the document at a place; its text lies beside it, as `.md`. */
export function approvalPath(folder: string, place: string): string {
  return join(folder, `${digestOf(place).slice(0, 32)}.json`);
}

/**
 * The approval of the document at a path, whatever its text is now; absent where there is none that counts. One that somebody
 * else may have written does not count: a file of another user, or one that others may write.
 *
 * @param folder as `approvalsFolder` has it
 * @param path of the document, as it was given
 */
export function readApproval(folder: string, path: string): Approval | undefined {
  const place = placeOf(path);
  if (place === undefined) return undefined;
  const approval = readApprovalFile(approvalPath(folder, place));
  return approval?.path === place ? approval : undefined;
}

/** All approvals that count, by path. */
export function listApprovals(folder: string): readonly Approval[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readApprovalFile(join(folder, name)) ?? [])
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return [];
  }
}

/** The text that was approved; absent where it is no longer the one that the approval names. */
export function approvedText(folder: string, { path, digest }: Approval): string | undefined {
  const text = readOwn(textPath(approvalPath(folder, path)));
  return text !== undefined && digestOf(text) === digest ? text : undefined;
}

const digestOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

export const textPath = (path: string) => path.replace(/\.json$/, '.md');

function readApprovalFile(path: string): Approval | undefined {
  const text = readOwn(path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isApproval(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A file of this user's that nobody else may write; nothing else is believed, and no link is followed to it. */
function readOwn(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { uid, mode } = fstatSync(file);
    const isOwn = uid === process.getuid?.() && (mode & 0o022) === 0 && (mode & constants.S_IFMT) === constants.S_IFREG;
    return isOwn ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function isApproval(value: unknown): value is Approval {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    isAbsolute(value.path) &&
    'digest' in value &&
    typeof value.digest === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'by' in value &&
    typeof value.by === 'string'
  );
}
