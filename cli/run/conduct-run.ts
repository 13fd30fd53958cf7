import { dirname, join, resolve } from 'node:path';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { OpenedJournal } from '../../engine/host/journal-file/open-journal.ts';
import { acquireLock } from '../../engine/host/lock/acquire-lock.ts';
import { forgetGroup, keepGroup } from '../../engine/host/run-folder/kept-group.ts';
import { openSession } from '../../engine/host/session/open-session.ts';
import { sessionFolder } from '../../engine/host/session/session-folder.ts';
import type { ShellSession } from '../../engine/host/session/shell-session.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { exitCode } from '../../engine/run/exit-code.ts';
import type { Question } from '../../engine/run/question.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { asksToGoOn } from './ask-to-go-on.ts';
import { drive } from './drive.ts';
import { JournalFailure, journalStore } from './journal-store.ts';
import { knownSecrets } from './known-secrets.ts';
import { openScreen } from './open-screen.ts';
import { Recorder } from './recorder.ts';
import type { Screen } from './screen.ts';
import { Secrets } from './secrets.ts';
import { createShellHands } from './shell-hands.ts';
import { shownQuestion } from './shown-question.ts';

/** A run that is about to begin, or to go on. */
export interface Conduct {
  readonly run: string;
  /** Of the run: its journal, its outputs. */
  readonly runFolder: string;
  /** `createJournal` for a new run, `openJournal` for one that goes on. */
  readonly openJournal: (runFolder: string) => OpenedJournal;
  /** Where the run began: its files are written there. */
  readonly folder: string;
  /** Where its commands start, or go on. */
  readonly workingFolder: string;
  readonly graph: StepGraph;
  /** The document, as the screen shows it. */
  readonly text: string;
  readonly operator: string;
  readonly options: RunOptions;
  /** What a person should know before anything starts, one line each: missing tools, a changed document. */
  readonly cautions: readonly string[];
  /** What to record first. */
  readonly opening: readonly RunEvent[];
  /** The screen where one is open already; else the run opens one when it begins. */
  readonly screen?: Screen;
}

/** Conducts a run to its end and returns the exit code. Whatever happens, nothing of it is left behind. */
export async function conductRun(conduct: Conduct): Promise<number> {
  const lock = acquireLock(conduct.runFolder, { now: Date.now() });
  if (lock.status === 'held') return refuse(conduct, lock.message);
  if (lock.status === 'failed') return refuse(conduct, lock.problem.message);
  // The shell starts while the journal and the screen are opened; it runs nothing until it is told to.
  const starting = openSession({
    folder: conduct.workingFolder,
    privateFolder: sessionFolder(process.env, conduct.runFolder),
    environment: definedOf(process.env),
  });
  // It is awaited further down; that it failed before must not end the process.
  starting.catch(() => undefined);
  try {
    const opened = conduct.openJournal(conduct.runFolder);
    if (opened.status === 'failed') return await refuse(conduct, opened.problem.message);
    if (opened.status === 'unreadable') return await refuse(conduct, opened.message);
    try {
      return await withScreen(conduct, opened, starting);
    } finally {
      opened.journal.close();
    }
  } finally {
    const session = await starting.catch(() => undefined);
    await session?.close();
    forgetGroup(conduct.runFolder);
    lock.release();
  }
}

/** Says why a run cannot begin, where it can be read: not on a screen that is about to go. */
async function refuse({ screen }: Conduct, reason: string): Promise<number> {
  await screen?.close();
  return printError(reason, ExitCode.usage);
}

type OpenJournal = Extract<OpenedJournal, { readonly status: 'open' }>;

async function withScreen(
  conduct: Conduct,
  { journal, entries }: OpenJournal,
  starting: Promise<ShellSession>,
): Promise<number> {
  try {
    const shown = { ...conduct, folder: conduct.workingFolder };
    const screen = conduct.screen ?? (await openScreen(shown, conduct.options));
    try {
      const { graph, operator, options } = conduct;
      const weak: string[] = [];
      const secrets = new Secrets(knownSecrets(process.env, graph), (caution) =>
        options.auto === true ? printError(caution, ExitCode.succeeded) : weak.push(caution),
      );
      const store = journalStore(journal, secrets);
      const recorder = new Recorder(store, [screen.sink], Date.now);
      recorder.replay(entries);
      recorder.record(conduct.opening);
      const session = await starting;
      const keep = () => keepGroup(conduct.runFolder, session.group);
      keep();
      const hands = createShellHands({
        session,
        screen,
        outputFolder: join(conduct.runFolder, 'output'),
        folder: conduct.folder,
        documentFolder: conduct.graph.path === '-' ? conduct.folder : dirname(resolve(conduct.graph.path)),
        redaction: () => secrets.stream(),
        shellChanged: keep,
      });
      if (!(await asksToGoOn(conduct.cautions, recorder, screen))) return exitCode(recorder.state.outcome ?? 'aborted');
      const { outcome } = await drive({
        graph,
        recorder,
        hands,
        screen,
        // Answers of the policy are not the user's.
        operator: options.auto === true ? 'policy' : operator,
        shown: (question) => shownQuestion(withCautions(question, weak.splice(0)), secrets.redactor),
        stop: stopSignal(),
      });
      return outcome === undefined ? ExitCode.problems : exitCode(outcome);
    } finally {
      await screen.close();
    }
  } catch (error) {
    if (!(error instanceof JournalFailure)) throw error;
    return printError(`${error.message} The run stopped before its next step.`, ExitCode.problems);
  }
}

/** Said with the next question: what runs in the full screen has no other place for it. */
const withCautions = (question: Question, cautions: readonly string[]): Question =>
  cautions.length === 0 ? question : { ...question, warnings: [...question.warnings, ...cautions] };

/** Aborts when the terminal is closed or somebody ends this process: the run stops where it is and can be resumed. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort(signal));
  return controller.signal;
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
