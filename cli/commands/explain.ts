import type { Runbook } from '../../engine/model/runbook.ts';
import { describe } from '../describe.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { terminal } from '../terminal.ts';

/** Prints how a document is read. Exit codes: 0; 2 when it cannot be opened, or has errors that its author has to mend. */
export async function explain(path: string, options: { readonly json: boolean }): Promise<number> {
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  if (options.json) {
    const { explainJson } = await import('../../renderers/json/explain.ts');
    print(explainJson(document.runbook));
    return exitCodeOf(document.runbook);
  }
  const { explainLines } = await import('../../renderers/plain/explain.ts');
  print(explainLines(document.runbook, { ...terminal(), describe }).join('\n'));
  return exitCodeOf(document.runbook);
}

function exitCodeOf({ problems }: Runbook): number {
  return problems.some(({ type }) => type === 'error') ? ExitCode.usage : ExitCode.succeeded;
}
