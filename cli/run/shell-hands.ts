import { join, resolve } from 'node:path';
import type { ActionId, CommandAction } from '../../engine/graph/step-graph.ts';
import type {
  Pane,
  SessionCommand,
  SessionResult,
  ShellSession,
  StreamFilter,
} from '../../engine/host/session/shell-session.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { InFolder } from './command-folder.ts';
import type { Evaluated, Hands, Order } from './hands.ts';
import type { Screen } from './screen.ts';

/** What the hands of a run work with. */
export interface ShellHandsOptions {
  readonly session: ShellSession;
  /** The run's folder for outputs: `<action>.<attempt>.stdout` and `.stderr` lie there. */
  readonly outputFolder: string;
  /** The folder that created files may be written in. */
  readonly folder: string;
  /** The folder of the document, which folders that its author pinned are relative to. */
  readonly documentFolder: string;
  readonly screen: Screen;
  /** The session goes on in another shell, as a command has ended the one before. */
  readonly shellChanged: () => void;
  /** Takes secrets out of a stream, as they are known when the command starts. */
  readonly redaction: () => StreamFilter;
}

/** How long a command that stays up may take to say its first word before the next one starts, in milliseconds. */
const UP_WITHIN = 1500;

/** Does what a run asks for in one shell session. */
export function createShellHands(options: ShellHandsOptions): Hands {
  const { session, screen } = options;
  const panes = new Map<ActionId, Pane>();
  let cutShort: (() => void) | undefined;
  return {
    run: (order) => inItsFolder(order, options, () => runToItsEnd(order, options)),
    runInteractively: (order) =>
      inItsFolder(order, options, () => screen.lend(() => session.runInteractive({ script: order.script }))),
    async openPane(order, ended) {
      const { command, spoke } = heard(sessionCommand(order, options));
      const opened = await whereItRuns(order, options, () => session.openPane(command));
      if (opened.status === 'refused') return ended(opened.result);
      const pane = opened.value;
      panes.set(order.action.id, pane);
      const over = pane.finished.then((result) => {
        panes.delete(order.action.id);
        ended(result);
      });
      if (order.action.command.mode === 'background') await Promise.race([spoke, over, after(UP_WITHIN)]);
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

async function runToItsEnd(order: Order, options: ShellHandsOptions): Promise<SessionResult> {
  if (order.action.command.mode !== 'background') return options.session.run(sessionCommand(order, options));
  const { command, spoke } = heard(sessionCommand(order, options));
  const result = await options.session.run(command);
  await Promise.race([spoke, after(UP_WITHIN)]);
  return result;
}

/** In the folder that its author pinned; the result names the one that the shell is in again. */
async function inItsFolder(
  order: Order,
  options: ShellHandsOptions,
  act: () => Promise<SessionResult>,
): Promise<SessionResult> {
  const done = await whereItRuns(order, options, act);
  if (done.status === 'refused') return done.result;
  return done.back === undefined ? done.value : { ...done.value, folder: done.back };
}

async function whereItRuns<Value>(
  order: Order,
  options: ShellHandsOptions,
  act: () => Promise<Value>,
): Promise<InFolder<Value>> {
  const { folder } = order.action.command;
  if (folder === undefined) return { status: 'done', value: await act() };
  const { inFolder } = await import('./command-folder.ts');
  const path = (stream: string) => join(options.outputFolder, `folder.${stream}`);
  const line = { timeoutSeconds: 60, stdoutPath: path('stdout'), stderrPath: path('stderr') };
  const runLine = (script: string) => options.session.run({ ...line, script, filter: options.redaction });
  const done = await inFolder(resolve(options.documentFolder, folder), runLine, act);
  if (done.status === 'refused') options.screen.sink.output(order.action.id, 'stderr', done.result.stderr.head);
  return done;
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

function sessionCommand(order: Order, options: ShellHandsOptions): SessionCommand {
  const { action, attempt, script, timeoutSeconds } = order;
  const path = (stream: string) => join(options.outputFolder, outputName(action, attempt, stream));
  return {
    script,
    timeoutSeconds: timeoutSeconds === 0 ? Number.POSITIVE_INFINITY : timeoutSeconds,
    stdoutPath: path('stdout'),
    stderrPath: path('stderr'),
    filter: options.redaction,
    onOutput: showing(action.id, options.screen.sink),
  };
}

const outputName = (action: CommandAction, attempt: number, stream: string) =>
  `${action.id.replace(/[^\w.]+/g, '-')}.${attempt}.${stream}`;

function showing(action: ActionId, sink: RunSink): NonNullable<SessionCommand['onOutput']> {
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  return (stream, chunk) => sink.output(action, stream, decoders[stream].decode(chunk, { stream: true }));
}

async function evaluate(
  { script, timeoutSeconds }: Pick<Order, 'script' | 'timeoutSeconds'>,
  options: ShellHandsOptions,
): Promise<Evaluated> {
  const { session, outputFolder, redaction } = options;
  const path = (stream: string) => join(outputFolder, `evaluated.${stream}`);
  const result: SessionResult = await session.run({
    script: `(value=${script} || exit; printf '%s' "$value")`,
    timeoutSeconds,
    stdoutPath: path('stdout'),
    stderrPath: path('stderr'),
    filter: redaction,
  });
  if (result.status !== 'exited') return { status: 'cut-off' };
  if (result.exitCode !== 0 || result.stdout.tail !== '') return { status: 'failed' };
  return { status: 'value', value: result.stdout.head.replace(/\n+$/, '') };
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
