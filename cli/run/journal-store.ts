import type { JournalWriter } from '../../engine/host/journal-file/write-journal.ts';
import { mustBeDurable } from '../../engine/journal/durability.ts';
import { redactEvent } from '../../engine/journal/redact-event.ts';
import type { EventStore } from './recorder.ts';
import type { Secrets } from './secrets.ts';

/** The journal cannot be written: nothing more may happen. The message is for people. */
export class JournalFailure extends Error {}

/** Writes events to the journal of a run, without the secrets that are known by now or that any of them brings. */
export function journalStore(journal: JournalWriter, secrets: Secrets): EventStore {
  return {
    append(events, at) {
      for (const event of events) secrets.learnFrom(event);
      const redacted = events.map((event) => redactEvent(event, secrets.redactor));
      const appended = journal.append(redacted, { durable: redacted.some(mustBeDurable), at });
      if (appended.status === 'failed') throw new JournalFailure(appended.problem.message);
      return redacted;
    },
  };
}
