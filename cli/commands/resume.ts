import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openJournal, readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { RUNBOOK_NAME } from '../../engine/host/run-folder/create-run-folder.ts';
import { keptGroup } from '../../engine/host/run-folder/kept-group.ts';
import { findOrphan } from '../../engine/host/session/orphan.ts';
import type { ProcessGroup } from '../../engine/host/session/shell-session.ts';
import { impactOf } from '../../engine/parse/shell/impact.ts';
import { conductor, operatorName } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { openDocument } from '../open-document.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { graphOf } from '../read-graph.ts';
import { canBeResumed } from '../run/can-be-resumed.ts';
import { conductRun } from '../run/conduct-run.ts';
import { editsAhead } from '../run/edits-ahead.ts';
import { findRun } from '../run/find-run.ts';
import { attendanceOf, givenValues } from '../run/given-values.ts';
import { lostVariables } from '../run/lost-variables.ts';
import { missingText, preflight } from '../run/preflight.ts';
import { resumeFolder } from '../run/resume-folder.ts';
import { isAttended } from '../terminal.ts';

/** Goes on with a run that was interrupted, or that stopped for want of a person. Exit codes: those of a run; 2 when there is none to go on with. */
export async function resume(name: string | undefined, options: RunOptions): Promise<number> {
  const found = findRun(name, canBeResumed);
  if (found.status === 'none') return printError(found.reason, ExitCode.usage);
  const { run } = found;
  if (run.status === 'finished' && !canBeResumed(run))
    return printError(
      `the run ${run.run} is over (${run.outcome}); \`handrail runs show ${run.run}\` tells of it.`,
      ExitCode.usage,
    );
  if (options.auto !== true && !isAttended())
    return printError(
      `this is no terminal, so that nobody can be asked. Go on unattended with\n  handrail resume ${run.run} --auto --allow read,change`,
      ExitCode.usage,
    );
  const group = run.status === 'live' ? undefined : keptGroup(run.folder);
  if (group !== undefined && !(await ends(group))) return printError(stillRunning(run.run, group), ExitCode.usage);
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return printError(journal.problem.message, ExitCode.usage);
  const folders = resumeFolder(run.run, journal.entries, options.folder);
  if (folders.status === 'unknown') return printError(folders.reason, ExitCode.usage);
  const { folder, workingFolder } = folders;
  const path = run.path ?? RUNBOOK_NAME;
  const source = readFileSync(join(run.folder, RUNBOOK_NAME), 'utf8');
  const { reading } = await graphOf(path, source);
  const graph = { ...reading.graph, impactOf };
  const { missing, blocking } = await preflight(graph, process.env);
  if (blocking.length > 0 && options.auto === true) return printError(missingText(path, missing), ExitCode.usage);
  const lost = lostVariables(graph, journal.entries).map((variable) => `$${variable}: ${GONE}`);
  if (lost.length > 0 && options.auto === true)
    return printError(
      `${lost.join('\n')}\nNothing was run. A person can go on: handrail resume ${run.run}`,
      ExitCode.usage,
    );
  const edits = editsAhead(graph, journal.entries);
  if (edits.lost.length > 0 && options.auto === true)
    return printError(
      `${edits.lost.join('\n')}\nNothing was run. A person can go on: handrail resume ${run.run}`,
      ExitCode.usage,
    );
  const operator = operatorName();
  return conductRun({
    run: run.run,
    runFolder: run.folder,
    openJournal,
    folder,
    workingFolder,
    graph,
    text: reading.text,
    operator,
    options,
    cautions: [...changes(path, source), ...missing, ...lost, ...edits.lost, ...edits.kept],
    opening: [
      {
        type: 'run-resumed',
        operator,
        digest: graph.digest,
        folder: workingFolder,
        conductor: conductor(),
        ...attendanceOf(options),
        ...(options.allowEdited === true ? { allowEdited: true } : {}),
      },
      ...givenValues(graph, options),
    ],
  });
}

/** How long a resume waits for what a killed Handrail left, in milliseconds. */
const WAIT = 3000;

/** Whether what a killed Handrail left has ended, or does so within a few seconds: its shell finishes one statement at most. */
async function ends(group: ProcessGroup): Promise<boolean> {
  for (let waited = 0; findOrphan(group) === 'alive'; waited += 100) {
    if (waited >= WAIT) return false;
    await pause(100);
  }
  return true;
}

/** A command of the run outlived Handrail; started again beside it, it would do everything twice. */
function stillRunning(run: string, { id }: ProcessGroup): string {
  return `a command of ${run} still runs, in the process group ${id}. Let it end, or end it with
  kill -- -${id}
and then resume.`;
}

const GONE =
  'set by an earlier command in a shell that is gone, and read by one that is still to come; edit that one, and set it there';

/** The run goes on with the text that it began with; that the file says something else now has to be known. */
function changes(path: string, source: string): readonly string[] {
  const now = openDocument(path);
  if (now.status === 'unreadable') return [`${path} is no longer there; the run goes on with the text it began with.`];
  if (now.source === source) return [];
  return [`${path} has changed since; the run goes on with the text it began with. Its copy is beside the journal.`];
}
