import type { Action, ActionId, CommandAction, StepGraph } from '../graph/step-graph.ts';
import { judgeCommand } from '../match/judge.ts';
import type { Check, Expectation } from '../model/expectation.ts';
import type { RunEvent, Settlement } from './event.ts';
import { attemptOf, commandOf, stepOfAction } from './position.ts';
import { replaceExamples } from './prepare.ts';
import { detaches } from './shell/detaches.ts';
import { isShellJob } from './shell-job.ts';
import type { CommandState, RunState } from './state.ts';
import type { CommandResult, CommandVerdict, Judgement } from './verdict.ts';

/** What a finished command comes to. */
interface Judged {
  readonly judgements: readonly Judgement[];
  readonly verdict: CommandVerdict;
  readonly reason: string;
}

/**
 * The `command-judged` event of a finished command (for a `judge` effect). Beyond what its output says: a command that
 * changes something and was cut off may have done anything, so its effect is unknown; what goes on beside the steps has not
 * failed by being ended; and what fails after a change was left out depends on that, so that nothing is known.
 */
export function judge(graph: StepGraph, state: RunState, id: ActionId): RunEvent {
  const action = commandOf(graph, id);
  const command = state.commands[id];
  const attempt = attemptOf(state, id);
  const event = { type: 'command-judged', action: id, attempt } as const;
  if (action === undefined || command?.result === undefined) {
    return { ...event, judgements: [], verdict: 'unresolved', reason: 'There is no result to judge.' };
  }
  return {
    ...event,
    ...afterLeftOut(
      dependsOnLeftOut(graph, state, id),
      judgeResult({ graph, state, action }, { ...command, result: command.result }),
    ),
  };
}

function judgeResult(
  { graph, state, action }: { graph: StepGraph; state: RunState; action: CommandAction },
  command: CommandState & { result: CommandResult },
): Judged {
  const { result } = command;
  const cutOff = result.status === 'timed-out' || result.status === 'cancelled' || result.status === 'killed';
  const beside = action.command.mode === 'watch' || action.command.mode === 'background';
  const ended = beside && (result.status === 'cancelled' || result.status === 'killed');
  if (ended) {
    // It has no exit code of its own: 0 lets its output be judged, and what only the exit or the silence would show is asked.
    const exited = { ...command, result: { ...lastScreen(result), status: 'exited', exitCode: 0 } as const };
    const seen = judgeEnded(withoutExit(judgeBy(state, action, exited), action));
    return command.impact === 'read' || seen.verdict === 'unresolved' ? seen : cutShort(seen);
  }
  const judged =
    action.command.mode === 'interactive' && !cutOff
      ? unseen(judgeBy(state, action, command))
      : judgeBy(state, action, command);
  if (result.status === 'exited' && isOnlyStarted(graph, action, command.script)) return onlyStarted(judged);
  if (!cutOff || command.impact === 'read') return judged;
  return {
    ...judged,
    verdict: 'unknown-effect',
    reason: `It was cut off (${result.status}), and may have done anything.`,
  };
}

/** A pane waits for what it started, and its exit code is that one's. A job of the session's shell is not waited for. */
function isOnlyStarted(graph: StepGraph, action: CommandAction, script: string): boolean {
  const beside = action.command.mode === 'watch' || action.command.mode === 'background';
  const waitedFor = beside && !isShellJob(graph, action) && /&\s*$/.test(script);
  return detaches(script) && !waitedFor;
}

/** The shell says that it was started, and nothing of its end. */
function onlyStarted(judged: Judged): Judged {
  if (judged.verdict !== 'ran' && judged.verdict !== 'passed') return judged;
  const judgements = judged.judgements.filter(({ line }) => line > 0);
  return judged.verdict === 'passed'
    ? { ...judged, judgements }
    : { judgements, verdict: 'started', reason: 'It was started; how it ends is not known.' };
}

/** What changes something beside the steps and was ended before its end: that it had done its work is not known. */
function cutShort(judged: Judged): Judged {
  return { ...judged, verdict: 'unresolved', reason: 'It was ended while it ran: whether it was done is not known.' };
}

/**
 * What had the terminal left no output to judge by: a person, who saw it, says what held. Only its exit is known, so that
 * silence is no proof that there were no errors.
 */
function unseen(judged: Judged): Judged {
  const gating = judged.judgements.filter(({ line }) => line > 0);
  const exit = judged.judgements.find(({ line }) => line === 0);
  if (gating.length === 0 || exit?.status === 'failed') return judged;
  const judgements = judged.judgements.map(
    (judgement): Judgement =>
      judgement.line > 0 ? { ...judgement, status: 'person', explanation: 'Its output was not kept.' } : judgement,
  );
  return { judgements, verdict: 'unresolved', reason: 'It had the terminal: a person has to say what was to be seen.' };
}

