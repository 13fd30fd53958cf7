import type { JournalWriter } from '../../engine/host/journal-file/write-journal.ts';
import { redactEvent } from '../../engine/journal/redact-event.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { EventStore } from './recorder.ts';

/** The journal cannot be written: nothing more may happen. The message is for people. */
export class JournalFailure extends Error {}

/**
 * What has to survive a loss of power before the next thing happens: what the world is about to feel, and what it felt. The
 * others are on their way to the disk when they are written, and only a loss of power can lose them; a kill cannot.
 */
const DURABLE: ReadonlySet<RunEvent['type']> = new Set([
  'run-started',
  'run-resumed',
  'command-started',
  'command-finished',
  'pane-opened',
  'file-written',
  'branch-taken',
  'run-finished',
]);

/** Writes events, redacted, to the journal of a run. `redactor` gives the redactor for the secrets known by now. */
export function journalStore(journal: JournalWriter, redactor: () => Redactor): EventStore {
  return {
    append(event, at) {
      const appended = journal.append(redactEvent(event, redactor()), { durable: DURABLE.has(event.type), at });
      if (appended.status === 'failed') throw new JournalFailure(appended.problem.message);
    },
  };
}
