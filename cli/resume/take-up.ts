import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { operatorName } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { asksToGoOn } from '../run/ask-to-go-on.ts';
import { conductHeld } from '../run/conduct-run.ts';
import { givenAnswers } from '../run/given-answers.ts';
import { givenValues, strayValue } from '../run/given-values.ts';
import type { LockFrom, OpenJournal } from '../run/hold-run.ts';
import { missingFrom, NONE_MISSING } from '../run/missing-inputs.ts';
import { missingText, preflight } from '../run/preflight.ts';
import type { Recorder } from '../run/recorder.ts';
import type { Screen } from '../run/screen.ts';
import type { Settling } from '../run/settling.ts';
import { editsAhead } from './edits-ahead.ts';
import { givenVariables, variablesGiven } from './given-variables.ts';
import type { KeptDocument } from './kept-documents.ts';
import { leftRunning, settleLeftRunning, stillRunning, waitAlone } from './left-running.ts';
import { goneLine, lostVariables } from './lost-variables.ts';
import { planResume, type ResumePlan } from './resume-plan.ts';
import { adoptAlone, askWhichText, type ChangedDocument, refusalAlone } from './revision.ts';

/** Takes a run up whose lock and journal are held, and conducts it to its end. Exit codes: those of a run; 2 when it was refused. */
export async function takeUp(
  run: RunSummary,
  { opened, from }: { readonly opened: OpenJournal; readonly from: LockFrom },
  given: RunOptions,
): Promise<number> {
  const operator = operatorName(given.as);
  const { entries } = opened;
  const planned = await planResume(run, entries, { operator, options: given, from });
  if (planned.status === 'refused') return printError(planned.reason, ExitCode.usage);
  const { plan } = planned;
  const { graph, text } = plan.now ?? plan.last;
  const stray = strayValue(graph, text, given);
  if (stray !== undefined) return printError(stray, ExitCode.usage);
  const answered = givenAnswers(graph, given.answer);
  if (answered.status === 'stray') return printError(answered.reason, ExitCode.usage);
  const options = { ...given, answer: answered.answers };
  const gone = lostVariables(graph, entries, plan.state);
  const variables = givenVariables(given.env ?? [], { graph, lost: gone }, process.env);
  if (variables.status === 'wrong') return printError(variables.reason, ExitCode.usage);
  // From here on they are variables of the environment as any other: looked up, handed to the shell, hidden where their names say so.
  Object.assign(process.env, variables.values);
  const taken: Taken = { run, plan, entries, given: Object.keys(variables.values) };
  const waited = options.auto === true ? await waitForLeft(taken) : undefined;
  if (waited !== undefined) return waited;
  const refusal = options.auto === true ? await refusalOf(taken, options) : undefined;
  if (refusal !== undefined) return printError(refusal, ExitCode.usage);
  return conductHeld(
    {
      run: run.run,
      runFolder: run.folder,
      folder: plan.folder,
      workingFolder: plan.workingFolder,
      graph: plan.first.graph,
      text: plan.first.text,
      operator,
      options,
      alsoHides: [...plan.documents, ...(plan.now === undefined ? [] : [plan.now])].map(({ graph }) => graph),
      opening: [plan.resumed, ...givenValues(plan.last.graph, options), ...variablesGiven(variables.values, operator)],
      replay: (recorder, screen) => replay(taken, recorder, screen),
      settle: (settling) => settle(taken, settling, options),
    },
    opened,
  );
}

interface Taken {
  readonly run: RunSummary;
  readonly plan: ResumePlan;
  readonly entries: readonly JournalEntry[];
  /** Names of variables that were given anew. */
  readonly given: readonly string[];
}

/** Waits, without a person, for what still runs of a run; the exit code where it does not end, or somebody ends the waiting. */
async function waitForLeft({ run, plan, entries }: Taken): Promise<number | undefined> {
  const left = leftRunning(run.folder, entries, plan.last.graph);
  if (left === undefined) return undefined;
  const waited = await waitAlone(left, (text) => void printError(text, ExitCode.succeeded));
  switch (waited) {
    case 'over':
      return undefined;
    case 'runs-on':
      return printError(stillRunning(run.run, left), ExitCode.usage);
    case 'interrupted':
      return printError(
        `interrupted while it waited for what still runs. Nothing was run. Go on with: handrail resume ${run.run}`,
        ExitCode.interrupted,
      );
  }
}

