import { hasEscalation } from '../../graph/failed-edges.ts';
import type { Action, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { cappedExplanation } from '../../match/explain/capped.ts';
import { actionVerdict } from '../action-verdict.ts';
import { changesMade } from '../changes.ts';
import { isOfferedAction } from '../offered.ts';
import { otherWays } from '../other-ways.ts';
import { attemptOf } from '../position.ts';
import { prepare } from '../prepare.ts';
import type { Option, Question } from '../question.ts';
import { type Recovery, recoveryOf } from '../recovery.ts';
import type { RunState } from '../state.ts';
import { type Treatment, treatmentsFor } from '../symptoms.ts';
import { gateText } from './check.ts';
import { questionOf } from './question-of.ts';

/** What failed, and where. */
export interface Failed {
  readonly step: GraphStep;
  readonly action: Action;
}

/**
 * The menu after a failure, the right choice first: a section whose symptom the output holds, then what the failure table
 * says, then everything else that applies. Nothing happens on a stray Enter. Unattended, only what the table says.
 */
export function failureOf(graph: StepGraph, state: RunState, at: Failed): Question {
  const unknown = actionVerdict(state, at.action) === 'unknown-effect';
  const type = unknown ? 'unknown-effect' : 'failure';
  const right = recoveryOf(graph, state, at);
  const { action, step } = at;
  return questionOf(state, {
    id: failureId(state, type, action),
    type,
    step: step.id,
    action: action.id,
    title: unknown ? `It is not known what this did: ${step.title}` : `${verdictWord(state, action)}: ${step.title}`,
    body: explanation(graph, state, action),
    warnings: action.warnings,
    options: state.attendance === 'unattended' ? [leave(right)] : menu(graph, state, { ...at, right, unknown }),
    ...(action.type === 'command' ? { default: prepare(graph, state, action).editable } : {}),
    unattended: leave(right),
  });
}

/** Whoever ended a command that only looks knows that nothing has failed by it. */
function isCutShort(state: RunState, action: Action): boolean {
  return actionVerdict(state, action) === 'cancelled' && action.type === 'command' && action.command.impact === 'read';
}

function verdictWord(state: RunState, action: Action): string {
  return isCutShort(state, action) ? 'Interrupted' : 'Failed';
}

function failureId(state: RunState, type: string, { id }: Action): string {
  const about = `${type}:${id}:${attemptOf(state, id)}.`;
  const asked = Object.keys(state.answers).filter((question) => question.startsWith(about)).length;
  return `${about}${asked + 1}`;
}

/** The options that apply, each once. */
function menu(
  graph: StepGraph,
  state: RunState,
  at: Failed & { right: Recovery; unknown: boolean },
): readonly Option[] {
  const treatments = treatmentsFor(graph, state, at.action);
  const again = repeats(at);
  const last = at.unknown || at.right === 'stop' || isCutShort(state, at.action);
  const options = [
    ...treatments.filter(({ matched }) => matched).map(treatment),
    ...(at.unknown ? again.filter(({ key }) => key === 'checks-only') : last ? [] : [leave(at.right)]),
    ...again,
    ...otherWays(graph, state, at),
    { key: 'mark-done', label: 'I have done it by hand', needs: 'reason' } as const,
    leave('skip'),
    ...(last ? [leave(at.right)] : []),
    ...treatments.map(treatment),
    ...(at.step.rollback !== undefined && state.branch === undefined ? [rollback(state)] : []),
    ...(hasEscalation(graph) && state.branch !== 'escalation' ? [leave('escalate')] : []),
    leave('abort'),
  ];
  return [...new Map(options.map((option) => [option.key, option])).values()];
}

/** Ways to try again. Checks only: where something changed, it is not done twice, and the step has a check to go by. */
function repeats({ action, step, unknown }: Failed & { unknown: boolean }): readonly Option[] {
  const retry: Option = unknown
    ? { key: 'retry', label: 'Run it once more, although it may have worked', needs: 'reason' }
    : { key: 'retry', label: 'Try again' };
  if (action.type !== 'command' || isOfferedAction(action)) return [retry];
  const edit: Option = { key: 'edit-and-retry', label: 'Edit it and try again', needs: 'script' };
  const checks: Option = { key: 'checks-only', label: 'Leave it as it is, and run only the checks of this step' };
  const own = action.command.mode === 'elsewhere' ? [retry] : [retry, edit];
  return action.command.impact !== 'read' && step.actions.some(isCheck) ? [...own, checks] : own;
}

/** A command that reads and whose expectations say whether the step's aim is met. */
export function isCheck(action: Action): boolean {
  return (
    action.type === 'command' &&
    action.command.impact === 'read' &&
    action.command.mode === 'run' &&
    action.expectations.some(({ example }) => example !== true)
  );
}

/** Why an action failed: by its output, by what the host or a person said of it, else by a person's word alone, on what. */
export function failureReason(state: RunState, action: Action): string {
  const said = state.commands[action.id]?.reason ?? state.reasons[action.id];
  if (said !== undefined && said !== '') return said;
  const about = wordsOf(action);
  return about === '' ? 'A person says that it failed.' : `A person says that it is not so, or failed: ${about}`;
}

function wordsOf(action: Action): string {
  switch (action.type) {
    case 'manual':
      return action.manual.text.split('\n')[0] ?? '';
    case 'checkbox':
      return action.checkbox.text;
    case 'requirement':
      return action.requirement.text;
    case 'gate':
      return gateText(action.gate);
    case 'command':
    case 'file':
      return '';
  }
}

/**
 * What failed and why, the nearest cause first: of a command that did not end well that is what it complained of, and what
 * it did not print comes after. What ran comes last: it stands in the document, and a long one would hide the rest.
 */
function explanation(graph: StepGraph, state: RunState, action: Action): readonly string[] {
  const command = state.commands[action.id];
  const reason = failureReason(state, action);
  const failing = command?.judgements.filter(({ status }) => status === 'failed') ?? [];
  const mismatch = failing
    .flatMap(({ explanation }) => cappedExplanation(explanation))
    .filter((line) => line !== reason);
  const complaint = complaintOf(command?.result?.stderr.head ?? '');
  return [
    reason,
    ...(failing.some(({ line }) => line === 0) ? [...complaint, ...mismatch] : [...mismatch, ...complaint]),
    ...(command?.result?.status === 'exited' ? (command.result.note?.split('\n') ?? []) : []),
    changesMade(graph, state),
    ...(command?.script.split('\n') ?? []),
  ].filter((line) => line !== '');
}

/** The last lines of what a command complained of; all of it stands in its output. */
function complaintOf(stderr: string): readonly string[] {
  const lines = stderr.trimEnd().split('\n');
  return lines.length <= MOST_COMPLAINTS ? lines : ['…', ...lines.slice(-MOST_COMPLAINTS)];
}

const MOST_COMPLAINTS = 8;

function treatment({ step, text, matched }: Treatment): Option {
  const named = step.title.toLowerCase().includes(text.toLowerCase());
  const when = matched ? `The output says ${text}: go` : named ? 'Go' : `If it is ${text}: go`;
  return { key: `symptom-${step.id}`, label: `${when} to ${step.title}` };
}

/** A rollback is offered also where there is nothing to undo; it would then undo what was before this run. */
function rollback(state: RunState): Option {
  return state.changing
    ? leave('rollback')
    : { key: 'rollback', label: 'Roll back, although this run changed nothing' };
}

function leave(to: Recovery): Option {
  switch (to) {
    case 'abort':
      return { key: 'abort', label: 'Abort the run' };
    case 'rollback':
      return { key: 'rollback', label: 'Roll back' };
    case 'escalate':
      return { key: 'escalate', label: 'Escalate' };
    case 'stop':
      return { key: 'stop', label: 'Stop here; the run can be resumed' };
    case 'skip':
      return { key: 'skip', label: 'Leave it and go on', needs: 'reason' };
  }
}
