import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, writeSync } from 'node:fs';
import type { JournalEntry } from '../../journal/line.ts';
import { encodeLine } from '../../journal/line.ts';
import type { RunEvent } from '../../run/event.ts';
import type { FileProblem } from '../file-problem.ts';
import { fileProblem } from '../file-problem.ts';

/** Appends events to a journal. There is one for a journal at a time; the lock of the run holds that. */
export interface JournalWriter {
  /**
   * Appends events that count only together: an answer, and what follows from it. When it returns `written` no end of this
   * process can lose them any more, and where they are `durable` no loss of power either. When it returns `failed` none of
   * them is in the journal, and the run must not go on.
   * @param how.at milliseconds since the epoch; an earlier time than that of the event before becomes that one
   */
  append(events: readonly RunEvent[], how: { readonly durable: boolean; readonly at: number }): AppendResult;
  close(): void;
  /** How many the journal holds. */
  readonly events: number;
}

export type AppendResult =
  | { readonly status: 'written'; readonly entries: readonly JournalEntry[] }
  | { readonly status: 'failed'; readonly problem: FileProblem };

/** An open journal whose last line is whole. */
export interface JournalEnd {
  readonly descriptor: number;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly last: JournalEntry | undefined;
}

/**
 * Appends behind the end of a journal.
 *
 * What was written of a line when the disk got full is taken back, so that the journal stays whole and can be gone on with
 * once there is space. Where that fails, or the disk cannot be synced, nobody knows what is on it (`fsync` reports an error
 * only once: LWN, "PostgreSQL's fsync() surprise", 2018), and everything after it fails as well.
 */
export function writeJournal({ descriptor, path, ...end }: JournalEnd): JournalWriter {
  let { size, last } = end;
  let broken: FileProblem | undefined;

  const takeBack = () => {
    try {
      ftruncateSync(descriptor, size);
    } catch (error) {
      broken = fileProblem(error, `mend the journal ${path}`, 'resume the run');
    }
  };

  return {
    append(events, { durable, at }) {
      if (broken !== undefined) return { status: 'failed', problem: broken };
      const entries = entriesOf(events, at, last);
      const lines = Buffer.from(entries.map((entry) => `${encodeLine(entry)}\n`).join(''));
      try {
        writeAll(descriptor, lines);
      } catch (error) {
        takeBack();
        return { status: 'failed', problem: fileProblem(error, `write the journal ${path}`, 'resume the run') };
      }
      try {
        if (durable) fdatasyncSync(descriptor);
      } catch (error) {
        broken = fileProblem(error, `write the journal ${path} to the disk`, 'resume the run');
        takeBack();
        return { status: 'failed', problem: broken };
      }
      broken = changedByOthers(descriptor, path, size + lines.length);
      if (broken !== undefined) return { status: 'failed', problem: broken };
      size += lines.length;
      last = entries.at(-1) ?? last;
      return { status: 'written', entries };
    },
    close: () => closeSync(descriptor),
    get events() {
      return last?.sequence ?? 0;
    },
  };
}

/** A journal that somebody removes or writes to while a run goes on is no record of it any more, and no write says so. */
function changedByOthers(descriptor: number, path: string, expected: number): FileProblem | undefined {
  const { size, nlink } = fstatSync(descriptor);
  if (size === expected && nlink > 0) return undefined;
  const found = nlink === 0 ? 'somebody has removed it' : 'somebody else has written to it or cut it';
  const message = `Cannot go on with the journal ${path}: ${found} while the run went on. Look at what is left of it.`;
  return { reason: 'other', message };
}

/** The entries of events that are appended at once, behind the last one. */
function entriesOf(events: readonly RunEvent[], at: number, last: JournalEntry | undefined): readonly JournalEntry[] {
  const first = (last?.sequence ?? 0) + 1;
  const time = Math.max(Math.floor(at), last?.at ?? 0);
  return events.map((event, index) => ({
    sequence: first + index,
    at: time,
    event,
    ...(index < events.length - 1 ? { more: true } : {}),
  }));
}

/** One system call in general; more where the disk gets full in the middle, and then the next one says so. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}
