import { decodeLine } from './decode-line.ts';
import type { JournalEntry } from './line.ts';

/** What a journal holds, up to the first thing that cannot be trusted. */
export interface Replay {
  readonly entries: readonly JournalEntry[];
  /** Characters of the text that `entries` were read from; the rest is what `problem` is about. */
  readonly length: number;
  readonly problem?: JournalProblem;
}

/** Why the reading stopped. `line` is 1-based. */
export type JournalProblem =
  /** Writing was cut off in the last line, so that its event was never acknowledged; the run can go on. */
  | { readonly type: 'torn'; readonly line: number; readonly message: string }
  /** A line that was written is damaged, missing or there twice. */
  | { readonly type: 'corrupt'; readonly line: number; readonly message: string }
  | { readonly type: 'newer-version'; readonly line: number; readonly message: string };

/**
 * Reads a journal: as many entries as can be trusted, and why not more.
 *
 * A last line without its newline counts when it is whole: no beginning of a JSON object is one itself. A tail of zero
 * bytes is what some file systems leave behind after a power failure (XFS, ext4 with delayed allocation); it is torn and
 * not corrupt. So are events that were recorded at once and of which the last are not there: with an answer alone, without
 * what follows from it, a run would go on as nobody meant it to. Never throws.
 */
export function decodeJournal(text: string): Replay {
  const entries: JournalEntry[] = [];
  let start = 0;
  /** Where those events begin that count only with what comes next. */
  let open: Place | undefined;
  const tornAt = (place: Place, message: string): Replay => ({
    entries: entries.slice(0, place.entries),
    length: place.start,
    problem: { type: 'torn', line: place.entries + 1, message },
  });
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const decoded = decodeLine(text.slice(start, end));
    if (decoded.status !== 'entry') {
      const type = decoded.status === 'newer' ? 'newer-version' : isTorn(text, start, newline) ? 'torn' : 'corrupt';
      if (type === 'torn') return tornAt(open ?? { start, entries: entries.length }, decoded.message);
      return { entries, length: start, problem: { type, line, message: decoded.message } };
    }
    const wrong = outOfOrder(entries.at(-1), decoded.entry);
    if (wrong !== undefined) return { entries, length: start, problem: { type: 'corrupt', line, message: wrong } };
    if (decoded.entry.more !== true) open = undefined;
    else open ??= { start, entries: entries.length };
    entries.push(decoded.entry);
    start = newline === -1 ? end : end + 1;
  }
  return open === undefined ? { entries, length: start } : tornAt(open, UNFINISHED);
}

/** In a journal: characters and whole entries before it. */
interface Place {
  readonly start: number;
  readonly entries: number;
}

const UNFINISHED = 'Unexpected end, expected the events that were recorded at once with the last one';

/** The last line, cut off before its newline, or with blocks of zeros in it that never reached the disk. */
function isTorn(text: string, start: number, newline: number): boolean {
  if (newline === -1) return true;
  return newline === text.length - 1 && text.indexOf('\0', start) !== -1;
}

function outOfOrder(last: JournalEntry | undefined, entry: JournalEntry): string | undefined {
  const expected = (last?.sequence ?? 0) + 1;
  if (entry.sequence === last?.sequence)
    return `Unexpected sequence number ${entry.sequence} twice, expected ${expected}`;
  if (entry.sequence !== expected) return `Unexpected sequence number ${entry.sequence}, expected ${expected}`;
  if (last !== undefined && entry.at < last.at) return `Unexpected time ${entry.at}, expected ${last.at} or later`;
  return undefined;
}
