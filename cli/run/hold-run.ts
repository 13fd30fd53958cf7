import type { OpenedJournal } from '../../engine/host/journal-file/open-journal.ts';
import { acquireLock, type LockOwner, type LockResult } from '../../engine/host/lock/acquire-lock.ts';

/** A journal that is open for appending, with what it holds already. */
export type OpenJournal = Extract<OpenedJournal, { readonly status: 'open' }>;

/** Whose lock was taken away; absent where it had been given back. */
export type LockFrom = (LockOwner & { readonly unseen: boolean }) | undefined;

/** A run that somebody wants to work on. */
export interface RunToHold {
  /** Of the run: its journal, its outputs. */
  readonly runFolder: string;
  /** `createJournal` for a new run, `openJournal` for one that goes on. */
  readonly openJournal: (runFolder: string) => OpenedJournal;
  /** The lock of a process that cannot be seen from here counts no more. */
  readonly takeOver?: boolean;
  /** Says why it cannot be worked on, and gives the exit code. */
  refuse(reason: string): Promise<number>;
  /** What to say where somebody else holds it. */
  heldBy?(lock: Extract<LockResult, { readonly status: 'held' }>): string;
  /** Called as soon as the lock is taken. */
  locked?(): void;
}

/** Holds the lock and the journal of a run while `use` works on it, and gives both back whatever happens. */
export async function holdRun(
  run: RunToHold,
  use: (opened: OpenJournal, from: LockFrom) => Promise<number>,
): Promise<number> {
  const lock = acquireLock(run.runFolder, { now: Date.now(), takeOver: run.takeOver === true });
  if (lock.status === 'held') return run.refuse(run.heldBy?.(lock) ?? lock.message);
  if (lock.status === 'failed') return run.refuse(lock.problem.message);
  try {
    run.locked?.();
    const opened = run.openJournal(run.runFolder);
    if (opened.status === 'failed') return await run.refuse(opened.problem.message);
    if (opened.status === 'unreadable') return await run.refuse(opened.message);
    try {
      return await use(opened, lock.from);
    } finally {
      opened.journal.close();
    }
  } finally {
    lock.release();
  }
}
