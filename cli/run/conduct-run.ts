import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { OpenedJournal } from '../../engine/host/journal-file/open-journal.ts';
import { machineRefusal } from '../../engine/host/machine-refusal.ts';
import { forgetGroups, keepGroups } from '../../engine/host/run-folder/kept-group.ts';
import { openSession } from '../../engine/host/session/open-session.ts';
import { sessionFolder } from '../../engine/host/session/session-folder.ts';
import type { ShellSession } from '../../engine/host/session/shell-session.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { exitCode } from '../../engine/run/exit-code.ts';
import { ExitCode } from '../exit-code.ts';
import type { RunOptions } from '../options/run-options.ts';
import { printError } from '../print.ts';
import { drive } from './drive.ts';
import { withSecretParameters } from './given-values.ts';
import { holdRun, type OpenJournal, type RunToHold } from './hold-run.ts';
import { JournalFailure, journalStore } from './journal-store.ts';
import { openScreen } from './open-screen.ts';
import { Recorder } from './recorder.ts';
import { openRunSecrets, type RunSecrets } from './run-secrets.ts';
import type { Screen } from './screen.ts';
import { type Settling, settling } from './settling.ts';
import { createShellHands } from './shell-hands.ts';

/** A run that is about to begin, or to go on. */
export interface Conduct {
  readonly run: string;
  /** Of the run: its journal, its outputs. */
  readonly runFolder: string;
  /** Where the run began: its files are written there. */
  readonly folder: string;
  /** Where its commands start, or go on. */
  readonly workingFolder: string;
  readonly graph: StepGraph;
  /** The document, as the screen shows it. */
  readonly text: string;
  readonly operator: string;
  readonly options: RunOptions;
  /** What to record first. */
  readonly opening: readonly RunEvent[];
  /** Other texts of the document, whose secrets are hidden, too. */
  readonly alsoHides?: readonly StepGraph[];
  /** Settles what has to be settled before anything starts. Nothing when the run is left there. */
  settle(settling: Settling): Promise<{ readonly graph: StepGraph } | undefined>;
  /** Takes over what the journal holds already; it is folded and shown as it is where this is absent. */
  replay?(recorder: Recorder, screen: Screen): void;
  /** The screen where one is open already; else the run opens one when it begins. */
  readonly screen?: Screen;
}

/** Conducts a new run to its end and returns the exit code. Whatever happens, nothing of it is left behind. */
export async function conductRun(conduct: Conduct, openJournal: (runFolder: string) => OpenedJournal): Promise<number> {
  const shell = shellOf(conduct);
  const { runFolder } = conduct;
  // The shell starts while the journal and the screen are opened; it runs nothing until it is told to.
  const hold: RunToHold = { runFolder, openJournal, locked: shell.start, refuse: (reason) => refuse(conduct, reason) };
  return holdRun(hold, (opened) => conductHeld(conduct, opened, shell));
}

/** Conducts a run whose lock and journal are held. @param shell that is started already; else it is, once all is settled. */
export async function conductHeld(conduct: Conduct, opened: OpenJournal, shell = shellOf(conduct)): Promise<number> {
  try {
    conduct.options.patterns?.keep(conduct.runFolder);
    const shown = { ...conduct, folder: conduct.workingFolder };
    const { secrets } = shell.secrets;
    await heardOfTheShell();
    const screen = conduct.screen ?? (await openScreen(shown, conduct.options, secrets));
    try {
      return await withScreen(conduct, { opened, screen, shell });
    } finally {
      await screen.close();
    }
  } catch (error) {
    const reason = error instanceof JournalFailure ? error.message : machineRefusal(error);
    if (reason === undefined) throw error;
    return brokenOff(reason, conduct.run, opened.journal.events > 0);
  } finally {
    await shell.end();
  }
}

/**
 * Has the event loop look once for what has ended meanwhile: the shell can be started when its pipes are made, and gets ready
 * while the screen is opened. A turn that has begun may be past the look, so it is the second one.
 */
