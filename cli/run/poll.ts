import { decide } from '../../engine/run/decide.ts';
import { evolve } from '../../engine/run/evolve.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import type { Order } from './hands.ts';
import { judgeSeen } from './judge-seen.ts';
import type { RunPorts } from './run-ports.ts';

/**
 * Runs a command that only reads again and again until its expectations hold or the time is over, and hands back the last
 * result. Whether they hold is judged as the run would judge it, on a state that is thrown away.
 */
export async function poll(
  order: Order,
  { withinSeconds, everySeconds }: { readonly withinSeconds: number; readonly everySeconds: number },
  run: RunPorts,
): Promise<CommandResult> {
  const end = performance.now() + withinSeconds * 1000;
  for (;;) {
    const result = await run.hands.run(order);
    if (result.status === 'cancelled' || holds(order, result, run)) return result;
    const left = end - performance.now();
    if (left <= 0) return { ...result, note: `polled for ${withinSeconds} s, and it did not hold` };
    if (!(await run.hands.pause(Math.min(left, everySeconds * 1000)))) return { ...result, status: 'cancelled' };
  }
}

function holds({ action, attempt }: Order, result: CommandResult, { graph, recorder, hands }: RunPorts): boolean {
  const events = decide(graph, recorder.state, { type: 'command-finished', action: action.id, attempt, result });
  const state = events.reduce(evolve, recorder.state);
  const event = judgeSeen(graph, state, { action: action.id, seen: hands.seen(action.id) });
  return event.type === 'command-judged' && event.verdict === 'passed';
}
