import { join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { ActionId } from '../../engine/graph/step-graph.ts';
import type {
  Pane,
  SessionCommand,
  SessionResult,
  ShellSession,
  StreamFilter,
  StreamName,
} from '../../engine/host/session/shell-session.ts';
import { outputName } from '../../engine/run/output-name.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import { type CommandFolder, createCommandFolder } from './command-folder.ts';
import type { Evaluated, Hands, Order } from './hands.ts';
import { holdingFilter, setsSecret } from './holding-filter.ts';
import type { SeenOutput } from './judge-seen.ts';
import type { Screen } from './screen.ts';
import { whereItRan } from './where-it-ran.ts';

/** What the hands of a run work with. */
export interface ShellHandsOptions {
  readonly session: ShellSession;
  /** The run's folder for outputs: `<action>.<attempt>.stdout` and `.stderr` lie there. */
  readonly outputFolder: string;
  /** The folder that created files may be written in. */
  readonly folder: string;
  /** The folder that commands go on in; `folder` where it is absent. */
  readonly workingFolder?: string;
  /** The folder of the document, which folders that its author pinned are relative to. */
  readonly documentFolder: string;
  readonly screen: Screen;
  /** Takes the secrets out of a stream that are known when each part of it comes. */
  readonly redaction: () => StreamFilter;
}

interface Setting extends ShellHandsOptions {
  /** What commands wrote, with their secrets, until they are judged. */
  readonly seen: Map<ActionId, SeenOutput>;
}

/** How long a command that stays up may take to say its first word before the next one starts, in milliseconds. */
const UP_WITHIN = 1500;

/** Does what a run asks for in one shell session. */
export function createShellHands(given: ShellHandsOptions): Hands {
  const options: Setting = { ...given, seen: new Map() };
  const { session, screen, seen } = options;
  const panes = new Map<ActionId, Pane>();
  const folders = foldersOf(options);
  let cutShort: (() => void) | undefined;
  let ran = options.workingFolder ?? options.folder;
  const enter = async ({ action }: Order) => {
    const refused = await folders.enter(action.command.folder);
    if (refused !== undefined) screen.sink.output(action.id, 'stderr', refused.stderr.head);
    return refused;
  };
  /** Its result names the folder that the run goes on in. */
  const inItsFolder = async (order: Order, act: () => Promise<SessionResult>): Promise<SessionResult> => {
    const result = located((await enter(order)) ?? (await act()), order, { ran, options });
    ran = result.folder;
    return folders.back === undefined ? result : { ...result, folder: folders.back };
  };
  return {
    run: (order) => inItsFolder(order, () => runToItsEnd(order, options)),
    runInteractively: (order) =>
      inItsFolder(order, () => screen.lend(() => session.runInteractive({ script: order.script }))),
    async openPane(order, ended) {
      const refused = await enter(order);
      if (refused !== undefined) return ended(refused);
      const { command, spoke } = heard(sessionCommand(order, options));
      const pane = await session.openPane(command);
      panes.set(order.action.id, pane);
      const over = pane.finished.then((result) => {
        panes.delete(order.action.id);
        ended(result);
      });
      if (order.action.command.mode === 'background') await upWithin(spoke, over);
    },
    async closePane(action) {
      await panes.get(action)?.close();
    },
    evaluate: (script, timeoutSeconds) => evaluate({ script, timeoutSeconds }, options),
    async writeFile(action, content, overwrite) {
      const { writeCreatedFile } = await import('../../engine/host/created-file/write-created-file.ts');
      const { path, executable = false } = action.file;
      const written = writeCreatedFile({ folder: options.folder, path, content, executable, overwrite });
      switch (written.status) {
        case 'written':
        case 'same':
          return { status: 'written', path: written.path };
        case 'differs':
          return { status: 'differs', path: written.path };
        default:
          return { status: 'failed', reason: written.message };
      }
    },
    seen: (action) => seen.get(action),
    forgetSeen: (action) => void seen.delete(action),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(true), milliseconds);
        cutShort = () => {
          clearTimeout(timer);
          resolve(false);
        };
      }),
    cancel() {
      cutShort?.();
      session.cancel();
    },
  };
}

