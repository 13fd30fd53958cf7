import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import { holdsMark, markOf } from '../../engine/journal/redaction/span.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { judge } from '../../engine/run/judge.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { CommandResult, Judgement } from '../../engine/run/verdict.ts';

/** What a command wrote, with its secrets; never recorded or shown. */
export type SeenOutput = Pick<CommandResult, 'stdout' | 'stderr'>;

type Judged = Extract<RunEvent, { readonly type: 'command-judged' }>;

/**
 * The `command-judged` event of a command: by what it really wrote, and told by what may be shown. An explanation can cut a
 * secret short or spread it over an alignment, where nothing would find it again; so it is made of what is redacted already.
 *
 * @param seen absent where the run was taken up between the command's end and its judgement. What was hidden is gone then, and
 *   a person has to say what it was: a mark must neither fail an expectation nor fulfil one.
 */
export function judgeSeen(
  graph: StepGraph,
  state: RunState,
  { action, seen }: { readonly action: ActionId; readonly seen: SeenOutput | undefined },
): RunEvent {
  const result = state.commands[action]?.result;
  if (result === undefined || !hidesSomething(state, result)) return judge(graph, state, action);
  const shown = judge(graph, withMarks(state), action);
  if (shown.type !== 'command-judged') return shown;
  if (seen === undefined) return leftToPerson(shown);
  const real = judge(graph, withResult(state, action, { ...result, ...seen }), action);
  return real.type === 'command-judged' ? toldBy(real, shown) : real;
}

function hidesSomething(state: RunState, { stdout, stderr }: CommandResult): boolean {
  if (state.secrets.length > 0) return true;
  return [stdout.head, stdout.tail, stderr.head, stderr.tail].some(holdsMark);
}

/** The state as it is shown: what is expected of a secret parameter is its mark, as it is in the output. */
function withMarks(state: RunState): RunState {
  const marks = Object.fromEntries(state.secrets.map((name) => [name, markOf(name)]));
  return { ...state, parameters: { ...state.parameters, ...marks } };
}

function withResult(state: RunState, action: ActionId, result: CommandResult): RunState {
  const command = state.commands[action];
  return command === undefined
    ? state
    : { ...state, commands: { ...state.commands, [action]: { ...command, result } } };
}

/** The verdict of the one in the words of the other, where they agree; else it is only said that something is hidden. */
function toldBy(real: Judged, shown: Judged): RunEvent {
  const judgements = real.judgements.map((judgement, index): Judgement => {
    const other = shown.judgements[index];
    const expected = other?.expected ?? HIDDEN;
    return other?.status === judgement.status ? other : { ...judgement, expected, explanation: HIDDEN };
  });
  return { ...real, judgements, reason: real.verdict === shown.verdict ? shown.reason : HIDDEN };
}

const HIDDEN = 'What it was judged by holds a secret, which is not shown.';

function leftToPerson(shown: Judged): RunEvent {
  const gating = shown.judgements.filter(({ line }) => line > 0);
  if (gating.length === 0 || shown.judgements.some(({ line, status }) => line === 0 && status === 'failed'))
    return shown;
  const judgements = shown.judgements.map(
    (judgement): Judgement =>
      judgement.line > 0
        ? { ...judgement, status: 'person', explanation: 'Secrets of its output were not kept.' }
        : judgement,
  );
  return {
    ...shown,
    judgements,
    verdict: 'unresolved',
    reason: 'Secrets of its output were not kept: a person has to say what it was.',
  };
}
