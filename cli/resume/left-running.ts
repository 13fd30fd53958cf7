import { setTimeout as pause } from 'node:timers/promises';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { keptGroups } from '../../engine/host/run-folder/kept-group.ts';
import { endOrphan, findOrphan, listOrphans } from '../../engine/host/session/orphan.ts';
import type { ProcessGroup } from '../../engine/host/session/shell-session.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { leftRunningOf } from '../../engine/run/ask/left-running.ts';
import { commandOf } from '../../engine/run/position.ts';
import { timeoutSeconds } from '../../engine/run/timeout.ts';
import { elapsed, timeOfDay } from '../../renderers/duration.ts';
import type { Settling } from '../run/settling.ts';

/** What a killed Handrail left running of a run. */
export interface LeftRunning {
  readonly groups: readonly ProcessGroup[];
  /** The command of the document that it is of, in a line; absent where none was under way. */
  readonly command?: string;
  /** When that has had its time, in milliseconds since the epoch. */
  readonly until?: number;
}

/** What still runs of a run; nothing where its last shell ended in good order, or has ended since. */
export function leftRunning(
  runFolder: string,
  entries: readonly JournalEntry[],
  graph: StepGraph,
): LeftRunning | undefined {
  const groups = keptGroups(runFolder).filter((group) => findOrphan(group) === 'alive');
  return groups.length === 0 ? undefined : { groups, ...underWay(entries, graph) };
}

/** Its processes, a line each. */
export function processLines({ groups }: LeftRunning): readonly string[] {
  return listOrphans(groups).map(
    ({ pid, words, seconds }) => `process ${pid}, for ${elapsed(seconds * 1000)}: ${words}`,
  );
}

/** How waiting for what still runs came to its end. */
export type Waited = 'over' | 'runs-on' | 'interrupted';

/**
 * Waits, without a person, for what still runs: as long as its command may take, and a few seconds where there is none, as a
 * shell whose Handrail is gone finishes one statement at most. Whoever ends this process meanwhile ends the waiting.
 *
 * @param say is told once that there is something to wait for, and until when.
 */
export async function waitAlone(left: LeftRunning, say: (text: string) => void): Promise<Waited> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  for (const signal of ENDING) process.on(signal, interrupt);
  try {
    return await waitUntilGone(left, { say, stop: stop.signal });
  } finally {
    for (const signal of ENDING) process.removeListener(signal, interrupt);
  }
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

async function waitUntilGone(
  left: LeftRunning,
  { say, stop }: { readonly say: (text: string) => void; readonly stop: AbortSignal },
): Promise<Waited> {
  const begun = Date.now();
  const until = Math.max(left.until ?? 0, begun + FEW);
  for (let said = false; isAlive(left); ) {
    const now = Date.now();
    if (stop.aborted) return 'interrupted';
    if (now >= until) return 'runs-on';
    if (!said && now - begun >= FEW) {
      said = true;
      say(`waiting until ${timeOfDay(until)} at most for what still runs of it:\n${linesOf(left).join('\n')}`);
    }
    await pause(LOOK_EVERY);
  }
  return 'over';
}

/** Why a run is not taken up without a person beside what still runs of it. */
export function stillRunning(run: string, left: LeftRunning): string {
  const ends = left.groups.map(({ id, onTerminal }) => `  kill ${onTerminal === true ? id : `-- -${id}`}`);
  return `something of ${run} still runs, in the process group ${left.groups.map(({ id }) => id).join(', ')}.
${linesOf(left).join('\n')}
Nothing was run. Let it end, or end it with
${ends.join('\n')}
and then resume; a person is asked about it: handrail resume ${run}`;
}

/** Asks a person to wait for what still runs, to end it, or to stop. True once nothing of it runs any more. */
export async function settleLeftRunning(left: LeftRunning, { ask }: Settling): Promise<boolean> {
  let [waiting, withstood] = [false, false];
  for (let asked = 0; isAlive(left); asked += 1) {
    const stop = new AbortController();
    const processes = processLines(left);
    const { command } = left;
    const question = leftRunningOf({
      asked,
      waiting,
      processes,
      withstood,
      ...(command === undefined ? {} : { command }),
    });
    const answer = await ask(question, untilGone(left, stop.signal));
    stop.abort();
    if (answer === undefined) return !isAlive(left);
    if (answer.option === 'stop') return false;
    waiting = answer.option === 'wait';
    if (answer.option !== 'end') continue;
    await Promise.all(left.groups.map(endOrphan));
    withstood = isAlive(left);
  }
  return true;
}

/** Milliseconds that are waited without a word. */
const FEW = 3000;
const LOOK_EVERY = 100;

const isAlive = ({ groups }: LeftRunning) => groups.some((group) => findOrphan(group) === 'alive');

const linesOf = (left: LeftRunning) =>
  [...(left.command === undefined ? [] : [left.command]), ...processLines(left)].map((line) => `  ${line}`);

/** Never, when it is no longer looked for. */
async function untilGone(left: LeftRunning, stop: AbortSignal): Promise<void> {
  while (isAlive(left)) {
    if (stop.aborted) return new Promise(() => undefined);
    await pause(LOOK_EVERY);
  }
}

/** The command that had started and of whose end nothing is on record. */
function underWay(entries: readonly JournalEntry[], graph: StepGraph): Pick<LeftRunning, 'command' | 'until'> {
  const last = entries.findLast(({ event }) => event.type === 'command-started' || event.type === 'command-finished');
  if (last?.event.type !== 'command-started') return {};
  const { action, script } = last.event;
  const command = commandOf(graph, action)?.command;
  const where = command === undefined ? '' : ` (line ${command.line})`;
  const seconds = command === undefined ? 0 : timeoutSeconds(command, script);
  return {
    command: `started at ${timeOfDay(last.at)}${where}: ${script.split('\n')[0] ?? ''}`,
    until: last.at + seconds * 1000,
  };
}