/** With a word on where it ran where it did not find a file. */
function located(
  result: SessionResult,
  { script, action }: Order,
  { ran, options }: { readonly ran: string; readonly options: Setting },
): SessionResult {
  if (result.status !== 'exited' || result.exitCode === 0 || result.note !== undefined) return result;
  const others = [
    { path: options.folder, name: 'where the run began' },
    { path: options.documentFolder, name: 'where the document is' },
  ];
  const pinned = action.command.folder;
  const at = pinned === undefined ? ran : resolve(options.documentFolder, pinned.path);
  const note = whereItRan({ script, stderr: result.stderr.head + result.stderr.tail }, at, others);
  return note === undefined ? result : { ...result, note };
}

async function runToItsEnd(order: Order, options: Setting): Promise<SessionResult> {
  if (order.action.command.mode !== 'background') return options.session.run(heldBack(sessionCommand(order, options)));
  const { command, spoke } = heard(sessionCommand(order, options));
  const result = await options.session.run(command);
  await upWithin(spoke);
  return result;
}

/** What a command prints of a secret that it sets itself is known for one when it is over. */
function heldBack(command: SessionCommand): SessionCommand {
  const { filter } = command;
  if (filter === undefined || !setsSecret(command.script)) return command;
  return { ...command, filter: (stream) => holdingFilter(filter(stream)) };
}

/** The folders of commands, in the shell of the run. What that needs of the shell is neither shown nor kept. */
function foldersOf({ session, outputFolder, documentFolder, redaction }: ShellHandsOptions): CommandFolder {
  const path = (stream: string) => join(outputFolder, `folder.${stream}`);
  const line = { timeoutSeconds: 60, stdoutPath: path('stdout'), stderrPath: path('stderr'), filter: redaction };
  return createCommandFolder(documentFolder, (script) => session.run({ ...line, script }));
}

/** The command, and when it says its first word. */
function heard(command: SessionCommand): { readonly command: SessionCommand; readonly spoke: Promise<void> } {
  const { promise: spoke, resolve: speaks } = Promise.withResolvers<void>();
  const onOutput: SessionCommand['onOutput'] = (stream, chunk) => {
    speaks();
    command.onOutput?.(stream, chunk);
  };
  return { command: { ...command, onOutput }, spoke };
}

function sessionCommand(order: Order, options: Setting): SessionCommand {
  const { action, attempt, script, timeoutSeconds } = order;
  const path = (stream: StreamName) => join(options.outputFolder, outputName(action.id, attempt, stream));
  return {
    script,
    timeoutSeconds: timeoutSeconds === 0 ? Number.POSITIVE_INFINITY : timeoutSeconds,
    stdoutPath: path('stdout'),
    stderrPath: path('stderr'),
    filter: options.redaction,
    onSeen: (seen) => void options.seen.set(action.id, seen),
    onOutput: showing(action.id, options.screen.sink),
  };
}

function showing(action: ActionId, sink: RunSink): NonNullable<SessionCommand['onOutput']> {
  // A TextDecoder takes ten times as long for a stream.
  const decoders = { stdout: new StringDecoder(), stderr: new StringDecoder() };
  return (stream, chunk) => {
    const text = decoders[stream].write(chunk);
    if (text !== '') sink.output(action, stream, text);
  };
}

async function evaluate(
  { script, timeoutSeconds }: Pick<Order, 'script' | 'timeoutSeconds'>,
  options: ShellHandsOptions,
): Promise<Evaluated> {
  const { session, outputFolder, redaction } = options;
  const path = (stream: string) => join(outputFolder, `evaluated.${stream}`);
  let value = '';
  const result: SessionResult = await session.run({
    script: `(value=${script} || exit; printf '%s' "$value")`,
    timeoutSeconds,
    stdoutPath: path('stdout'),
    stderrPath: path('stderr'),
    filter: redaction,
    onSeen: ({ stdout }) => {
      value = stdout.head;
    },
  });
  if (result.status !== 'exited') return { status: 'cut-off' };
  if (result.exitCode !== 0 || result.stdout.tail !== '') return { status: 'failed' };
  return { status: 'value', value: value.replace(/(?<!\n)\n+$/, '') };
}

/** Waits for the first of what says that a command is up. A timer that was left would hold up the end of Handrail. */
async function upWithin(...signs: readonly Promise<unknown>[]): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, UP_WITHIN);
  await Promise.race([...signs, late]);
  clearTimeout(timer);
}