async function heardOfTheShell(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** Says why a run ended in the middle, and that nothing was started that is not on record. */
function brokenOff(reason: string, run: string, hasBegun: boolean): number {
  if (!hasBegun) return printError(`${reason} Nothing was run.`, ExitCode.usage);
  return printError(`${reason} Nothing more was started. Go on with: handrail resume ${run}`, ExitCode.interrupted);
}

/** Says why a run cannot begin, where it can be read: not on a screen that is about to go. */
async function refuse({ screen }: Conduct, reason: string): Promise<number> {
  await screen?.close();
  return printError(reason, ExitCode.usage);
}

/** The shell of a run, that is started when it is first wanted, and of which nothing is left at the end. */
interface RunShell {
  /** What is hidden of what it prints; its variables add to it. */
  readonly secrets: RunSecrets;
  /** Starts it, unless it is started already. */
  start(): void;
  opened(): Promise<ShellSession>;
  end(): Promise<void>;
}

function shellOf({ workingFolder, runFolder, graph, alsoHides = [], options }: Conduct): RunShell {
  // Made while the shell starts, which takes longer.
  let secrets: RunSecrets | undefined;
  const known = () => {
    secrets ??= openRunSecrets([graph, ...alsoHides], options);
    return secrets;
  };
  let starting: Promise<ShellSession> | undefined;
  const start = () => {
    starting ??= openSession({
      folder: workingFolder,
      privateFolder: sessionFolder(process.env, runFolder),
      environment: definedOf(process.env),
      onSecrets: (variables) => known().learn(variables),
      onGroups: (groups) => keepGroups(runFolder, groups),
      ...(options.outputLimit === undefined ? {} : { outputLimit: options.outputLimit }),
    });
    // It is awaited further down; that it failed before must not end the process.
    starting.catch(() => undefined);
    return starting;
  };
  return {
    get secrets() {
      return known();
    },
    start,
    opened: start,
    async end() {
      if (starting === undefined) return;
      const session = await starting.catch(() => undefined);
      await session?.close();
      forgetGroups(runFolder);
    },
  };
}

async function withScreen(
  conduct: Conduct,
  { opened, screen, shell }: { readonly opened: OpenJournal; readonly screen: Screen; readonly shell: RunShell },
): Promise<number> {
  const { options } = conduct;
  const { secrets, shown } = shell.secrets;
  const store = journalStore(opened.journal, secrets);
  const recorder = new Recorder(store, [screen.sink], Date.now);
  const stop = stopSignal();
  if (conduct.replay === undefined) recorder.replay(opened.entries);
  else conduct.replay(recorder, screen);
  recorder.record(conduct.opening);
  const settled = await conduct.settle(settling({ recorder, screen, stop }, shown));
  if (settled === undefined) return left(recorder, opened.entries.length > 0);
  const isResumed = opened.entries.length > 0;
  const next = isResumed ? 'resume the run' : 'run it again';
  const opening = await shell.opened().catch((error: unknown) => machineRefusal(error, next) ?? Promise.reject(error));
  if (typeof opening === 'string') return left(recorder, isResumed, opening);
  const { path } = settled.graph;
  const hands = createShellHands({
    session: opening,
    screen,
    outputFolder: join(conduct.runFolder, 'output'),
    folder: conduct.folder,
    workingFolder: conduct.workingFolder,
    documentFolder: path === '-' ? conduct.folder : dirname(resolve(path)),
    redaction: () => secrets.stream(),
  });
  // Answers of the policy are not the user's.
  const operator = options.auto === true ? 'policy' : conduct.operator;
  const graph = withSecretParameters(settled.graph, options);
  const { outcome } = await drive({ ...settled, graph, recorder, hands, screen, operator, shown, stop });
  return outcome === undefined ? ExitCode.problems : exitCode(outcome);
}

/** A run that is taken up again stays resumable when it is left before anything started; a new one has changed nothing. */
function left(recorder: Recorder, isResumed: boolean, reason = 'Left before anything started.'): number {
  const outcome = isResumed ? 'interrupted' : 'aborted';
  recorder.record([{ type: 'run-finished', outcome, reason }]);
  return exitCode(outcome);
}

/** Aborts when the terminal is closed or somebody ends this process: the run stops where it is and can be resumed. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => controller.abort(signal));
  return controller.signal;
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
