import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { createJournal } from '../../engine/host/journal-file/create-journal.ts';
import { randomId } from '../../engine/host/random-id.ts';
import { createRunFolder } from '../../engine/host/run-folder/create-run-folder.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import type { Consent, RunEvent, ToolFact } from '../../engine/run/event.ts';
import { exitCode } from '../../engine/run/exit-code.ts';
import { conductor, homeFolder, operatorName } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { impactFor } from '../impact-of.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { type GraphDocument, readGraph } from '../read-graph.ts';
import { isRemote } from '../remote-address.ts';
import { asksToGoOn } from '../run/ask-to-go-on.ts';
import { type Conduct, conductRun } from '../run/conduct-run.ts';
import { consentTo } from '../run/consent.ts';
import type { ConsentResult, ShownSource } from '../run/consent-result.ts';
import { givenAnswers } from '../run/given-answers.ts';
import { attendanceOf, givenValues, strayValue } from '../run/given-values.ts';
import { missingInputs, NONE_MISSING } from '../run/missing-inputs.ts';
import { missingText, preflight } from '../run/preflight.ts';
import { saysSecrets } from '../run/says-secrets.ts';
import { readSecretOptions } from '../run/secret-options.ts';
import { isAttended } from '../terminal.ts';

/** Runs a document. Exit codes: those of architecture.md; 2 when nothing was run. */
export async function run(path: string, given: RunOptions): Promise<number> {
  const read = await readSecretOptions(given);
  if (read.status === 'wrong') return printError(read.reason, ExitCode.usage);
  const { options } = read;
  const document = await documentOf(path, options);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  if (document.wrong !== undefined) return printError(document.wrong, ExitCode.usage);
  const graph = { ...document.graph, ...(await impactFor(document.graph, options)) };
  const folder = resolve(options.folder ?? '.');
  const refusal = refusalOf(graph, folder, options) ?? strayValue(graph, document.text, options);
  if (refusal !== undefined) return printError(refusal, ExitCode.usage);
  const answered = givenAnswers(graph, options.answer);
  if (answered.status === 'stray') return printError(answered.reason, ExitCode.usage);

  const shown = { graph, text: document.text, folder, source: document.source };
  const consent = await consentTo(shown, options);
  if (consent.status === 'missing') return printError(consent.reason, ExitCode.usage);
  if (consent.status === 'declined')
    return printError(`${path} was not approved. Nothing was run.`, exitCode('aborted'));
  // What a document says in clear is not copied to one more place.
  if (document.keep !== undefined && !saysSecrets(shown, options.patterns?.find)) document.keep();
  return begin(shown, consent, { ...options, answer: answered.answers });
}

async function documentOf(path: string, options: RunOptions): Promise<GraphDocument> {
  if (!isRemote(path) && options.digest === undefined) return readGraph(path);
  const { openPinned } = await import('../run/open-pinned.ts');
  const opened = await openPinned(path, options);
  return opened.status === 'unreadable' ? opened : readGraph(opened.path, opened);
}

/** Begins the run of a document that may be run. Nothing of it was looked up, evaluated or written before. */
async function begin(
  { graph, text, folder, source }: ShownSource,
  { consent, screen }: ConsentResult & { readonly status: 'given' },
  options: RunOptions,
): Promise<number> {
  const refuse = async (reason: string) => {
    await screen?.close();
    return printError(reason, ExitCode.usage);
  };
  try {
    const { tools, unset, missing, blocking } = await preflight(graph, process.env);
    const operator = operatorName(options.as);
    const beginning = { operator, options, tools, unset, folder, consent };
    const inputs =
      options.auto === true
        ? missingInputs(graph, opening(graph, '', beginning), { ...options, folder })
        : NONE_MISSING;
    if (options.auto === true && blocking.length + inputs.way.length > 0)
      return await refuse(missingText(graph.path, [...missing, ...inputs.way, ...inputs.cautions]));
    const created = createRunFolder({
      runs: runsFolder(process.env, homeFolder()),
      title: graph.title,
      runbook: source,
      now: Date.now(),
      randomId,
    });
    if (created.status === 'failed') return await refuse(created.problem.message);
    const begun: Conduct = {
      run: created.run,
      runFolder: created.folder,
      folder,
      workingFolder: folder,
      graph,
      text,
      operator,
      options,
      settle: async (settling) =>
        (await asksToGoOn({ cautions: [...missing, ...inputs.cautions], blocking: blocking.length > 0 }, settling))
          ? { graph }
          : undefined,
      opening: opening(graph, created.run, beginning),
      ...(screen === undefined ? {} : { screen }),
    };
    return await conductRun(begun, createJournal);
  } finally {
    await screen?.close();
  }
}

/** Why a run cannot begin as it was asked for: what was found, what is expected, how to go on. */
function refusalOf(graph: StepGraph, folder: string, options: RunOptions): string | undefined {
  if (!graph.steps.some(({ way }) => way === 'procedure'))
    return `${graph.path} holds no step to run. \`handrail explain ${graph.path}\` shows how it is read.`;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `--folder ${folder} is not a folder.`;
  if (options.json === true && options.auto !== true) return '--json needs --auto: a person cannot be asked in JSON.';
  if (options.auto === true || isAttended()) return undefined;
  return `this is no terminal, so that nobody can be asked. Look at what it would do with
  handrail plan ${graph.path}
approve it, and run it unattended with
  handrail trust ${graph.path}
  handrail run ${graph.path} --auto --allow read,change`;
}

interface Beginning {
  readonly operator: string;
  readonly options: RunOptions;
  readonly tools: readonly ToolFact[];
  readonly unset: readonly string[];
  readonly folder: string;
  readonly consent: Consent;
}

function opening(graph: StepGraph, run: string, beginning: Beginning): readonly RunEvent[] {
  const { operator, options, tools, unset, folder, consent } = beginning;
  return [
    {
      type: 'run-started',
      run,
      path: isRemote(graph.path) ? graph.path : resolve(graph.path),
      digest: graph.digest,
      ...attendanceOf(options),
      operator,
      folder,
      conductor: conductor(),
      consent,
    },
    { type: 'tools-looked-up', tools, ...(unset.length > 0 ? { unset } : {}) },
    ...givenValues(graph, options),
  ];
}
