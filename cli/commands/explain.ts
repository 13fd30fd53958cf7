import { describe } from '../describe.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { terminal } from '../terminal.ts';

/** Prints how a document is read. Exit codes: 0; 2 when it cannot be opened. */
export async function explain(path: string, options: { readonly json: boolean }): Promise<number> {
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  if (options.json) {
    const { explainJson } = await import('../../renderers/json/explain.ts');
    print(explainJson(document.runbook));
    return ExitCode.succeeded;
  }
  const { explainLines } = await import('../../renderers/plain/explain.ts');
  print(explainLines(document.runbook, { ...terminal(), describe }).join('\n'));
  return ExitCode.succeeded;
}
