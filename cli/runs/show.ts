import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_NAME } from '../../engine/host/journal-file/journal-name.ts';
import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { safeJson } from '../../renderers/json/json-text.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { keptText } from '../resume/kept-documents.ts';
import { findRun } from '../run/find-run.ts';
import { knownSecrets } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { shownDocument, sinkWithoutSecrets } from '../run/shown-document.ts';
import { terminal } from '../terminal.ts';
import { RunTeller } from './run-teller.ts';

/** Prints what happened in a run, by folding its journal once more through the log of plain lines. */
export async function showRun(name: string | undefined, { json }: { readonly json: boolean }): Promise<number> {
  const found = findRun(name, () => true);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.problems);
  if (json) print(safeJson(readFileSync(join(run.folder, JOURNAL_NAME), 'utf8')));
  else {
    const kept = await keptText(run);
    const secrets = new Secrets(knownSecrets(process.env, [kept.graph]));
    const { graph } = shownDocument(kept, secrets.redactor);
    const write = (text: string) => (text === '' ? undefined : print(text));
    const sink = createPlainSink({ graph, write, wholeExplanations: true, ...terminal() });
    const teller = new RunTeller(sinkWithoutSecrets(sink, secrets), kept.graph, (copy) => keptText(run, copy));
    for (const entry of journal.entries) await teller.tell(entry);
    print(`Kept in ${run.folder}`);
  }
  if (journal.problem === undefined) return ExitCode.succeeded;
  return printError(journal.problem.message, ExitCode.problems);
}
