import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { patchLines } from '../../renderers/plain/patch-lines.ts';
import { sanitiseOneLine } from '../../renderers/sanitise.ts';
import type { AcceptedExpectation } from '../accept/accept-failed.ts';
import { replaceDocument } from '../accept/replace-document.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { keptDocuments } from '../resume/kept-documents.ts';
import { findRun } from '../run/find-run.ts';
import { isAttended, terminal } from '../terminal.ts';

/** How a patch is handed over. */
export interface AcceptOptions {
  /** Write it to the document, after asking. */
  readonly write: boolean;
  /** The document, where it is no longer where the run found it. */
  readonly file?: string;
}

/**
 * Prints a patch to the document of a run: what commands printed, where an expectation did not hold. Exit codes: 0 when all of it is in the patch, or
 * nothing failed; 1 when something is left to a person; 2 when there is no such run or document, or nobody to ask.
 */
export async function accept(name: string | undefined, options: AcceptOptions): Promise<number> {
  if (options.write && (!isAttended() || isContinuousIntegration()))
    return printError(
      'a document is not written to without a person. Leave --write out, and look at the patch.',
      ExitCode.usage,
    );
  const found = findRun(name, () => true);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.problems);
  const documents = await keptDocuments(run, journal.entries);
  if (documents.status === 'missing') return printError(documents.reason, ExitCode.usage);
  const { graph, source: kept } = documents.documents.at(-1) ?? documents.first;
  const path = options.file ?? run.path ?? graph.path;
  const current = sourceOf(path);
  if (current === undefined)
    return printError(`${path} cannot be read; name the document with --file.`, ExitCode.usage);
  const state = journal.entries.reduce((before, { event }) => evolve(before, event), initialState());
  const { acceptFailed } = await import('../accept/accept-failed.ts');
  const accepted = acceptFailed({ path, kept, current, graph, state });
  tell(run.run, accepted.expectations);
  if (accepted.source !== current) await handOver(path, { before: current, after: accepted.source }, options);
  return accepted.expectations.some(({ status }) => status === 'refused') ? ExitCode.problems : ExitCode.succeeded;
}

/** CI servers set it; there is nobody to ask there, whatever the terminal says. */
function isContinuousIntegration(): boolean {
  const { CI = '' } = process.env;
  return CI !== '' && CI !== 'false' && CI !== '0';
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What is said of each goes to standard error, so that a patch on standard output is one. */
function tell(run: string, expectations: readonly AcceptedExpectation[]): void {
  if (expectations.length === 0) printError(`no expectation of a command failed in ${run}.`, ExitCode.succeeded);
  for (const { line, status, detail } of expectations) {
    if (status === 'already') printError(`line ${line} says so already.`, ExitCode.succeeded);
    if (status === 'refused')
      printError(`line ${line} is left as it is: ${sanitiseOneLine(detail)}.`, ExitCode.problems);
  }
}

async function handOver(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
  { write }: AcceptOptions,
): Promise<void> {
  const { createTwoFilesPatch } = await import('diff');
  const own = relative(process.cwd(), path);
  const [from, to] = own.startsWith('..') ? [path, path] : [`a/${own}`, `b/${own}`];
  const patch = createTwoFilesPatch(from, to, before, after, '', '', { context: 3 }).replace(/^=+\n/, '');
  const { colour } = terminal();
  print(process.stdout.isTTY === true ? patchLines(patch, colour).join('\n') : patch);
  if (write) await replaceDocument(path, { before, after });
}
