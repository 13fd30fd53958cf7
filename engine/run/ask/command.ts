import type { CommandAction, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { cappedExplanation } from '../../match/explain/capped.ts';
import type { Impact } from '../../model/command.ts';
import { conditionsOf } from '../../model/conditions.ts';
import { destroyPhrase } from '../phrase.ts';
import { attemptOf } from '../position.ts';
import { prepare } from '../prepare.ts';
import type { Option, Question } from '../question.ts';
import { ranBefore } from '../ran-before.ts';
import type { CommandState, RunState } from '../state.ts';
import { undoneBefore } from '../undone-before.ts';
import { isItSo } from './is-it-so.ts';
import { NOT_ASKED, questionOf, SKIP, STOP } from './question-of.ts';

/** Where a command stands. */
export interface At {
  readonly step: GraphStep;
  readonly action: CommandAction;
}

/**
 * Whether a command may run, with its text in full. A change takes Enter; what destroys takes a typed phrase. Unattended,
 * `run` is among the options only where its impact is allowed.
 */
export function confirmCommand(graph: StepGraph, state: RunState, { step, action }: At): Question {
  const { shown, editable, impact } = prepare(graph, state, action);
  const phrase = impact === 'destroy' ? destroyPhrase(shown) : undefined;
  const edited = state.edits[action.id] !== undefined;
  const mayRun = state.allow.includes(impact) && (!edited || state.allowEdited === true);
  const undone = undoneBefore(graph, state, action);
  const before = undone === undefined ? ranBefore(graph, state, { action, script: shown }) : undefined;
  const unset = unsetIn(state, action);
  const allowed = state.attendance === 'attended' || (mayRun && undone === undefined);
  const title = action.command.title ?? step.title;
  const how = RUN_LABELS[action.command.mode];
  const run: Option = { key: 'run', label: how, ...(phrase === undefined ? {} : { needs: 'phrase' as const }) };
  return questionOf(state, {
    id: confirmationId(state, action, impact),
    type: 'confirm-command',
    step: step.id,
    action: action.id,
    title: edited && !allowed ? `${title} (edited in this run, so that a person has to confirm it)` : title,
    body: shown.split('\n'),
    warnings: [
      ...(undone === undefined
        ? []
        : [`Line ${undone} has done this in this rollback: once more may undo the undoing.`]),
      ...(before === undefined ? [] : [`Line ${before} has run this, and nothing was changed since.`]),
      // Of what was taken from the commands that are offered, nobody was asked whether it applies.
      ...(state.offered === action.id ? conditionsOf(action.command).map((words) => `Offered for: ${words}`) : []),
      ...action.warnings,
      ...unset,
      ...(edited ? [editedFrom(action)] : []),
    ],
    impact,
    options: [
      ...(allowed ? [run] : []),
      { key: 'edit', label: 'Edit it first', needs: 'script' },
      SKIP,
      { key: 'wrong', label: 'Something is wrong: do not run it', needs: 'reason' },
      ...(state.attendance === 'unattended' ? [BLOCK] : []),
      STOP,
    ],
    default: editable,
    ...(phrase === undefined
      ? allowed && undone === undefined && unset.length === 0
        ? { preselected: 'run' }
        : {}
      : { phrase }),
    unattended: STOP,
  });
}

/** What was said once before the run, and long ago: a command with an empty token in it may do something else. */
function unsetIn({ unset = [], edits }: RunState, { id, command }: CommandAction): readonly string[] {
  const text = edits[id] ?? command.script;
  const names = unset.filter((name) => new RegExp(`\\$\\{?[#!]?${name}\\b`).test(text));
  return names.length === 0
    ? []
    : [`Not set when the run began or was taken up: ${names.map((name) => `$${name}`).join(', ')}.`];
}

/** Who takes a run up has to see that this is not what the document says. */
function editedFrom({ command }: CommandAction): string {
  const [first = '', ...rest] = command.script.split('\n');
  return `Edited in this run; the document has: ${first}${rest.length > 0 ? ' …' : ''}`;
}

/**
 * Each attempt is confirmed for itself; a text that the operator wrote, once more; and so is one that a value makes more of
 * than the author's text, also where that value was only made after the text had been confirmed.
 */
export function confirmationId(state: RunState, { id, command }: CommandAction, impact: Impact): string {
  return `confirm-command:${id}:${attemptOf(state, id)}${impact === command.impact ? '' : `:${impact}`}`;
}

/** The first of the conditions of a command that nobody was asked for. */
export function openCondition({ step, action }: At, { answers }: RunState): string | undefined {
  return conditionsOf(action.command).find((condition) => answers[conditionId(step, condition)] === undefined);
}

/** Whether a condition that the author gives a command holds; asked once for all commands of a step that have it. */
export function conditionOf({ step, action }: At, state: RunState, condition: string): Question {
  return questionOf(state, {
    id: conditionId(step, condition),
    type: 'condition',
    step: step.id,
    action: action.id,
    title: conditionTitle(action, condition),
    body: action.command.script.split('\n'),
    warnings: action.warnings,
    about: condition,
    options: [
      { key: 'yes', label: 'Yes, it applies' },
      { key: 'no', label: 'No, leave it out' },
    ],
    unattended: NOT_ASKED,
  });
}

/** The author's title where it holds the condition, as that says what for: `Restore the database if needed`. */
function conditionTitle({ command: { title = '' } }: CommandAction, condition: string): string {
  if (title.toLowerCase().includes(condition.toLowerCase())) return `${title}: does it apply?`;
  return isItSo(condition);
}

/** Of a condition and the step it stands in; the answer is for all of its commands that have it. */
export function conditionId(step: GraphStep, condition: string): string {
  return `condition:${step.id}:${condition}`;
}

/**
 * The value of a placeholder, asked for right before the first command that needs it; once more where the one that was given
 * is `refused`, with why.
 */
export function parameterOf(
  graph: StepGraph,
  state: RunState,
  { at, name, refused }: { readonly at: At; readonly name: string; readonly refused?: string },
): Question {
  const parameter = graph.parameters.find((known) => known.name === name);
  const explained =
    parameter?.from === undefined ? [] : [`It is the value that the command in line ${parameter.from} made.`];
  return questionOf(state, {
    id: `parameter:${name}:${at.action.id}`,
    type: 'parameter',
    step: at.step.id,
    action: at.action.id,
    title: `What is ${name}?`,
    body: [
      ...(refused === undefined ? [] : [`The value that was given ${refused}.`]),
      ...(parameter?.remark === undefined ? [] : [parameter.remark]),
      ...explained,
      ...prepare(graph, state, at.action).shown.split('\n'),
    ],
    about: name,
    options: [{ key: 'value', label: 'This is it', needs: 'value' }, { ...SKIP, label: 'Skip this command' }, STOP],
    preselected: 'value',
    ...(parameter?.default === undefined ? {} : { default: parameter.default }),
    ...(parameter?.secret === true ? { secret: true } : {}),
    unattended: STOP,
  });
}

/** The output of a command that only a person can judge. */
export function judgementOf({ step, action }: At, state: RunState): Question {
  const command = state.commands[action.id];
  const open = command?.judgements.filter(({ status }) => status === 'person') ?? [];
  const claims = open.filter(({ line }) => line > 0).map(({ expected }) => expected.replace(/^a person says: /, ''));
  return questionOf(state, {
    id: `judgement:${action.id}:${attemptOf(state, action.id)}`,
    type: 'judgement',
    step: step.id,
    action: action.id,
    title: claims.length > 0 ? `Does this hold: ${claims.join('; ')}?` : `${seenOf(action)}is this as it should be?`,
    body: toJudgeBy(command),
    options: [
      { key: 'yes', label: 'Yes, it holds' },
      { key: 'no', label: 'No' },
      { key: 'unsure', label: 'Cannot be told' },
    ],
    unattended: { key: 'unsure', label: 'Cannot be told' },
  });
}

/** What the author calls the command: at a screenful of output it says what to look for. */
function seenOf({ command }: CommandAction): string {
  const title = command.title?.replace(/(?<![\s:.?])[\s:.?]+$/, '') ?? '';
  return `${title === '' ? (command.script.split('\n')[0] ?? '') : title}: `;
}

/** Why a person is asked and what there is to see, each once: an explanation mostly shows the output itself. */
function toJudgeBy(command: CommandState | undefined): readonly string[] {
  const open = command?.judgements.filter(({ status }) => status === 'person') ?? [];
  const explained = open.flatMap(({ explanation }) => cappedExplanation(explanation));
  const { stdout, stderr } = command?.result ?? {};
  const output = explained.some((line) => line.startsWith('actual '))
    ? []
    : [stdout?.head, stdout?.tail, stderr?.head].flatMap((text) => (text ? text.trimEnd().split('\n') : []));
  const reason = command?.reason ?? '';
  const said = reason === '' || explained.includes(reason) || /^a person has to say/i.test(reason) ? [] : [reason];
  return [...said, ...explained, ...output];
}

/** A command that is not for this shell, or takes a terminal where nobody is: its text is shown, a person runs it. */
export function elsewhereOf(graph: StepGraph, state: RunState, { step, action }: At): Question {
  const seen = action.expectations.map(({ text }) => `Expected: ${text}`);
  return questionOf(state, {
    id: `manual:${action.id}:${attemptOf(state, action.id)}`,
    type: 'manual',
    step: step.id,
    action: action.id,
    title:
      action.command.mode === 'interactive'
        ? `${action.command.title ?? step.title} (it takes a terminal and a person)`
        : (action.command.title ?? 'To be run elsewhere'),
    body: [...prepare(graph, state, action).shown.split('\n'), ...seen],
    warnings: action.warnings,
    options: [
      { key: 'done', label: seen.length > 0 ? 'Done, and as expected' : 'Done' },
      { key: 'failed', label: 'It went wrong' },
      SKIP,
    ],
    unattended: action.command.impact === 'read' ? NOT_ASKED : STOP,
  });
}

/** What a command that does not simply end takes of the operator is said before it starts. */
const RUN_LABELS: Readonly<Record<CommandAction['command']['mode'], string>> = {
  run: 'Run it',
  watch: 'Run it beside the steps',
  background: 'Run it beside the steps',
  interactive: 'Run it; it takes the terminal',
  elsewhere: 'Run it',
};

const BLOCK: Option = { key: 'block', label: 'Leave it out: it may not run without a person' };
