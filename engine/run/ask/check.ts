import type { Action, FileAction, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { conditionsOf } from '../../model/conditions.ts';
import type { Gate } from '../../model/item.ts';
import { looksAtSomething } from '../looks-at.ts';
import { isOfferedAction, scriptsOf } from '../offered.ts';
import { attemptOf } from '../position.ts';
import { prepare } from '../prepare.ts';
import type { Option, Question } from '../question.ts';
import type { RunState } from '../state.ts';
import { NOT_ASKED, questionOf, SKIP, STOP } from './question-of.ts';

type Check = Extract<Action, { readonly type: 'manual' | 'checkbox' | 'gate' }>;

/** What only a person can do or see: a manual action, a checkbox, a gate. */
export function checkOf(
  graph: StepGraph,
  state: RunState,
  { step, action }: { step: GraphStep; action: Check },
): Question {
  return questionOf(state, {
    id: `${action.type}:${action.id}:${attemptOf(state, action.id)}`,
    type: action.type,
    step: step.id,
    action: action.id,
    warnings: action.warnings,
    ...(isOfferedAction(action) ? offeredWording(graph, state, step) : wording(action)),
    unattended: stopsUnattended(state, step, action) ? STOP : NOT_ASKED,
  });
}

/** A gate in words: `Error rate < 1% for 5m`. */
export function gateText({ subject, op, value, unit = '', for: lasting, over }: Gate): string {
  const space = unit === '' || unit === '%' ? '' : ' ';
  const times = [lasting && `for ${lasting}`, over && `over ${over}`].filter((text) => text !== undefined);
  return [`${subject} ${op} ${value}${space}${unit}`, ...times].join(' ');
}

/** Whether a file may be written, with its content; and again before one that is there and differs is replaced. */
export function writeFileOf(state: RunState, step: GraphStep, at: { action: FileAction; content: string }): Question {
  const { action, content } = at;
  const replaces = state.differing.includes(action.id);
  const allowed = state.attendance === 'attended' || (state.allow.includes('change') && !replaces);
  return questionOf(state, {
    id: writeFileId(state, action),
    type: 'write-file',
    step: step.id,
    action: action.id,
    title: replaces ? `${action.file.path} is there already and differs. Replace it?` : `Write ${action.file.path}?`,
    body: content.split('\n'),
    warnings: action.warnings,
    impact: 'change',
    options: [...(allowed ? [{ key: 'write', label: replaces ? 'Replace it' : 'Write it' }] : []), SKIP, STOP],
    ...(allowed && !replaces ? { preselected: 'write' } : {}),
    unattended: allowed ? { key: 'write', label: 'Write it' } : STOP,
  });
}

/** The value of a placeholder in a file's content. */
export function fileParameterOf(
  graph: StepGraph,
  state: RunState,
  { step, action, name }: { step: GraphStep; action: FileAction; name: string },
): Question {
  const parameter = graph.parameters.find((known) => known.name === name);
  return questionOf(state, {
    id: `parameter:${name}:${action.id}`,
    type: 'parameter',
    step: step.id,
    action: action.id,
    title: `What is ${name}?`,
    body: action.file.content.split('\n'),
    about: name,
    options: [{ key: 'value', label: 'This is it', needs: 'value' }, { ...SKIP, label: 'Do not write the file' }, STOP],
    preselected: 'value',
    ...(parameter?.default === undefined ? {} : { default: parameter.default }),
    ...(parameter?.secret === true ? { secret: true } : {}),
    unattended: STOP,
  });
}

/** Each attempt is asked for itself, and whether to replace what differs once more. */
export function writeFileId(state: RunState, { id }: FileAction): string {
  return `write-file:${id}:${attemptOf(state, id)}${state.differing.includes(id) ? ':replace' : ''}`;
}

function wording(action: Check): Pick<Question, 'title' | 'options'> & Partial<Question> {
  switch (action.type) {
    case 'manual': {
      const accepted = action.manual.acceptance ?? [];
      const options = looksAtSomething(action.manual) ? [HOLDS, FAILS, SKIP] : [DONE, WENT_WRONG, SKIP];
      return { title: action.manual.text, body: accepted, options };
    }
    case 'checkbox':
      return { title: action.checkbox.text, options: [HOLDS, FAILS, SKIP] };
    case 'gate': {
      const text = gateText(action.gate);
      const title = action.gate.sense === 'must' ? `Does this hold: ${text}?` : `Has this happened: ${text}?`;
      const yes = { key: 'yes', label: 'Yes' };
      const no = { key: 'no', label: 'No' };
      const { query } = action.gate;
      const body = [action.text, query].filter((line) => line !== undefined);
      return { title, body, options: [yes, no, SKIP] };
    }
  }
}

/** The commands that are offered are options: each can be run, and the person says when the step is done. */
function offeredWording(
  graph: StepGraph,
  state: RunState,
  step: GraphStep,
): Pick<Question, 'title' | 'options'> & Partial<Question> {
  const written = scriptsOf(step).length > 0;
  const ran = step.offered.some(({ id }) => state.commands[id] !== undefined);
  const shown = step.offered.map((action) => prepare(graph, state, action).shown);
  const runs = step.offered.flatMap(({ id }, index): Option[] =>
    isOpen(state, id) ? [] : [{ key: `run-${index + 1}`, label: `Run ${shown[index] ?? ''}` }],
  );
  const now = ran
    ? 'is that all?'
    : written
      ? 'the script is written, and has not run. Run it?'
      : 'what of this applies?';
  return {
    title: `${step.title}: ${now}`,
    body: step.offered.map(({ id, command }, index) =>
      [...conditionsOf(command), shown[index], isOpen(state, id) ? 'goes on beside the steps' : '']
        .filter(Boolean)
        .join(': '),
    ),
    options: [...runs, ran ? DONE : { ...DONE, label: 'I have done it myself' }, WENT_WRONG, SKIP],
  };
}

/** It goes on beside the steps, or has not ended: started once more it would run twice, and only one of them be known. */
function isOpen({ panes, commands }: RunState, id: string): boolean {
  return panes.includes(id) || commands[id]?.status === 'started';
}

/**
 * Work that a person has to do between commands of a step (`# Investigate and fix, then scale back up`): without a person
 * the run stops there, rather than change something on top of work that nobody did; so does a script that the step creates and no
 * statement of the document runs.
 */
function stopsUnattended(state: RunState, step: GraphStep, action: Check): boolean {
  if (action.type !== 'manual') return false;
  if (isOfferedAction(action)) return scriptsOf(step).some(({ id }) => state.commands[id] === undefined);
  const index = step.actions.findIndex(({ id }) => id === action.id);
  const rest = index < 0 ? [] : step.actions.slice(index + 1);
  return rest.some((later) => later.type === 'command' && later.command.impact !== 'read');
}

const DONE: Option = { key: 'done', label: 'Done, or it is so' };
const WENT_WRONG: Option = { key: 'failed', label: 'It is not so, or went wrong' };
const HOLDS: Option = { key: 'yes', label: 'It is so' };
const FAILS: Option = { key: 'no', label: 'It is not so' };
