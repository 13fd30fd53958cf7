import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { HostFailure } from '../machine-refusal.ts';
import { type DriverPaths, driverText } from './driver.ts';
import { readFifo } from './fifo-reader.ts';
import type { PrivateFolder } from './private-folder.ts';
import { startTimeOf } from './process-table.ts';
import { ENDED, type Report, readReports } from './report.ts';
import { openShellInput, type ShellInput } from './shell-input.ts';
import type { ProcessGroup } from './shell-session.ts';
import { quote } from './shell-text.ts';

/** Files of one line of shells, of which one runs at a time: the session's, or that of a pane. */
export interface ShellPlace extends DriverPaths {
  readonly driver: string;
  /** FIFO that the shell reads its lines from. */
  readonly input: string;
  /** The text of the command that runs. Its path stands in the shell's own messages, until `nameShell` takes it out. */
  readonly script: string;
  /** Its name in the folder of the FIFOs. */
  readonly scriptName: string;
  writeScript(text: string): void;
  /** Two files that the state is written to in turn. */
  readonly states: readonly [string, string];
  onReport(report: Report): void;
  /** Says, behind all reports of the shell, that it has ended. */
  sayEnded(): void;
  close(): void;
}

/** Names of the FIFOs of a line of shells. */
export function fifosOf(name: string): readonly string[] {
  return [`${name}status`, `${name}input`];
}

/**
 * Lays the files of a line of shells into the folder and reads its reports. Those that a shell writes to are there before, so
 * that nobody else may read them, whatever its umask is.
 */
export function makeShellPlace(folder: PrivateFolder, name: string): ShellPlace {
  folder.makeFifos(fifosOf(name));
  const paths = {
    status: folder.path(`${name}status`),
    fifos: `${folder.path('')}/`,
    lastState: folder.path(`${name}last`),
    names: folder.path(`${name}names`),
    driver: folder.path(`${name}driver`),
    input: folder.path(`${name}input`),
    folder: folder.path(''),
  };
  const states = [folder.path(`${name}state0`), folder.path(`${name}state1`)] as const;
  writeFileSync(paths.driver, driverText(paths), { mode: 0o600 });
  for (const path of [...states, paths.lastState, paths.names]) writeFileSync(path, '', { mode: 0o600 });
  const reader = readFifo(paths.status);
  const script = folder.path(`${name}bash`);
  const scriptFile = openSync(script, 'w', 0o600);
  const place: ShellPlace = {
    ...paths,
    script,
    scriptName: `${name}bash`,
    writeScript(text) {
      // Not truncated first: a file system may write a file that was emptied and closed to disk at once (ext4 does).
      const bytes = Buffer.from(text);
      const written = writeSync(scriptFile, bytes, 0, bytes.length, 0);
      if (written < bytes.length) throw new HostFailure(`Cannot write ${script}: the disk is full. Free some space`);
      ftruncateSync(scriptFile, written);
    },
    states,
    onReport: () => undefined,
    sayEnded: () => reader.write(ENDED),
    close() {
      closeSync(scriptFile);
      reader.destroy();
    },
  };
  reader.listen({ data: readReports((report) => place.onReport(report)), end: () => undefined });
  return place;
}

/** How a shell ended. */
export interface ShellEnd {
  readonly exitCode: number;
  /** It was killed, rather than having exited. */
  readonly signal: NodeJS.Signals | undefined;
}

/** A bash that reads its commands from Handrail, one line at a time. */
export interface Shell {
  readonly group: ProcessGroup;
  /** Absent while it runs. */
  readonly end: ShellEnd | undefined;
  readonly ended: Promise<void>;
  send(lines: string): void;
  /** No more lines come: it ends after the running one. */
  endInput(): void;
  /** Ends descriptor 3: nothing of it is left that would have to be ended where Handrail dies. */
  cutLifeline(): void;
}

/**
 * Starts a bash in a session of its own: no terminal, so a prompt for a password fails at once, and one process group.
 * `state` is a text that makes it what an earlier one was; its parameters come from there. Rejects where there is no bash.
 */
export async function startShell(
  place: ShellPlace,
  options: {
    readonly bash: string;
    readonly folder: string;
    readonly environment: Readonly<Record<string, string>>;
    /** Text that is run before the driver is in place. */
    readonly prelude: string;
    /** Opens descriptor 3, which ends when Handrail does. */
    readonly lifeline: boolean;
  },
): Promise<Shell> {
  const input = openShellInput(place.input);
  const child = spawn(options.bash, ['--noprofile', '--norc'], {
    cwd: options.folder,
    env: options.environment,
    detached: true,
    stdio: [input.reading, 'ignore', 'ignore', ...(options.lifeline ? ['pipe' as const] : [])],
  });
  await spawned(child, input);
  let end: ShellEnd | undefined;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.on('exit', (code, signal) => {
    end = shellEnd(code, signal);
    input.end();
    place.sayEnded();
    resolve();
  });
  const id = child.pid ?? 0;
  const shell: Shell = {
    group: { id, startTime: startTimeOf(id) ?? '' },
    get end() {
      return end;
    },
    ended,
    send: input.send,
    endInput: input.end,
    cutLifeline: () => void child.stdio[3]?.destroy(),
  };
  shell.send(`${options.prelude}\n\\builtin . ${quote(place.driver)}\n`);
  return shell;
}

async function spawned(child: ChildProcess, input: ShellInput): Promise<void> {
  try {
    await once(child, 'spawn');
  } catch (error) {
    input.end();
    throw error;
  } finally {
    input.closeReading();
  }
}

/** What Node says of a process that has ended, in the shell's terms. */
export function shellEnd(code: number | null, signal: NodeJS.Signals | null): ShellEnd {
  if (signal === null) return { exitCode: code ?? 0, signal: undefined };
  return { exitCode: 128 + (constants.signals[signal] ?? 0), signal };
}
