import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { reasonsOf } from '../../engine/parse/reason/reasons.ts';
import { clearTextLines } from '../clear-text.ts';
import { describe, describeForms, write } from '../describe.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { secretsOfDocument } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { terminal } from '../terminal.ts';

/** How a reading is to be told. */
export interface ExplainChoice {
  readonly json: boolean;
  /** Again on every save, until it is interrupted. */
  readonly watch: boolean;
}

/**
 * Prints how a document is read; with `watch`, again what changed in that whenever it is saved. Exit codes: 0, also when a watch is
 * interrupted; 2 when it cannot be opened, or has errors that its author has to mend.
 */
export async function explain(path: string, options: ExplainChoice): Promise<number> {
  if (options.watch && (options.json || path === '-'))
    return printError(
      '--watch is for a person and a file: without --json, and not for standard input.',
      ExitCode.usage,
    );
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  const { runbook } = document;
  if (options.json) {
    const { explainJson } = await import('../../renderers/json/explain.ts');
    print(explainJson(runbook, { reasons: reasonsOf(runbook), describeForms }));
    warnOfClearText(runbook);
    return exitCodeOf(runbook);
  }
  const { explainLines } = await import('../../renderers/plain/explain.ts');
  printRedacted(runbook, explainLines(runbook, shownAs(runbook)));
  warnOfClearText(runbook);
  return options.watch ? watchReading(path, document) : exitCodeOf(runbook);
}

async function watchReading(path: string, first: { runbook: Runbook; source: string }): Promise<number> {
  const { explainedLines, explainSummary } = await import('../../renderers/plain/explain.ts');
  const { explainChanges } = await import('../../renderers/plain/explain-changes.ts');
  const { watchText } = await import('./watch-explain.ts');
  let before = explainedLines(first.runbook, shownAs(first.runbook));
  print(WATCHING);
  await watchText(path, first.source, async () => {
    const document = await readDocument(path);
    if (document.status === 'unreadable') return;
    const { runbook } = document;
    const after = explainedLines(runbook, shownAs(runbook));
    const changes = explainChanges(before, after);
    before = after;
    const told = changes.length === 0 ? ['The reading is the same.'] : changes;
    const time = new Date().toTimeString().slice(0, 8);
    printRedacted(runbook, [`--- ${time}  saved`, ...told, ...explainSummary(runbook, shownAs(runbook))]);
  });
  return ExitCode.succeeded;
}

const WATCHING = '--- what changes is shown when the file is saved; Ctrl-C ends';

const shownAs = (runbook: Runbook) => ({ ...terminal(), describe, write, reasons: reasonsOf(runbook) });

function printRedacted(runbook: Runbook, lines: readonly string[]): void {
  const { redactor } = new Secrets(secretsOfDocument(buildGraph(runbook)));
  print(redactor.redactText(lines.join('\n')));
}

/** On standard error: what is printed is the reading alone. */
function warnOfClearText({ path, items }: Runbook): void {
  for (const line of clearTextLines(path, items)) printError(line, ExitCode.succeeded);
}

function exitCodeOf({ problems }: Runbook): number {
  return problems.some(({ type }) => type === 'error') ? ExitCode.usage : ExitCode.succeeded;
}
