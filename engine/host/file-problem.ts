/** Why something could not be done with a file; `message` is for people. */
export interface FileProblem {
  readonly reason: 'disk-full' | 'read-only' | 'no-permission' | 'missing' | 'not-a-folder' | 'too-large' | 'other';
  readonly message: string;
}

/**
 * Says what a system call failed of: what was found, what was expected, what to do. The codes are those of errno(3).
 *
 * Example: `Cannot write the journal /…/journal.jsonl: the disk is full (ENOSPC). Free some space, then resume the run.`
 * @param what what was tried, as `write the journal /…`
 * @param next what can be done then, as `resume the run`
 */
export function fileProblem(error: unknown, what: string, next: string): FileProblem {
  const [reason, , remedy] = knownOf(error);
  return { reason, message: `Cannot ${what}: ${whyOf(error)}. ${remedy}, then ${next}.` };
}

/** Why it failed, as a part of a sentence: `the disk is full (ENOSPC)`. */
export function whyOf(error: unknown): string {
  const code = codeOf(error);
  return `${knownOf(error)[1]}${code === '' ? '' : ` (${code})`}`;
}

function knownOf(error: unknown): Known {
  return KNOWN[codeOf(error)] ?? ['other', messageOf(error), 'Mend that'];
}

/** The errno code of an error, as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

type Known = readonly [FileProblem['reason'], string, string];

const FULL: Known = ['disk-full', 'the disk is full', 'Free some space'];
const DENIED: Known = ['no-permission', 'this user may not', 'Give this user the permission'];

const KNOWN: Readonly<Record<string, Known>> = {
  ENOSPC: FULL,
  EDQUOT: ['disk-full', 'the disk quota of this user is used up', 'Free some space'],
  EROFS: ['read-only', 'the file system is read-only', 'Set XDG_STATE_HOME to a folder that can be written'],
  EACCES: DENIED,
  EPERM: DENIED,
  ENOENT: ['missing', 'it is not there', 'Make it'],
  ENOTDIR: ['not-a-folder', 'a file stands where a folder is expected', 'Move the file away'],
  EEXIST: ['not-a-folder', 'a file stands where a folder is expected', 'Move the file away'],
  EISDIR: ['other', 'a folder stands where a file is expected', 'Move the folder away'],
  EFBIG: ['too-large', 'the file would be larger than this system allows', 'Raise the limit (ulimit -f)'],
  EIO: ['other', 'the disk reports an error', 'Look after the disk'],
  EMFILE: ['other', 'this process may open no more files', 'Raise the limit (ulimit -n)'],
  ENFILE: ['other', 'this machine can open no more files', 'End what holds so many open'],
  EAGAIN: ['other', 'this machine starts no more processes for this user', 'End some, or raise the limit (ulimit -u)'],
  ENOMEM: ['other', 'there is no memory left', 'End what takes so much of it'],
  ESTALE: ['other', 'the file server does not know it any more', 'Mount it again'],
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
