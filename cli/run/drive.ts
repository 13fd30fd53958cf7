import { machineRefusal } from '../../engine/host/machine-refusal.ts';
import { compileExpectation } from '../../engine/match/compile.ts';
import { decide } from '../../engine/run/decide.ts';
import type { Effect } from '../../engine/run/effect.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { Input } from '../../engine/run/input.ts';
import { next } from '../../engine/run/next.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import type { Hands } from './hands.ts';
import { judgeSeen } from './judge-seen.ts';
import { notStarted } from './not-started.ts';
import { poll } from './poll.ts';
import type { RunPorts } from './run-ports.ts';

/**
 * Drives a run to its end: asks the run machine what is next, carries it out, records what came of it, and asks again.
 *
 * @returns the last state; its outcome is set.
 * @throws when the journal can no longer be written, since nothing may happen then that is not on record.
 */
export async function drive(run: RunPorts): Promise<RunState> {
  const { graph, recorder } = run;
  const wishes = watchWishes(run);
  const late: LateFailure = {};
  for (;;) {
    if ('error' in late) throw late.error;
    const effect = next(graph, recorder.state);
    const end = effect.type === 'finish' ? effect : stopped(effect, run.stop);
    if (end !== undefined) {
      recorder.record([{ type: 'run-finished', outcome: end.outcome, reason: end.reason }]);
      return recorder.state;
    }
    if (effect.type === 'finish') continue;
    try {
      await carryOut(effect, run, { wishes, late });
      wishes.settle();
    } catch (error) {
      const reason = machineRefusal(error);
      if (reason === undefined) throw error;
      recorder.record([...notStarted(effect, reason), { type: 'run-finished', outcome: 'interrupted', reason }]);
      return recorder.state;
    }
  }
}

/** The end of a pane is recorded when it comes; what fails there ends the run before the next thing happens. */
interface LateFailure {
  error?: unknown;
}

/** What lasts, or changes something. */
const BEGINS: ReadonlySet<Effect['type']> = new Set(['ask', 'run-command', 'evaluate', 'write-file']);

/** The end of a run that was told to stop: before anything else starts, and before anybody is asked. */
function stopped(effect: Effect, stop: AbortSignal): Omit<Effect & { type: 'finish' }, 'type'> | undefined {
  if (!stop.aborted || !BEGINS.has(effect.type)) return undefined;
  return { outcome: 'interrupted', reason: `Handrail was told to end (${String(stop.reason)}).` };
}

/** What the operator wants besides answering the question that is open. */
interface Wishes {
  /** Nothing more may happen: a question that is open is withdrawn. */
  stopAsking(): void;
  /** Resolves when something is wanted while a question is open. */
  whileAsking(): Promise<void>;
  /** Tells the run machine of what was wanted while something else went on. */
  settle(): void;
}

function watchWishes({ graph, recorder, hands, screen, stop }: RunPorts): Wishes {
  let wanted: Extract<Input, { readonly type: 'interrupt' | 'run-offered' }> | undefined;
  let stopAsking: (() => void) | undefined;
  screen.onInterrupt((what) => {
    if (wanted?.type !== 'interrupt' || wanted.what !== 'run') wanted = { type: 'interrupt', what };
    hands.cancel();
    if (what === 'run') stopAsking?.();
  });
  screen.onOffered((action) => {
    wanted ??= { type: 'run-offered', action };
    stopAsking?.();
  });
  stop.addEventListener('abort', () => {
    hands.cancel();
    stopAsking?.();
  });
  return {
    stopAsking: () => stopAsking?.(),
    whileAsking: () =>
      new Promise((resolve) => {
        stopAsking = resolve;
        if (stop.aborted) resolve();
      }),
    settle() {
      stopAsking = undefined;
      if (wanted !== undefined) recorder.record(decide(graph, recorder.state, wanted));
      wanted = undefined;
    },
  };
}

/** What comes while something else goes on. */
interface Aside {
  readonly wishes: Wishes;
  readonly late: LateFailure;
}

type Act = Exclude<Effect, { readonly type: 'finish' }>;

async function carryOut(effect: Act, run: RunPorts, aside: Aside): Promise<void> {
  const { graph, recorder, hands } = run;
  const tell = (input: Input) => recorder.record(decide(graph, recorder.state, input));
  switch (effect.type) {
    case 'record':
      return recorder.record(effect.events);
    case 'ask':
      return ask(effect, run, aside.wishes);
    case 'run-command':
      return runCommand(effect, run, aside);
    case 'judge':
      recorder.record([
        judgeSeen(graph, recorder.state, { action: effect.action.id, seen: hands.seen(effect.action.id) }),
      ]);
      return hands.forgetSeen(effect.action.id);
    case 'evaluate': {
      const made = await hands.evaluate(effect.script, effect.timeoutSeconds);
      const whole = made.status === 'value' ? { value: made.value } : {};
      const cutOff = made.status === 'cut-off' ? { cutOff: true } : {};
      return tell({ type: 'value-evaluated', name: effect.name, ...whole, ...cutOff });
    }
    case 'write-file': {
      const written = await hands.writeFile(effect.action, effect.content, effect.overwrite);
      if (written.status === 'failed')
        return tell({ type: 'file-failed', action: effect.action.id, reason: written.reason });
      return tell({
        type: written.status === 'written' ? 'file-written' : 'file-differs',
        action: effect.action.id,
        path: written.path,
      });
    }
    case 'close-panes':
      for (const action of effect.actions) await hands.closePane(action);
  }
}

async function ask(effect: Act & { type: 'ask' }, run: RunPorts, wishes: Wishes): Promise<void> {
  const { graph, recorder, screen } = run;
  const { question, meant } = run.shown(effect.question);
  screen.sink.question?.(question);
  const asked = screen.operator.ask(question);
  const answer = await Promise.race([asked.answer, wishes.whileAsking()]);
  if (answer === undefined) return asked.withdraw();
  const events = decide(graph, recorder.state, { type: 'answer', answer: meant(answer), by: run.operator });
  recorder.record(question.secret === true ? events.map(withoutValue) : events);
}

/** What was typed for a secret is kept by the parameter alone, which no journal gets. */
function withoutValue(event: RunEvent): RunEvent {
  if (event.type !== 'question-answered') return event;
  const { value: _, ...answer } = event.answer;
  return { ...event, answer };
}

/** While a command runs there is nothing else to do: what it is to be judged by is compiled then, and not after it. */
function runOrPoll(effect: Act & { type: 'run-command' }, run: RunPorts): Promise<CommandResult> {
  const running = effect.poll === undefined ? run.hands.run(effect) : poll(effect, effect.poll, run);
  for (const expectation of effect.action.expectations) compileExpectation(expectation, effect.action.command);
  return running;
}

async function runCommand(
  effect: Act & { type: 'run-command' },
  run: RunPorts,
  { wishes, late }: Aside,
): Promise<void> {
  const { graph, recorder, hands } = run;
  const { action, attempt } = effect;
  const finished = (result: Awaited<ReturnType<Hands['run']>>) =>
    recorder.record(decide(graph, recorder.state, { type: 'command-finished', action: action.id, attempt, result }));
  switch (effect.mode) {
    case 'run':
      return finished(await runOrPoll(effect, run));
    case 'interactive':
      return finished(await hands.runInteractively(effect));
    case 'watch':
    case 'background':
      recorder.record(decide(graph, recorder.state, { type: 'pane-opened', action: action.id }));
      return hands.openPane(effect, (result) => {
        try {
          finished(result);
        } catch (error) {
          late.error ??= error;
          wishes.stopAsking();
        }
      });
  }
}
