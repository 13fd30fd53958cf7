import type { GraphStep, StepGraph } from '../engine/graph/step-graph.ts';
import { reached, withoutAnswer } from '../engine/run/calls.ts';
import { changesMade } from '../engine/run/changes.ts';
import { NOT_VERIFIED } from '../engine/run/outcome.ts';
import type { RunState } from '../engine/run/state.ts';
import { NO_CHECK } from '../engine/run/step-verdict.ts';
import { escalationSummary } from '../engine/run/summary.ts';
import type { Outcome } from '../engine/run/verdict.ts';
import { wrap, wrapAfter } from './fit.ts';
import { stepsByWay } from './plan-order.ts';
import { sanitise, sanitiseLines } from './sanitise.ts';
import { stepProgress } from './step-place.ts';
import type { TextStyle } from './text-style.ts';
import { MARKS, outcomeStyle, PROGRESS_WORDS, type Progress, progressStyle } from './verdict-mark.ts';

/** What a summary is made of. */
export interface SummaryInput {
  readonly graph: StepGraph;
  readonly state: RunState;
  readonly style: TextStyle;
  /** Columns to break lines at. */
  readonly width: number;
  /** The words that resume this run on a command line. */
  readonly resume: string;
}

/**
 * A run in a few lines, for its end: each step of the procedure and of what else was entered with its verdict, the counts,
 * the outcome, and what to do next. What ran without a check is never counted as passed.
 */
export function summaryLines(input: SummaryInput): readonly string[] {
  const { graph, state, style, width } = input;
  const shown = stepsByWay(graph)
    .map(({ way, heading, steps }) => ({
      way,
      heading,
      steps: steps.filter(({ id }) => way === 'procedure' || state.steps[id] !== undefined),
    }))
    .filter(({ steps }) => steps.length > 0);
  return [
    ...wrap(sanitise(`Run ${state.run} of ${graph.path}: ${graph.title}`), width).map(style.bold),
    ...shown.flatMap(({ way, heading, steps }) => [
      ...(way === 'procedure' ? [] : [heading]),
      ...steps.flatMap((step, index) => stepLines(step, index, input)),
    ]),
    ...wrap(
      countsText(
        shown.flatMap(({ steps }) => steps),
        state,
      ),
      width,
    ),
    ...wrapAfter('Outcome: ', outcomeText(state), width).map((line) =>
      state.outcome === undefined ? line : outcomeStyle(state.outcome, style)(line),
    ),
    ...nextLines(input).flatMap((line) => wrapAfter('  ', line, width)),
    ...(state.outcome === 'escalated' ? tellingLines(input) : []),
  ];
}

/** What to tell whoever is called, ready to paste: the screen that it stood on may be gone. */
function tellingLines({ graph, state, width }: SummaryInput): readonly string[] {
  const text = escalationSummary(graph, state).map((line) => sanitiseLines(line).join(' '));
  return ['', 'To tell them:', ...text.flatMap((line) => wrap(`  ${line}`, width))];
}

/** `4 passed, 2 ran without a check, 1 failed`; every verdict that occurs, and nothing else. */
export function countsText(steps: readonly GraphStep[], state: RunState): string {
  const counts = Map.groupBy(steps, ({ id }) => stepProgress(state, id));
  const words = (Object.keys(PROGRESS_WORDS) as Progress[])
    .map((progress) => ({ progress, count: counts.get(progress)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ progress, count }) => `${count} ${PROGRESS_WORDS[progress]}`);
  return words.length === 0
    ? 'No steps.'
    : `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}: ${words.join(', ')}.`;
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  succeeded: 'succeeded',
  failed: 'FAILED',
  'rolled-back': 'ROLLED BACK',
  'rollback-failed': 'ROLLBACK FAILED',
  escalated: 'ESCALATED',
  aborted: 'aborted',
  interrupted: 'interrupted',
  inconclusive: 'INCONCLUSIVE',
};

function outcomeText({ outcome, reason }: RunState): string {
  const unverified = outcome === 'rolled-back' && reason?.startsWith(NOT_VERIFIED) === true;
  const word = outcome === undefined ? 'none yet' : `${OUTCOME_WORDS[outcome]}${unverified ? ', NOT VERIFIED' : ''}`;
  return sanitise(reason === undefined || reason === '' ? word : `${word}: ${reason}`);
}

function stepLines(step: GraphStep, index: number, { state, style, width }: SummaryInput): readonly string[] {
  const progress = stepProgress(state, step.id);
  const label = `  ${MARKS[progress]} ${PROGRESS_WORDS[progress].padEnd(19)} `;
  // That a step ran without a check its mark says; a reason of its own is worth a line.
  const plain = progress === 'passed' || progress === 'pending';
  const given = plain ? '' : (state.steps[step.id]?.reason ?? '');
  const reason = given === NO_CHECK ? '' : given;
  return wrapAfter(label, sanitise(`${index + 1}  ${step.title}${reason === '' ? '' : `: ${reason}`}`), width).map(
    (line, row) => (row === 0 ? progressStyle(progress, style)(label) + line.slice(label.length) : line),
  );
}

const NOTHING = 'Nothing was changed: no command was started that Handrail takes for a change.';

/** Who is still to be called; nobody where somebody was reached. */
function toCall({ contacts }: StepGraph, state: RunState): readonly string[] {
  const who = reached(state);
  if (who !== undefined) return [sanitise(`Reached: ${who}`)];
  const silent = withoutAnswer(state);
  const tried = (text: string) => (silent.includes(text) ? ' (no answer)' : '');
  return contacts.map(({ text, address }) => sanitise(`Call: ${address ?? text}${tried(text)}`));
}

function nextLines({ graph, state, resume }: SummaryInput): readonly string[] {
  const made = changesMade(graph, state);
  const little = made === 'Nothing was changed.' ? NOTHING : made;
  const changed = state.changing ? 'Commands that change something were started, and were not undone.' : little;
  // The reason of the outcome mostly says so already, and then by name.
  const world = /nothing was changed|changed anything|not undone|not known to be undone/i.test(state.reason ?? '')
    ? []
    : [changed];
  const contacts = toCall(graph, state);
  // A run that stopped for want of a person stands where it is; one that went to its end has nothing to go on with.
  const goOn = state.leaving?.to === 'stop' ? [`Go on with: ${resume}`] : [];
  const unchecked = graph.steps.filter(({ id }) => ['ran', 'started'].includes(stepProgress(state, id))).length;
  switch (state.outcome ?? 'interrupted') {
    case 'succeeded':
      return unchecked === 0
        ? []
        : [`${unchecked} of the steps only ran: the document does not say what is to be seen.`];
    case 'rolled-back':
      return ['The rollback was run. Find out why the step failed before the next try.'];
    case 'rollback-failed':
      return [
        ...(state.changing ? ['The system may be half changed. Do not start the procedure again.'] : world),
        ...contacts,
      ];
    case 'escalated':
      return [...world, ...contacts];
    case 'inconclusive':
      return [
        state.branch === 'rollback'
          ? 'A rollback was begun, and not all of it is settled: look at the steps marked above.'
          : 'Nothing failed, and not all of it could be verified: look at the steps marked above.',
        ...(state.branch === 'rollback' ? [] : world),
        ...goOn,
      ];
    case 'failed':
      return [...world, ...goOn];
    case 'aborted':
      return world;
    case 'interrupted':
      return [...world, `Go on with: ${resume}`];
  }
}
