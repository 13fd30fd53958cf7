import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { reasonsOf } from '../../engine/parse/reason/reasons.ts';
import { clearTextLines } from '../clear-text.ts';
import { describe } from '../describe.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { secretsOfDocument } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { terminal } from '../terminal.ts';

/** Prints how a document is read. Exit codes: 0; 2 when it cannot be opened, or has errors that its author has to mend. */
export async function explain(path: string, options: { readonly json: boolean }): Promise<number> {
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  if (options.json) {
    const { explainJson } = await import('../../renderers/json/explain.ts');
    print(explainJson(document.runbook, reasonsOf(document.runbook)));
    warnOfClearText(document.runbook);
    return exitCodeOf(document.runbook);
  }
  const { explainLines } = await import('../../renderers/plain/explain.ts');
  const { redactor } = new Secrets(secretsOfDocument(buildGraph(document.runbook)));
  const lines = explainLines(document.runbook, { ...terminal(), describe, reasons: reasonsOf(document.runbook) });
  print(redactor.redactText(lines.join('\n')));
  warnOfClearText(document.runbook);
  return exitCodeOf(document.runbook);
}

/** On standard error: what is printed is the reading alone. */
function warnOfClearText({ path, items }: Runbook): void {
  for (const line of clearTextLines(path, items)) printError(line, ExitCode.succeeded);
}

function exitCodeOf({ problems }: Runbook): number {
  return problems.some(({ type }) => type === 'error') ? ExitCode.usage : ExitCode.succeeded;
}
