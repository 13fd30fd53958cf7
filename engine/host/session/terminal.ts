import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { elapsed } from '../clock.ts';
import { startTimeOf } from './process-table.ts';
import { makeShellPlace, type ShellEnd, type ShellPlace, shellEnd } from './shell.ts';
import { restoreLines, WITHOUT_TRAPS } from './shell-lines.ts';
import type { ProcessGroup, SessionResult } from './shell-session.ts';
import { quote } from './shell-text.ts';
import type { Surroundings } from './surroundings.ts';
import { terminalState } from './terminal-state.ts';

let count = 0;

/** Who is told of the shell that has the terminal, so that it can be found if it outlives Handrail. */
export interface TerminalListener {
  onProcess(group: ProcessGroup): void;
  /** Is waited for when it has ended: what else of it is being ended. */
  ending?(): Promise<void> | undefined;
}

/**
 * Runs a command on the terminal that Handrail itself has, in a bash with the session's state. Ctrl-C goes to the command
 * and not to Handrail meanwhile. `statePath` is where that shell has left its state. Rejects where bash cannot be started.
 */
export async function runOnTerminal(
  script: string,
  surroundings: Surroundings & TerminalListener,
): Promise<{ readonly result: SessionResult; readonly statePath: string }> {
  count += 1;
  const place = makeShellPlace(surroundings.privateFolder, `terminal${count}-`);
  let folder = surroundings.workingFolder;
  const { promise: allSaid, resolve } = Promise.withResolvers<void>();
  place.onReport = (report) => {
    if (report.type === 'leaving') folder = report.folder;
    if (report.type === 'ended') resolve();
  };
  place.writeScript(script);
  const lines = surroundings.privateFolder.path(`terminal${count}-lines`);
  writeFileSync(lines, terminalLines(place, surroundings), { mode: 0o600 });
  const started = elapsed();
  const terminal = terminalState();
  const { exitCode, signal } = await runThere(lines, surroundings);
  await surroundings.ending?.();
  // 128 and more: a program in it was ended by a signal.
  terminal.restore(signal !== undefined || exitCode > 128);
  place.sayEnded();
  await allSaid;
  place.close();
  const nothing = { head: '', tail: '', bytes: 0 };
  const result: SessionResult = {
    status: signal === undefined ? 'exited' : 'killed',
    exitCode,
    pipeStatus: [exitCode],
    stdout: nothing,
    stderr: nothing,
    folder,
    milliseconds: elapsed() - started,
    httpStatuses: [],
    note: 'It ran on the terminal; its output was not kept.',
  };
  return { result, statePath: place.lastState };
}

/** The driver's own lines keep their errors and traces off the terminal; the command gets its stderr back. */
function terminalLines(place: ShellPlace, surroundings: Surroundings): string {
  const { state, previousCode, workingFolder } = surroundings;
  return `\\exec 9>&2 2>/dev/null
${state ? restoreLines(state.path, true) : `\\builtin cd -- ${quote(workingFolder)}`}
${WITHOUT_TRAPS}
\\builtin . ${quote(place.driver)}
__handrail_status ${previousCode}${previousCode === 0 ? '&&' : '||'}\\. ${quote(place.script)} 2>&9 9>&-
`;
}

async function runThere(lines: string, surroundings: Surroundings & TerminalListener): Promise<ShellEnd> {
  const takeBack = leaveKeys();
  try {
    const child = spawn(surroundings.bash, ['--noprofile', '--norc', lines], {
      cwd: surroundings.folder,
      env: surroundings.environment,
      stdio: 'inherit',
    });
    const { pid } = child;
    const startTime = pid === undefined ? undefined : startTimeOf(pid);
    if (pid !== undefined && startTime !== undefined) surroundings.onProcess({ id: pid, startTime, onTerminal: true });
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(shellEnd(code, signal)));
    });
  } finally {
    takeBack();
  }
}

/**
 * The keys of a terminal reach all who have it. What they mean is up to the command, in which Ctrl-C may end a query, until the
 * terminal is taken back.
 */
function leaveKeys(): () => void {
  const keys = (['SIGINT', 'SIGQUIT'] as const).map((signal) => ({ signal, heeded: process.listeners(signal) }));
  const ignore = () => undefined;
  for (const { signal, heeded } of keys) {
    // Before the others are taken away: with no listener at all the signal would end this process.
    process.on(signal, ignore);
    for (const listener of heeded) process.off(signal, listener);
  }
  return () => {
    for (const { signal, heeded } of keys) {
      for (const listener of heeded) process.on(signal, listener);
      process.off(signal, ignore);
    }
  };
}
