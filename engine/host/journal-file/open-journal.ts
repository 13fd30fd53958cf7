import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '../../journal/line.ts';
import type { JournalProblem, Replay } from '../../journal/replay.ts';
import { decodeJournal } from '../../journal/replay.ts';
import type { FileProblem } from '../file-problem.ts';
import { codeOf, fileProblem } from '../file-problem.ts';
import { syncFolder } from '../sync-folder.ts';
import { JOURNAL_NAME } from './journal-name.ts';
import { setAsideTail } from './torn-tail.ts';
import type { JournalWriter } from './write-journal.ts';
import { writeJournal } from './write-journal.ts';

/** An open journal, or why there is none. Nothing was changed when it could not be opened. */
export type OpenedJournal =
  | {
      readonly status: 'open';
      readonly journal: JournalWriter;
      /** What was there already. */
      readonly entries: readonly JournalEntry[];
      /** The file with the torn tail that was cut off, where there was one. */
      readonly setAside?: string;
    }
  /** It cannot be gone on from; `entries` are what can be read. */
  | { readonly status: 'unreadable'; readonly entries: readonly JournalEntry[]; readonly message: string }
  | { readonly status: 'failed'; readonly problem: FileProblem };

/**
 * Opens the journal of a run for appending. The caller holds the lock of the run.
 *
 * One without an event is not gone on from: nothing would be known of what the run did, not even its document. A torn tail, which a killed process or a power failure left behind, is copied to `journal.torn-1` before it is cut
 * off, so that nothing is ever lost without a trace.
 * @param folder of the run
 */
export function openJournal(folder: string): OpenedJournal {
  const path = join(folder, JOURNAL_NAME);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDWR | constants.O_APPEND);
    const bytes = readFileSync(descriptor);
    const replay = decodeJournal(bytes.toString('utf8'));
    if (replay.problem !== undefined && replay.problem.type !== 'torn') {
      closeSync(descriptor);
      return unreadable(path, replay.entries, replay.problem);
    }
    if (replay.entries.length === 0) {
      closeSync(descriptor);
      return { status: 'unreadable', entries: [], message: emptyText(path) };
    }
    const size = goodBytes(bytes, replay);
    const setAside = size < bytes.length ? setAsideTail(folder, bytes.subarray(size)) : undefined;
    if (setAside !== undefined) ftruncateSync(descriptor, size);
    const endsLine = size === 0 || bytes[size - 1] === 0x0a;
    if (!endsLine) writeSync(descriptor, '\n');
    fsyncSync(descriptor);
    syncFolder(folder);
    const journal = writeJournal({ descriptor, path, size: size + (endsLine ? 0 : 1), last: replay.entries.at(-1) });
    return { status: 'open', journal, entries: replay.entries, ...(setAside === undefined ? {} : { setAside }) };
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    if (codeOf(error) === 'ENOENT') return { status: 'unreadable', entries: [], message: emptyText(path) };
    return { status: 'failed', problem: fileProblem(error, `open the journal ${path}`, 'try again') };
  }
}

/** What a journal holds, without opening it for writing; any process may read it at any time. */
export function readJournal(folder: string): ReadJournal {
  const path = join(folder, JOURNAL_NAME);
  try {
    return { status: 'read', ...decodeJournal(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { status: 'failed', problem: fileProblem(error, `read the journal ${path}`, 'try again') };
  }
}

export type ReadJournal =
  | ({ readonly status: 'read' } & Replay)
  | { readonly status: 'failed'; readonly problem: FileProblem };

function unreadable(path: string, entries: readonly JournalEntry[], problem: JournalProblem): OpenedJournal {
  const rest =
    problem.type === 'newer-version'
      ? 'Go on with the Handrail that wrote it.'
      : `What happened after the ${entries.length === 1 ? 'event' : `${entries.length} events`} before it is not known for certain, so that nothing is run on top of it. Look at the journal and at what it did, and begin a new run.`;
  const message = `Cannot go on from the journal ${path}, line ${problem.line}: ${problem.message}. ${rest} Nothing was changed.`;
  return { status: 'unreadable', entries, message };
}

/** The first event is synced before anything is run: without it, either nothing was, or the disk has lost it. */
function emptyText(path: string): string {
  return `Cannot go on from the journal ${path}: it holds no event. Either the run was ended before it began, and nothing was run, or the disk has lost it; what its commands printed would lie beside it, in output/. Begin a new run.`;
}

/**
 * Bytes of the lines that can be trusted. Their number of lines is taken, and not their length as text, since bytes that
 * are no UTF-8 have another length there.
 */
function goodBytes(bytes: Uint8Array, replay: Replay): number {
  if (replay.problem === undefined) return bytes.length;
  let end = 0;
  for (let line = 1; line < replay.problem.line; line++) end = bytes.indexOf(0x0a, end) + 1;
  return end;
}