/** Why a run cannot be taken up without a person; nothing where it can. */
async function refusalOf({ run, plan, entries, given }: Taken, options: RunOptions): Promise<string | undefined> {
  const { now, last } = plan;
  if (now !== undefined) {
    const refusal = documentRefusal({ run, plan }, now, options);
    if (refusal !== undefined) return refusal;
  }
  const { graph } = now ?? last;
  const { missing, blocking } = await preflight(graph, process.env);
  // A document that reads differently now is walked when it was adopted.
  const inputs =
    now === undefined
      ? missingFrom(graph, givenValues(graph, options).reduce(evolve, plan.state), { ...options, folder: plan.folder })
      : NONE_MISSING;
  if (blocking.length + inputs.way.length > 0)
    return missingText(graph.path, [...missing, ...inputs.way, ...inputs.cautions]);
  // What is done does not read differently where nobody is asked, so that the old ids tell what is done, as the new would.
  const lost = lostVariables(last.graph, entries, plan.state)
    .filter((name) => !given.includes(name))
    .map((name) => goneLine(entries, name));
  const edits = editsAhead(last.graph, plan.state).lost;
  const lines = lost.length > 0 ? lost : edits;
  return lines.length === 0
    ? undefined
    : `${lines.join('\n')}\nNothing was run. A person can go on: handrail resume ${run.run}`;
}

function documentRefusal(
  { run, plan }: Pick<Taken, 'run' | 'plan'>,
  now: KeptDocument,
  options: RunOptions,
): string | undefined {
  const ways = `Nothing was run. A person can go on with handrail resume ${run.run}; without one, go on with
  handrail resume ${run.run} --as-it-was --auto …   the text that the run went by
  handrail resume ${run.run} --as-it-is --auto …    the text as it is now, where nothing has to be asked`;
  if (options.asItIs !== true) return `${now.graph.path} has changed since, and nobody is here to ask. ${ways}`;
  const refusal = refusalAlone(changedOf({ run, plan }, now), plan.state, options);
  return refusal && `${now.graph.path} has changed since.\n${refusal}\n${ways}`;
}

function changedOf({ run, plan }: Pick<Taken, 'run' | 'plan'>, now: KeptDocument): ChangedDocument {
  return { runFolder: run.folder, texts: plan.documents.length, before: plan.last, after: now };
}

/** What was recorded is told by the text that it was recorded with. */
function replay({ plan, entries }: Taken, recorder: Recorder, screen: Screen): void {
  plan.documents.forEach(({ graph, text, from }, index) => {
    if (index > 0) screen.sink.document?.(graph, text);
    recorder.replay(entries.slice(from, plan.documents[index + 1]?.from));
  });
}

async function settle(
  { run, plan, entries, given }: Taken,
  settling: Settling,
  options: RunOptions,
): Promise<{ readonly graph: KeptDocument['graph'] } | undefined> {
  const { now, last } = plan;
  const left = leftRunning(run.folder, entries, last.graph);
  if (left !== undefined && !(await settleLeftRunning(left, settling))) return undefined;
  const document =
    now === undefined
      ? last
      : options.auto === true
        ? adoptAlone(changedOf({ run, plan }, now), settling)
        : await askWhichText(changedOf({ run, plan }, now), settling, options);
  if (document === undefined) return undefined;
  const { graph } = document;
  const { state } = settling.recorder;
  const { missing } = await preflight(graph, process.env);
  const edits = editsAhead(graph, state);
  const lost = lostVariables(graph, entries, state).filter((name) => !given.includes(name));
  const cautions = [
    ...plan.said,
    ...missing,
    ...lost.map((name) => goneLine(entries, name)),
    ...edits.lost,
    ...edits.kept,
  ];
  if (!(await asksToGoOn({ cautions, blocking: true }, settling))) return undefined;
  // Said now, and once more with each command that reads one of them: `rm -rf "$DIR"/x` would be another command.
  const unset = [...new Set([...(state.unset ?? []), ...lost])].filter((name) => !given.includes(name));
  if (unset.join() !== (state.unset ?? []).join())
    settling.recorder.record([{ type: 'tools-looked-up', tools: state.tools, unset }]);
  return { graph };
}