/** Of what draws its screen anew after a form feed, as `watch` does: the last one that holds more than its heading. */
function lastScreen(result: CommandResult): CommandResult {
  const { head, tail, bytes } = result.stdout;
  const screens = (tail === '' ? head : tail).split('\f');
  if (screens.length === 1) return result;
  const whole = screens.findLast((screen) => /\S/.test(screen.replace(/^Every [^\n]*/, ''))) ?? '';
  return { ...result, stdout: { head: whole, tail: '', bytes } };
}

/** Handrail ended it: nothing is known of how it would have ended, or of what it would still have printed. */
function withoutExit(judged: Judged, { expectations }: CommandAction): Judged {
  const byEnd = new Set(expectations.filter(({ check }) => OF_THE_END.has(check)).map(({ line }) => line));
  const judgements = judged.judgements.map(
    (judgement): Judgement =>
      judgement.status === 'held' && byEnd.has(judgement.line)
        ? { ...judgement, status: 'person', explanation: 'It was ended before its end.' }
        : judgement,
  );
  const open = judgements.some((judgement, index) => judgement !== judged.judgements[index]);
  return open && judged.verdict === 'passed'
    ? {
        judgements,
        verdict: 'unresolved',
        reason: 'It was ended while it ran: a person has to say whether it was well.',
      }
    : { ...judged, judgements };
}

const OF_THE_END: ReadonlySet<Check> = new Set(['exit', 'status', 'empty'] as const);

/** What was watched shows one state after another: what its output does not show, a person may have seen. */
function judgeEnded(judged: Judged): Judged {
  if (judged.verdict !== 'failed') return judged;
  const judgements = judged.judgements
    .filter(({ line }) => line > 0)
    .map((judgement): Judgement => (judgement.status === 'failed' ? { ...judgement, status: 'person' } : judgement));
  return judgements.length === 0
    ? { judgements, verdict: 'ran', reason: 'It went on beside the steps as long as they did.' }
    : { judgements, verdict: 'unresolved', reason: 'A person has to say whether it was to be seen.' };
}

function judgeBy(
  state: RunState,
  { command, expectations }: CommandAction,
  ran: CommandState & { result: CommandResult },
) {
  return judgeCommand({
    script: ran.script,
    ...(command.title === undefined ? {} : { title: command.title }),
    looksForTrouble: command.looksForTrouble === true,
    expectations: expectations.map((expectation) => filledIn(state, expectation)),
    result: ran.result,
  });
}

/** The author's words with the values of this run: `<name>` where it is a parameter, and what replaces the examples. */
export function filledIn(state: RunState, expectation: Expectation): Expectation {
  const named = Object.entries(state.parameters).reduce(
    (text, [name, value]) => text.replaceAll(`<${name}>`, value),
    expectation.text,
  );
  return { ...expectation, text: replaceExamples(state, named) };
}

function afterLeftOut(depends: boolean, judged: Judged): Judged {
  if (!depends || judged.verdict !== 'failed') return judged;
  // What a person says of it then stands in the place of what failed, and not beside it.
  const judgements = judged.judgements.map(
    (judgement): Judgement => (judgement.status === 'failed' ? { ...judgement, status: 'person' } : judgement),
  );
  return { judgements, verdict: 'unresolved', reason: `${judged.reason} It depends on what was left out before.` };
}

/**
 * A change that was not allowed holds for all that follows. One whose condition nobody was asked for holds for its own step,
 * and one that a person left out, or that does not apply, for what comes right after it there: a check of a backup that was not
 * made has not failed, and must not lead to a rollback.
 */
function dependsOnLeftOut(graph: StepGraph, state: RunState, id: ActionId): boolean {
  if (Object.values(state.settlements).includes('blocked')) return true;
  const own = stepOfAction(graph, id)?.actions ?? [];
  const changing = own.filter((action) => action.type === 'command' && action.command.impact !== 'read');
  const leftOut = (action: Action | undefined, ...settlements: readonly Settlement[]) =>
    action !== undefined &&
    state.commands[action.id] === undefined &&
    settlements.some((settlement) => state.settlements[action.id] === settlement);
  const at = own.findIndex((action) => action.id === id);
  const nearest = changing.findLast((action) => own.indexOf(action) < at);
  return changing.some((action) => leftOut(action, 'not-asked')) || leftOut(nearest, 'not-applicable', 'skipped');
}
