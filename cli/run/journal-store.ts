import type { JournalWriter } from '../../engine/host/journal-file/write-journal.ts';
import { mustBeDurable } from '../../engine/journal/durability.ts';
import { redactEvent } from '../../engine/journal/redact-event.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import type { EventStore } from './recorder.ts';

/** The journal cannot be written: nothing more may happen. The message is for people. */
export class JournalFailure extends Error {}

/** Writes events, redacted, to the journal of a run. `redactor` gives the redactor for the secrets known by now. */
export function journalStore(journal: JournalWriter, redactor: () => Redactor): EventStore {
  return {
    append(event, at) {
      const redacted = redactEvent(event, redactor());
      const appended = journal.append(redacted, { durable: mustBeDurable(redacted), at });
      if (appended.status === 'failed') throw new JournalFailure(appended.problem.message);
      return redacted;
    },
  };
}
