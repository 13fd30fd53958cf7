import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { redactEvent } from '../../engine/journal/redact-event.ts';
import { jsonLine } from '../../renderers/json/json-text.ts';
import { type RecordedRun, runRecordMarkdown } from '../../renderers/markdown/run-record.ts';
import { ExitCode } from '../exit-code.ts';
import type { RecordFormat } from '../options/record-format.ts';
import { print, printError } from '../print.ts';
import { keptDocuments } from '../resume/kept-documents.ts';
import { findRun } from '../run/find-run.ts';
import { secretsOfDocument } from '../run/known-secrets.ts';
import type { Secrets } from '../run/secrets.ts';
import { version } from '../version.ts';
import { openTeller } from './open-teller.ts';

/** Columns of the log in a record: it is read in a ticket, and not in this terminal. */
const WIDTH = 100;

/** Prints all that is known of a run as one record without secrets, to keep or to paste into a ticket. */
export async function exportRun(name: string | undefined, format: RecordFormat): Promise<number> {
  const found = findRun(name, () => true);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.problems);
  const log: string[] = [];
  const { teller, secrets } = await openTeller(run, { write: (text) => log.push(text), colour: false, width: WIDTH });
  for (const entry of journal.entries) await teller.tell(entry);
  const { state, graph } = teller;
  const record: RecordedRun = {
    graph,
    state,
    log: log.join(''),
    hide: (text) => secrets.redactor.redactText(text),
    ...timesOf(journal.entries),
  };
  print(format === 'json' ? await asJson(run, journal.entries, secrets) : runRecordMarkdown(record));
  if (journal.problem === undefined) return ExitCode.succeeded;
  return printError(journal.problem.message, ExitCode.problems);
}

function timesOf(entries: readonly JournalEntry[]): Pick<RecordedRun, 'startedAt' | 'lastAt'> {
  return { startedAt: entries[0]?.at ?? 0, lastAt: entries.at(-1)?.at ?? 0 };
}

async function asJson(run: RunSummary, entries: readonly JournalEntry[], secrets: Secrets): Promise<string> {
  const kept = await keptDocuments(run, entries);
  const documents = kept.status === 'kept' ? kept.documents : [];
  secrets.learn(documents.flatMap(({ graph }) => secretsOfDocument(graph)));
  const { redactor } = secrets;
  const { folder: _, owner: __, ...summary } = run;
  return jsonLine({
    schema: 'handrail.run-record/1',
    handrail: version,
    ...summary,
    documents: documents.map(({ graph, text, from }) => ({
      digest: graph.digest,
      from,
      text: redactor.redactText(text),
    })),
    events: entries.map(({ at, event }) => ({ at, ...redactEvent(event, redactor) })),
  });
}
