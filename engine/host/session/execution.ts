import type { StreamExcerpt } from '../../run/verdict.ts';
import { elapsed } from '../clock.ts';
import { type CommandStreams, openStreams, type StreamResult } from './command-streams.ts';
import { endProcesses } from './end-processes.ts';
import { type HttpPlan, httpOf, type UnseenHttp } from './http-status.ts';
import { processesSince } from './own-processes.ts';
import type { FifoPair } from './private-folder.ts';
import { currentTick, listProcesses } from './process-table.ts';
import type { Report } from './report.ts';
import type { Shell, ShellEnd, ShellPlace } from './shell.ts';
import { commandLines } from './shell-lines.ts';
import type { SessionCommand } from './shell-session.ts';

/** One command in one shell, from its line to its last foreground byte. */
export interface Execution {
  readonly finished: Promise<ExecutionEnd>;
  /** To be told all reports of the shell. */
  onReport(report: Report): void;
  /** INT, 300 ms, TERM, 600 ms, KILL. Once, and only while it runs. */
  interrupt(cause: 'timed-out' | 'cancelled'): void;
  readonly streams: CommandStreams;
}

export interface ExecutionEnd {
  /** By the shell; absent where the shell ended with the command, and then `shellEnd` says how. */
  readonly report?: Extract<Report, { type: 'finished' }>;
  readonly shellEnd?: ShellEnd;
  readonly cause?: 'timed-out' | 'cancelled';
  readonly stdout: StreamExcerpt;
  readonly stderr: StreamExcerpt;
  readonly httpStatuses: readonly number[];
  readonly unseenHttp?: UnseenHttp;
  readonly milliseconds: number;
  readonly notes: readonly string[];
}

export interface ExecutionSetting {
  readonly shell: Shell;
  readonly place: ShellPlace;
  readonly pair: FifoPair;
  readonly number: number;
  readonly previousCode: number;
  readonly limit: number;
  readonly wait: 'no' | 'all' | 'job';
  readonly http: HttpPlan;
  /** Background processes of earlier commands. */
  readonly earlier: ReadonlySet<number>;
  /**
   * Called when it is over, with the folder of its shell unless that has ended, and before what its filter kept back is let go.
   * Says whether there is more to take out of its output than was known.
   */
  learn?(folder: string | undefined): Promise<boolean>;
}

/** No timer is set for a longer time: it would fire at once. */
const LONGEST_TIMER_SECONDS = 2_147_483;

/** Starts the command. Throws where its script cannot be written. */
export function execute(command: SessionCommand, setting: ExecutionSetting): Execution {
  const { shell, place, pair, number } = setting;
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  let report: Extract<Report, { type: 'finished' }> | undefined;
  let over = false;
  let marked = false;
  let milliseconds = 0;
  let cause: ExecutionEnd['cause'];
  let interruption: Promise<readonly string[]> | undefined;
  const settleWhenOver = () => {
    if (over || !marked || (report === undefined && shell.end === undefined)) return;
    over = true;
    milliseconds = elapsed() - started;
    clearTimeout(timer);
    settle();
  };
  const streams = openStreams(command, pair, {
    limit: setting.limit,
    headers: setting.http.watch !== 'none',
    script: place.script,
    marked() {
      marked = true;
      settleWhenOver();
    },
  });
  const startTick = currentTick();
  const interrupt = (why: 'timed-out' | 'cancelled') => {
    if (over || cause !== undefined) return;
    cause = why;
    interruption = endCommand(setting, { startTick, isOver: () => over });
  };
  const timer = startTimer(command.timeoutSeconds, () => interrupt('timed-out'));
  place.writeScript(command.script);
  const started = elapsed();
  shell.send(
    commandLines(place, {
      number,
      previousCode: setting.previousCode,
      pair: pair.number,
      wrapTrap: /\btrap\b[^\n]*\b(?:EXIT|0)\b/i.test(command.script) && !/\bset\s+-\w*x|xtrace/.test(command.script),
      wrapCurl: setting.http.watch !== 'none',
      wait: setting.wait,
    }),
  );
  streams.clear();
  const finish = async (): Promise<ExecutionEnd> => {
    await settled;
    const left = (await interruption) ?? [];
    const { shortfall, stdout, stderr, headers } = await resultOf(command, streams, setting.learn?.(report?.folder));
    return {
      ...(report && { report }),
      ...(shell.end && report === undefined && { shellEnd: shell.end }),
      ...(cause && { cause }),
      stdout,
      stderr,
      ...httpOf(headers, setting.http),
      milliseconds,
      notes: [...left, ...(shortfall === undefined ? [] : [shortfall])],
    };
  };
  return {
    finished: finish(),
    streams,
    interrupt,
    onReport(said) {
      if (said.type === 'finished' && said.number === number) report = said;
      if ((said === report || said.type === 'ended') && !marked) streams.mark();
      settleWhenOver();
    },
  };
}

function startTimer(seconds: number, onTimeout: () => void): NodeJS.Timeout | undefined {
  return seconds <= LONGEST_TIMER_SECONDS ? setTimeout(onTimeout, seconds * 1000) : undefined;
}

async function resultOf(
  command: SessionCommand,
  streams: CommandStreams,
  learns: Promise<boolean> | undefined,
): Promise<StreamResult> {
  const learnt = await learns;
  streams.flush();
  if (learnt === true) streams.refilter();
  command.onSeen?.(streams.seen());
  return streams.result();
}

/** Ends what the command runs, and the shell where it does not come back by itself. Says what could not be ended. */
async function endCommand(
  setting: ExecutionSetting,
  command: { readonly startTick: number; isOver(): boolean },
): Promise<readonly string[]> {
  const shell = setting.shell.group.id;
  // What a pane's shell leaves is ended with its session, at once: its lifeline is among it, which heeds no SIGINT.
  const isLeft = () => setting.wait !== 'no' && setting.shell.end !== undefined;
  const since = processesSince(shell, command.startTick, setting.earlier);
  const own = () => (isLeft() ? [] : since().map(({ pid }) => pid));
  const targets = () => [...(command.isOver() || setting.shell.end ? [] : [shell]), ...own()];
  await endProcesses({
    targets,
    signals: ['SIGINT', 'SIGTERM', 'SIGKILL'],
    group: () => (isAlone(shell, targets()) ? shell : undefined),
  });
  const left = own();
  return left.length > 0 ? [`Processes ${left.join(', ')} of it could not be ended.`] : [];
}

/** Nothing of earlier commands is in the group, and nothing has one of its own (set -m, setsid), so one signal may go to all of it. */
function isAlone(shell: number, targets: readonly number[]): boolean {
  const members = listProcesses().filter(({ pid, session }) => session === shell || targets.includes(pid));
  return targets.includes(shell) && members.every(({ pid, group }) => group === shell && targets.includes(pid));
}
