import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import { JOURNAL_NAME } from '../../engine/host/journal-file/journal-name.ts';
import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { RUNBOOK_NAME } from '../../engine/host/run-folder/create-run-folder.ts';
import { listRuns, type RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { next } from '../../engine/run/next.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { sanitise } from '../../renderers/sanitise.ts';
import { homeFolder } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { findRun } from '../run/find-run.ts';
import { terminal } from '../terminal.ts';

/** Prints the runs of this machine, the newest first. */
export async function listAllRuns({ json }: { readonly json: boolean }): Promise<number> {
  const listed = listRuns(runsFolder(process.env, homeFolder()));
  if (listed.status === 'failed') return printError(listed.problem.message, ExitCode.problems);
  if (json) print(JSON.stringify({ schema: 'handrail.runs/1', runs: listed.runs }));
  else if (listed.runs.length === 0) print('No runs yet. `handrail run FILE` makes one.');
  else print(listed.runs.map(runLine).join('\n'));
  return ExitCode.succeeded;
}

function runLine({ run, status, outcome, path, operator }: RunSummary): string {
  const words = status === 'finished' ? (outcome ?? status) : status;
  return sanitise(`${words.padEnd(15)} ${run}  ${path ?? ''}${operator === undefined ? '' : `  by ${operator}`}`);
}

/** Prints what happened in a run, by folding its journal once more through the log of plain lines. */
export async function showRun(name: string | undefined, { json }: { readonly json: boolean }): Promise<number> {
  const found = findRun(name, () => true);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { folder, path = RUNBOOK_NAME } = found.run;
  const journal = readJournal(folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.problems);
  if (json) print(readFileSync(join(folder, JOURNAL_NAME), 'utf8'));
  else {
    const graph = buildGraph(readRunbook(path, readFileSync(join(folder, RUNBOOK_NAME), 'utf8')));
    const write = (text: string) => (text === '' ? undefined : print(text));
    const sink = createPlainSink({ graph, write, wholeExplanations: true, ...terminal() });
    journal.entries.reduce((state, { event, at }) => {
      // What was asked is not in a journal: it follows from what had happened before.
      const effect = event.type === 'question-answered' ? next(graph, state) : undefined;
      if (effect?.type === 'ask') sink.question?.(effect.question);
      if (event.type === 'command-finished') tellOutput(sink, event);
      const after = evolve(state, event);
      sink.event(event, after, at);
      return after;
    }, initialState());
    print(`Kept in ${folder}`);
  }
  if (journal.problem === undefined) return ExitCode.succeeded;
  return printError(journal.problem.message, ExitCode.problems);
}

/** Of an output a journal has its head and its tail; all of it lies beside the journal. */
function tellOutput(sink: RunSink, { action, result }: RunEvent & { readonly type: 'command-finished' }): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    const { head, tail } = result[stream];
    if (head !== '') sink.output(action, stream, tail === '' ? head : `${head}\n…\n${tail}`);
  }
}
