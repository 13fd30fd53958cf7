import type { FileProblem } from '../file-problem.ts';
import { fileProblem } from '../file-problem.ts';
import type { Claim } from './claim.ts';
import { ownClaim, ownerOf, readClaims, removeClaim, removeUnfinished, writeClaim } from './claim.ts';

/** Who holds the lock of a run. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** What became of the attempt to lock a run. */
export type LockResult =
  | {
      readonly status: 'locked';
      /** Whose lock was taken away, as its process is gone, or by `takeOver`; absent where it had been given back. */
      readonly from?: LockOwner & { readonly unseen: boolean };
      release(): void;
    }
  | {
      readonly status: 'held';
      readonly by: LockOwner;
      /** It cannot be seen from here whether the owner still runs; `takeOver` would take the lock. */
      readonly unseen: boolean;
      readonly message: string;
    }
  | { readonly status: 'failed'; readonly problem: FileProblem };

/**
 * Locks a run for this process, until it is released or the process is gone, however it went.
 *
 * Everybody who wants the lock puts a claim of their own into the folder and then looks for others: with any living one
 * beside it, it withdraws. As a claim is put down before others are looked for, of two at the same moment one at least sees
 * the other, so that two never hold the lock (both may withdraw). The dead are told by number and start of the process and
 * by the boot, and since no claim has the name of another, taking theirs away is safe. With one lock file, as
 * proper-lockfile has it, the second who reclaims may remove the new lock of the first, and a laptop that slept longer than
 * its `stale` time has lost it.
 * @param folder of the run
 * @param options.now milliseconds since the epoch, for the message to others
 * @param options.takeOver claims of other hosts and containers do not count: the operator says that nothing runs there
 */
export function acquireLock(
  folder: string,
  options: { readonly now: number; readonly takeOver?: boolean },
): LockResult {
  const blocks = (claim: Claim) => {
    const owner = ownerOf(claim);
    return owner === 'there' || (owner === 'unknown' && options.takeOver !== true);
  };
  try {
    const own = ownClaim(folder, options.now);
    const before = readClaims(folder).find(blocks);
    if (before !== undefined) return held(folder, before);
    writeClaim(own);
    const others = readClaims(folder).filter(({ path }) => path !== own.path);
    const blocking = others.find(blocks);
    if (blocking !== undefined) {
      removeClaim(own);
      return held(folder, blocking);
    }
    others.forEach(removeClaim);
    removeUnfinished(folder);
    const last = others.toSorted((a, b) => a.since - b.since).at(-1);
    const from = last && { ...ownerIn(last), unseen: ownerOf(last) === 'unknown' };
    return { status: 'locked', ...(from === undefined ? {} : { from }), release: () => letGo(own) };
  } catch (error) {
    return { status: 'failed', problem: fileProblem(error, `lock the run in ${folder}`, 'try again') };
  }
}

/** Where the claim cannot be taken away, as on a disk that has become read-only, it holds no longer than this process lives. */
function letGo(own: Claim): void {
  try {
    removeClaim(own);
  } catch {
    // It is removed by the next one who takes the lock.
  }
}

/**
 * Who holds the lock of a run; absent where nobody does. Changes nothing.
 * @throws what the file system throws
 */
export function lockOwner(folder: string): LockOwner | undefined {
  const claim = readClaims(folder).find((each) => ownerOf(each) !== 'gone');
  return claim === undefined ? undefined : ownerIn(claim);
}

function held(folder: string, claim: Claim): LockResult {
  const by = ownerIn(claim);
  const unseen = ownerOf(claim) === 'unknown';
  const next = unseen
    ? 'It cannot be seen from here whether that still runs: go on there, or take the run over once nothing runs there.'
    : 'Go on there, or end that process and try again.';
  const who = `process ${by.pid} on ${by.host} since ${new Date(by.since).toISOString()}`;
  return { status: 'held', by, unseen, message: `The run in ${folder} is held by ${who}. ${next}` };
}

function ownerIn({ pid, host, since }: Claim): LockOwner {
  return { pid, host, since };
}
