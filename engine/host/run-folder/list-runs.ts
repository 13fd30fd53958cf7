import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLine } from '../../journal/decode-line.ts';
import type { JournalEntry } from '../../journal/line.ts';
import type { Outcome } from '../../run/verdict.ts';
import type { FileProblem } from '../file-problem.ts';
import { codeOf, fileProblem } from '../file-problem.ts';
import { JOURNAL_NAME } from '../journal-file/journal-name.ts';
import type { LockOwner } from '../lock/acquire-lock.ts';
import { lockOwner } from '../lock/acquire-lock.ts';

/** What is known of a run without replaying it. */
export interface RunSummary {
  readonly run: string;
  readonly folder: string;
  /** `live`: somebody works on it; `interrupted`: nobody does and it can be resumed; `unreadable`: it has no first event. */
  readonly status: 'live' | 'interrupted' | 'finished' | 'unreadable';
  /** Of the document, as it was given. */
  readonly path?: string;
  readonly operator?: string;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number;
  /** Of the last event. */
  readonly lastAt?: number;
  /** How it finished, also where it was interrupted in good order. */
  readonly outcome?: Outcome;
  readonly owner?: LockOwner;
}

export type ListedRuns =
  | { readonly status: 'listed'; readonly runs: readonly RunSummary[] }
  | { readonly status: 'failed'; readonly problem: FileProblem };

/**
 * The runs of this user, the newest first. Of every journal only the lines that matter are decoded, so that a hundred
 * long ones take no time.
 * @param runs as `runsFolder` has it; where it is not there, there are no runs
 */
export function listRuns(runs: string): ListedRuns {
  try {
    const folders = readdirSync(runs, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const summaries = folders.map(({ name }) => summarize(name, join(runs, name)));
    const start = ({ startedAt = 0 }: RunSummary) => startedAt;
    const newest = summaries.sort((a, b) => start(b) - start(a) || (a.run < b.run ? 1 : -1));
    return { status: 'listed', runs: newest };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { status: 'listed', runs: [] };
    return { status: 'failed', problem: fileProblem(error, `list the runs in ${runs}`, 'try again') };
  }
}

function summarize(run: string, folder: string): RunSummary {
  const text = readText(join(folder, JOURNAL_NAME));
  const owner = ownerOf(folder);
  const first = entryAt(text, 0);
  const held = owner === undefined ? {} : { owner };
  if (first?.event.type !== 'run-started') return { run, folder, status: owner ? 'live' : 'unreadable', ...held };
  const outcome = lastOutcome(text);
  const finished = outcome !== undefined && outcome !== 'interrupted';
  return {
    run,
    folder,
    status: owner !== undefined ? 'live' : finished ? 'finished' : 'interrupted',
    path: first.event.path,
    operator: first.event.operator,
    startedAt: first.at,
    lastAt: lastEntry(text)?.at ?? first.at,
    ...(outcome === undefined ? {} : { outcome }),
    ...held,
  };
}

/** Inside of text quotes are escaped in JSON, so that these can only be the beginnings of events. */
const FINISHED = '"event":{"type":"run-finished"';
const RESUMED = '"event":{"type":"run-resumed"';

/** The outcome of a run that was not gone on with since. */
function lastOutcome(text: string): Outcome | undefined {
  const finished = text.lastIndexOf(FINISHED);
  if (finished === -1 || text.lastIndexOf(RESUMED) > finished) return undefined;
  const event = entryAt(text, text.lastIndexOf('\n', finished) + 1)?.event;
  return event?.type === 'run-finished' ? event.outcome : undefined;
}

/** The last whole line; the very last may be torn, or just be written. */
function lastEntry(text: string): JournalEntry | undefined {
  const end = text.lastIndexOf('\n');
  const last = entryAt(text, end + 1);
  return last ?? (end > 0 ? entryAt(text, text.lastIndexOf('\n', end - 1) + 1) : undefined);
}

function entryAt(text: string, start: number): JournalEntry | undefined {
  const newline = text.indexOf('\n', start);
  const decoded = decodeLine(text.slice(start, newline === -1 ? text.length : newline));
  return decoded.status === 'entry' ? decoded.entry : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // What cannot be read is listed as such.
    return '';
  }
}

function ownerOf(folder: string): LockOwner | undefined {
  try {
    return lockOwner(folder);
  } catch {
    return undefined;
  }
}
