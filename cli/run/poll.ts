import { elapsed } from '../../engine/host/clock.ts';
import { whyNot } from '../../engine/match/observed.ts';
import { decide } from '../../engine/run/decide.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import type { Order } from './hands.ts';
import { judgeSeen } from './judge-seen.ts';
import type { RunPorts } from './run-ports.ts';

/** How long a command is polled, and how often. */
export interface Polling {
  readonly withinSeconds: number;
  readonly everySeconds: number;
}

/**
 * Runs a command that only reads again and again until what is to hold within a time does, or the time is over, and hands back the last result. Each
 * attempt that does not hold is on record in a line. Whether it holds is judged as the run would judge it, on a state that is thrown away.
 */
export async function poll(order: Order, polling: Polling, run: RunPorts): Promise<CommandResult> {
  const end = elapsed() + polling.withinSeconds * 1000;
  for (let attempt = 1; ; attempt += 1) {
    const result = await run.hands.run(bounded(order, (end - elapsed()) / 1000));
    if (result.status === 'cancelled') return result;
    const missing = whatIsMissing(order, result, run);
    if (missing === undefined) return result;
    const left = Math.max(0, (end - elapsed()) / 1000);
    if (left === 0)
      return { ...result, note: `polled ${attempt} times in ${polling.withinSeconds} s, and it did not hold` };
    const pause = Math.min(left, polling.everySeconds);
    run.recorder.record([
      {
        type: 'command-polled',
        action: order.action.id,
        attempt: order.attempt,
        poll: attempt,
        secondsToNext: Math.round(pause),
        secondsLeft: Math.round(left),
        why: missing,
      },
    ]);
    if (!(await run.hands.pause(pause * 1000))) return { ...result, status: 'cancelled' };
  }
}

/** No attempt takes longer than there is time; the last one has a second. */
function bounded(order: Order, secondsLeft: number): Order {
  const limit = Math.max(1, Math.ceil(secondsLeft));
  return { ...order, timeoutSeconds: order.timeoutSeconds === 0 ? limit : Math.min(order.timeoutSeconds, limit) };
}

/** What does not hold yet, in a sentence; nothing where all that is to hold within the time does, and nothing failed. */
function whatIsMissing(
  { action, attempt }: Order,
  result: CommandResult,
  { graph, recorder, hands }: RunPorts,
): string | undefined {
  const events = decide(graph, recorder.state, { type: 'command-finished', action: action.id, attempt, result });
  const state = events.reduce<typeof recorder.state>(
    (before, event: RunEvent) => evolve(before, event),
    recorder.state,
  );
  const event = judgeSeen(graph, state, { action: action.id, seen: hands.seen(action.id) });
  if (event.type !== 'command-judged' || event.verdict === 'passed') return undefined;
  const awaited = new Set(action.expectations.flatMap(({ line, within }) => (within === undefined ? [] : [line])));
  const open = event.judgements.find(
    ({ line, status }) => status === 'failed' || (awaited.has(line) && status !== 'held'),
  );
  return open === undefined ? undefined : (whyNot(open) ?? event.reason);
}
