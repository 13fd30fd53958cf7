import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { createJournal } from '../../engine/host/journal-file/create-journal.ts';
import { randomId } from '../../engine/host/random-id.ts';
import { createRunFolder } from '../../engine/host/run-folder/create-run-folder.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import type { RunEvent, ToolFact } from '../../engine/run/event.ts';
import { conductor, homeFolder, operatorName } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { impactFor } from '../impact-of.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { readGraph } from '../read-graph.ts';
import { conductRun } from '../run/conduct-run.ts';
import { attendanceOf, givenValues, strayValue } from '../run/given-values.ts';
import { missingText, preflight } from '../run/preflight.ts';
import { isAttended } from '../terminal.ts';

/** Runs a document. Exit codes: those of architecture.md; 2 when nothing was run. */
export async function run(path: string, options: RunOptions): Promise<number> {
  const document = await readGraph(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  const graph = { ...document.graph, ...(await impactFor(document.graph, options)) };
  const folder = resolve(options.folder ?? '.');
  const refusal = refusalOf(graph, folder, options) ?? strayValue(graph, document.text, options);
  if (refusal !== undefined) return printError(refusal, ExitCode.usage);

  const { tools, missing, blocking } = await preflight(graph, process.env);
  if (blocking.length > 0 && options.auto === true) return printError(missingText(path, missing), ExitCode.usage);
  const operator = operatorName();
  const created = createRunFolder({
    runs: runsFolder(process.env, homeFolder()),
    title: graph.title,
    runbook: document.source,
    now: Date.now(),
    randomId,
  });
  if (created.status === 'failed') return printError(created.problem.message, ExitCode.usage);
  return conductRun({
    run: created.run,
    runFolder: created.folder,
    openJournal: createJournal,
    folder,
    workingFolder: folder,
    graph,
    text: document.text,
    operator,
    options,
    cautions: missing,
    opening: opening(graph, created.run, { operator, options, tools, folder }),
  });
}

/** Why a run cannot begin as it was asked for: what was found, what is expected, how to go on. */
function refusalOf(graph: StepGraph, folder: string, options: RunOptions): string | undefined {
  if (!graph.steps.some(({ way }) => way === 'procedure'))
    return `${graph.path} holds no step to run. \`handrail explain ${graph.path}\` shows how it is read.`;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `--folder ${folder} is not a folder.`;
  if (options.json === true && options.auto !== true) return '--json needs --auto: a person cannot be asked in JSON.';
  if (options.auto === true || isAttended()) return undefined;
  return `this is no terminal, so that nobody can be asked. Run it unattended with
  handrail run ${graph.path} --auto --allow read,change
or look at what it would do with
  handrail plan ${graph.path}`;
}

interface Beginning {
  readonly operator: string;
  readonly options: RunOptions;
  readonly tools: readonly ToolFact[];
  readonly folder: string;
}

function opening(graph: StepGraph, run: string, beginning: Beginning): readonly RunEvent[] {
  const { operator, options, tools, folder } = beginning;
  return [
    {
      type: 'run-started',
      run,
      path: resolve(graph.path),
      digest: graph.digest,
      ...attendanceOf(options),
      operator,
      folder,
      conductor: conductor(),
    },
    { type: 'tools-looked-up', tools },
    ...givenValues(graph, options),
  ];
}
