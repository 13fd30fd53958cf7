import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_NAME } from '../../engine/host/journal-file/journal-name.ts';
import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { safeJson } from '../../renderers/json/json-text.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { findRun } from '../run/find-run.ts';
import { terminal } from '../terminal.ts';
import { openTeller } from './open-teller.ts';

/** Prints what happened in a run, by folding its journal once more through the log of plain lines. */
export async function showRun(name: string | undefined, { json }: { readonly json: boolean }): Promise<number> {
  const found = findRun(name, () => true);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.problems);
  if (json) print(safeJson(readFileSync(join(run.folder, JOURNAL_NAME), 'utf8')));
  else {
    const write = (text: string) => (text === '' ? undefined : print(text));
    const { teller } = await openTeller(run, { write, ...terminal() });
    for (const entry of journal.entries) await teller.tell(entry);
    print(`Kept in ${run.folder}`);
  }
  if (journal.problem === undefined) return ExitCode.succeeded;
  return printError(journal.problem.message, ExitCode.problems);
}
