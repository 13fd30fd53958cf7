import { followDescent, withDescendants } from './descent.ts';
import { endProcesses } from './end-processes.ts';
import { execute } from './execution.ts';
import { type HttpPlan, NO_HTTP } from './http-status.ts';
import { LateOutput } from './late-output.ts';
import { LINE_FILTERS } from './line-filters.ts';
import { listProcesses, type ProcessEntry, wordsOf } from './process-table.ts';
import { resultOf } from './session-result.ts';
import { makeShellPlace, type Shell, startShell } from './shell.ts';
import { LIFELINE, restoreLines, WITHOUT_TRAPS } from './shell-lines.ts';
import type { Pane, SessionCommand, SessionResult } from './shell-session.ts';
import { quote } from './shell-text.ts';
import type { Surroundings } from './surroundings.ts';
import { noteOnWatch, WATCH_FUNCTION } from './watch-command.ts';

let count = 0;

/**
 * Starts a command in a shell of its own, which has the session's variables, functions and folder, and none of its traps.
 * It is over when its background jobs are, too; then all that is left of it is ended, and so it is when Handrail dies.
 */
export async function startPane(
  command: SessionCommand,
  surroundings: Surroundings,
  http: HttpPlan = NO_HTTP,
): Promise<Pane> {
  const { privateFolder, state, workingFolder } = surroundings;
  count += 1;
  const place = makeShellPlace(privateFolder, `pane${count}-`);
  const restore = state ? restoreLines(state.path, true) : `\\builtin cd -- ${quote(workingFolder)}`;
  const shell = await startShell(place, {
    ...surroundings,
    prelude: [LIFELINE, restore, WITHOUT_TRAPS, '\\builtin export TERM=dumb', WATCH_FUNCTION, LINE_FILTERS].join('\n'),
    lifeline: true,
  });
  const pair = await privateFolder.takePair();
  const late = new LateOutput();
  const execution = execute(command, {
    shell,
    place,
    pair,
    number: 1,
    previousCode: surroundings.previousCode,
    limit: surroundings.limit,
    wait: /&\s*$/.test(command.script) ? 'job' : 'all',
    http,
    earlier: new Set(),
  });
  let running = true;
  let folder = workingFolder;
  let apart: readonly ProcessEntry[] = [];
  place.onReport = (report) => {
    if (report.type === 'leaving') folder = report.folder;
    execution.onReport(report);
  };
  const finish = async (): Promise<SessionResult> => {
    const end = await execution.finished;
    late.add(execution.streams, () => privateFolder.giveBack(pair));
    await endShell(shell);
    await late.end();
    place.close();
    running = false;
    const watched = noteOnWatch(command.script);
    const notes = [...end.notes, ...(watched === undefined ? [] : [watched]), ...noteOnLeft(apart)];
    const result = resultOf(
      { ...end, notes },
      { number: 1, folder: end.report?.folder ?? folder, keptCommand: undefined, hadJobs: false },
    );
    return result;
  };
  const finished = finish();
  return {
    group: shell.group,
    finished,
    get running() {
      return running;
    },
    close() {
      if (running) apart = inOtherSessions(shell);
      execution.interrupt('cancelled');
      return finished;
    },
  };
}

/** What the shell has started and given a session of its own (`setsid … &`): its author took it out of all that ends with the run. */
function inOtherSessions({ group }: Shell): readonly ProcessEntry[] {
  const all = listProcesses();
  const own = all.filter(({ session }) => session === group.id);
  return withDescendants(own, all).filter(({ session }) => session !== group.id);
}

function noteOnLeft(apart: readonly ProcessEntry[]): readonly string[] {
  if (apart.length === 0) return [];
  const running = listProcesses();
  const left = apart.filter(({ pid, startTick }) =>
    running.some((one) => one.pid === pid && one.startTick === startTick),
  );
  const named = left.map(({ pid }) => `${pid} (${wordsOf(pid).slice(0, 80)})`);
  return named.length === 0 ? [] : [`Left running, in a session of its own: ${named.join(', ')}.`];
}

async function endShell(shell: Shell): Promise<void> {
  const descent = followDescent((all) => all.filter(({ session }) => session === shell.group.id));
  shell.endInput();
  await endProcesses({ targets: () => descent().map(({ pid }) => pid), signals: ['SIGTERM', 'SIGKILL'] });
  await shell.ended;
  // Not before, as what waits for its end would then go on for a second, to end what has ended.
  shell.cutLifeline();
}
