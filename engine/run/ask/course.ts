import type { ActionId, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import type { Command } from '../../model/command.ts';
import type { ExampleValue } from '../../model/runbook.ts';
import type { Choice, OuterOption } from '../../model/step.ts';
import { choiceQuestion, commandOf, isExcluded, phaseSteps } from '../position.ts';
import { prepare } from '../prepare.ts';
import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { isItSo } from './is-it-so.ts';
import { NOT_ASKED, questionOf, SKIP, STOP } from './question-of.ts';

/** One option of a choice with what it is called and holds. */
export interface Alternative {
  readonly choice: OuterOption & Pick<Choice, 'recommended'>;
  readonly label: string;
  readonly body: readonly string[];
}

/**
 * Which of several options to take; one is taken, never all, unless the document only suggests that they exclude each
 * other. Unattended, in a rollback the recommended or the first where the document is certain; else the run stops.
 */
export function choiceOf(
  graph: StepGraph,
  state: RunState,
  { step, alternatives }: { readonly step: GraphStep; readonly alternatives: readonly Alternative[] },
): Question {
  const best = alternatives.find(({ choice }) => choice.recommended === true) ?? alternatives[0];
  const certain = alternatives.every(({ choice }) => choice.certain !== false);
  const options = alternatives.map(({ choice, label }): Option => ({ key: `option-${choice.option}`, label }));
  const first = options[best === undefined ? -1 : alternatives.indexOf(best)];
  const all: Option = { key: 'all', label: 'All of them, in order: they do not exclude each other' };
  return questionOf(state, {
    id: best === undefined ? 'choice' : choiceQuestion(best.choice),
    type: 'choice',
    step: step.id,
    title: 'Which of these?',
    body: alternatives.flatMap(({ label, body }) => [label, ...body.map((line) => `  ${line}`)]),
    options: [...options, ...(certain ? [] : [all]), STOP],
    ...(first === undefined || isTask(best?.choice) ? {} : { preselected: first.key }),
    ...(best === undefined ? {} : { about: choiceName(graph, best.choice) }),
    unattended: certain && state.branch === 'rollback' ? first : STOP,
  });
}

/** Of the tasks of a handbook none comes first. */
function isTask(choice: OuterOption | undefined): boolean {
  return choice?.group.startsWith('tasks@') === true;
}

/** What an operator calls a choice. */
function choiceName({ choices }: StepGraph, { group }: OuterOption): string {
  return choices.find((choice) => choice.group === group)?.name ?? group;
}

/** What leaves a step to whoever reads it. `if required` does not: to press Enter past it may be to leave out what is. */
const LEFT_TO_READER = /\boptional|\brecommended|\blast resort/i;

/** Optional steps are skipped unless they are chosen; where one depends on something, no key answers it beforehand. */
export function optionalStepOf(state: RunState, step: GraphStep): Question {
  return questionOf(state, {
    id: `optional-step:${step.id}`,
    type: 'optional-step',
    step: step.id,
    title: `${step.title}: do it?`,
    body: step.condition === undefined ? [] : [step.condition],
    options: [SKIP, { key: 'do', label: 'Do it' }],
    ...(LEFT_TO_READER.test(step.condition ?? 'optional') ? { preselected: 'skip' } : {}),
    about: step.title,
    unattended: SKIP,
  });
}

/** Whether a step with a condition applies. */
export function stepConditionOf(state: RunState, step: GraphStep): Question {
  const condition = step.condition ?? '';
  return questionOf(state, {
    id: `condition:${step.id}`,
    type: 'condition',
    step: step.id,
    title: isItSo(condition),
    body: [step.title],
    options: [
      { key: 'yes', label: 'Yes, go through it' },
      { key: 'no', label: 'No, leave it out' },
    ],
    about: condition,
    unattended: NOT_ASKED,
  });
}

/** Whether something happened that the author leaves the procedure for. */
export function triggerOf(state: RunState, step: GraphStep): Question {
  const options = step.triggers.map(
    ({ text, to }, index): Option => ({ key: `trigger-${index + 1}`, label: `${text} → ${to}` }),
  );
  return questionOf(state, {
    id: `trigger:${step.id}:${state.steps[step.id]?.attempt ?? 1}`,
    type: 'trigger',
    step: step.id,
    title: 'Has one of these happened?',
    options: [{ key: 'no', label: 'No, go on' }, ...options],
    preselected: 'no',
    unattended: undefined,
  });
}

/** What goes on beside the steps is watched until the operator has seen enough. */
export function endWatchOf(graph: StepGraph, state: RunState, step: GraphStep): Question {
  const id = `end-watch:${step.id}:${state.steps[step.id]?.attempt ?? 1}`;
  // What was watched again after something was wrong with it is asked of again.
  const before = Object.values(state.answers).filter((one) => one.question.startsWith(id) && one.option === 'wrong');
  const wrong: Option = { key: 'wrong', label: 'Something is wrong', needs: 'reason' };
  return questionOf(state, {
    id: before.length === 0 ? id : `${id}.${before.length + 1}`,
    type: 'end-watch',
    step: step.id,
    title: 'Seen enough?',
    body: state.panes.flatMap((pane) => shown(graph, state, pane)),
    options: [
      { key: 'go-on', label: 'End it and go on' },
      ...(watchedIn(graph, state, step) === undefined ? [] : [wrong]),
    ],
    preselected: 'go-on',
    unattended: undefined,
  });
}

/** What a step watches, of several the last: what somebody sees in it has failed there. */
export function watchedIn(graph: StepGraph, state: RunState, step: GraphStep): ActionId | undefined {
  return state.panes.findLast(
    (pane) => commandOf(graph, pane)?.command.mode === 'watch' && step.actions.some(({ id }) => id === pane),
  );
}

function shown(graph: StepGraph, state: RunState, id: ActionId): readonly string[] {
  const action = commandOf(graph, id);
  return action === undefined ? [] : prepare(graph, state, action).shown.split('\n');
}

/**
 * The values that the document gives as examples (image tags, versions, hosts) and that what changes something in this
 * phase holds, and its hosts that are only looked at: to confirm or to replace, one at a time, before anything changes, and before such a host
 * is looked at. Unattended, those of changes must have been set.
 */
export function exampleValuesOf(graph: StepGraph, state: RunState, step: GraphStep): Question | undefined {
  const values = openExamples(graph, state);
  const prefix = `example-values:${state.branch ?? 'procedure'}`;
  const asked = Object.values(state.answers).filter(({ question }) => question.startsWith(`${prefix}:`));
  if (values.length === 0 || asked.some(({ option }) => option === 'confirm')) return undefined;
  return questionOf(state, {
    id: `${prefix}:${asked.length + 1}`,
    type: 'example-values',
    step: step.id,
    title: 'Are these values of the document right for this run?',
    body: values.map((value) => exampleText(graph, value)),
    options: [
      { key: 'confirm', label: 'They are right' },
      { key: 'replace', label: 'Replace one: old=new', needs: 'value' },
      STOP,
    ],
    about: 'example-values',
    unattended: STOP,
  });
}

/** A value with the word that it stands in: a tag alone does not say whose it is. */
function exampleText(graph: StepGraph, { value, type, occurrences }: ExampleValue): string {
  const words = graph.steps
    .flatMap(({ actions }) => actions)
    .filter((action) => action.type === 'command' && occurrences.some((line) => isHeld(action.command, line)))
    .flatMap((action) => (action.type === 'command' ? action.command.script.split(/[\s'"]+/) : []));
  const word = words.find((one) => one.includes(value)) ?? value;
  const where = word === value ? '' : `  in ${word}`;
  return `${value}${where}  (${type}, ${occurrences.length === 1 ? 'line' : 'lines'} ${occurrences.join(', ')})`;
}

function isHeld({ line, endLine }: Command, at: number): boolean {
  return line <= at && at <= endLine;
}

function openExamples(graph: StepGraph, state: RunState): readonly ExampleValue[] {
  const places = phaseSteps(graph, state)
    .filter(({ choice }) => choice === undefined || !isExcluded(state, choice))
    .flatMap(({ actions }) => actions)
    .filter((action) => state.settlements[action.id] !== 'not-chosen')
    .flatMap((action) => (action.type === 'command' ? [action.command] : []));
  return graph.exampleValues.filter(
    ({ value, type, occurrences }) =>
      state.replacements[value] === undefined &&
      places.some(
        (place) =>
          (place.impact !== 'read' || (type === 'host' && state.attendance === 'attended')) &&
          occurrences.some((line) => isHeld(place, line)),
      ),
  );
}

/** Whether a command that only looks would look at a host of the document's example: what it sees there says nothing of this run. */
export function looksAtExampleHost({ exampleValues }: StepGraph, state: RunState, command: Command): boolean {
  return exampleValues.some(
    ({ value, type, occurrences }) =>
      type === 'host' && state.replacements[value] === undefined && occurrences.some((line) => isHeld(command, line)),
  );
}
