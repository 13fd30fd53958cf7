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
 * not corrupt. Never throws.
 */
export function decodeJournal(text: string): Replay {
  const entries: JournalEntry[] = [];
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const decoded = decodeLine(text.slice(start, end));
    if (decoded.status !== 'entry') {
      const type = decoded.status === 'newer' ? 'newer-version' : isTorn(text, start, newline) ? 'torn' : 'corrupt';
      return { entries, length: start, problem: { type, line, message: decoded.message } };
    }
    const wrong = outOfOrder(entries.at(-1), decoded.entry);
    if (wrong !== undefined) return { entries, length: start, problem: { type: 'corrupt', line, message: wrong } };
    entries.push(decoded.entry);
    start = newline === -1 ? end : end + 1;
  }
  return { entries, length: start };
}

/** The last line, cut off before its newline, or with blocks of zeros in it that never reached the disk. */
function isTorn(text: string, start: number, newline: number): boolean {
  if (newline === -1) return true;
  return newline === text.length - 1 && text.indexOf('\0', start) !== -1;
}

function outOfOrder(last: JournalEntry | undefined, entry: JournalEntry): string | undefined {
  const expected = (last?.sequence ?? 0) + 1;
  if (entry.sequence !== expected) return `Unexpected sequence number ${entry.sequence}, expected ${expected}`;
  if (last !== undefined && entry.at < last.at) return `Unexpected time ${entry.at}, expected ${last.at} or later`;
  return undefined;
}
