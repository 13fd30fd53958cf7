import type { RunEvent } from '../run/event.ts';

/** Version of the lines that this Handrail writes. It grows when older ones could no longer read them rightly. */
export const JOURNAL_VERSION = 1;

/** One event of a journal. */
export interface JournalEntry {
  /** 1 for the first event of a run, without gaps. */
  readonly sequence: number;
  /** Milliseconds since the epoch; never less than that of the entry before. */
  readonly at: number;
  readonly event: RunEvent;
  /** The next one was recorded at once with it, as an answer and what follows from it: it counts only together with that. */
  readonly more?: true;
}

/**
 * Writes an event as one line of a journal, its newline not included.
 *
 * Example: `{"v":1,"seq":3,"at":1795248720000,"event":{"type":"pane-opened","action":"s35/command@39"}}`
 */
export function encodeLine({ sequence, at, event, more }: JournalEntry): string {
  return JSON.stringify({ v: JOURNAL_VERSION, seq: sequence, at, ...(more === true ? { more } : {}), event });
}
