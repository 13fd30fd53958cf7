import type { GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { actionVerdict, isPassedOver } from '../action-verdict.ts';
import { actionOf, stepOf, stepOfAction } from '../position.ts';
import type { RunState } from '../state.ts';
import { type Mapping, optionName, type StepPair, type Texts } from './mapping.ts';

/** What was found again of a document. */
interface Found {
  readonly paired: readonly StepPair[];
  readonly mapping: Mapping;
}

/** Why a run cannot go on with another text of its document, each reason in one sentence; none when it can. */
export function unmappable(texts: Texts, state: RunState, found: Found): readonly string[] {
  const { before, after } = texts;
  if (!after.steps.some(({ way }) => way === 'procedure')) return ['It holds no step to run any more.'];
  const { steps } = found.mapping;
  const lost = [...new Set([openStep(before, state), ...state.departures.map((id) => stepOf(before, id))])]
    .filter((step) => step !== undefined)
    .filter(({ id }) => steps[id] === undefined)
    .map((step) => `${named(step)}, where the run stands, is not found in it any more.`);
  return [
    ...lost,
    ...unknownEffects(before, state, found),
    ...lostChoices(state, found.mapping),
    ...lostRollback(texts, state, found.mapping),
  ];
}

function named({ title, line }: GraphStep): string {
  return `"${title}" (line ${line} of the text that the run began with)`;
}

/** The step that the run is in the middle of; between two steps there is none. */
function openStep(graph: StepGraph, { current, steps }: RunState): GraphStep | undefined {
  return current !== undefined && steps[current]?.verdict === undefined ? stepOf(graph, current) : undefined;
}

/** What may or may not have been done has to be settled before it can be said whether another text was done. */
function unknownEffects(graph: StepGraph, state: RunState, { paired, mapping }: Found): readonly string[] {
  const changed = new Set(paired.flatMap((pair) => pair.changed.map(([{ id }]) => id)));
  return Object.keys(state.commands).flatMap((id) => {
    const action = actionOf(graph, id);
    if (action === undefined || actionVerdict(state, action) !== 'unknown-effect') return [];
    if (isPassedOver(state, action) || (mapping.actions[id] !== undefined && !changed.has(id))) return [];
    const step = stepOfAction(graph, id);
    const where = step === undefined ? '' : ` in ${named(step)}`;
    const what = mapping.actions[id] === undefined ? 'is not found in it any more' : 'reads differently in it';
    return [`It is not known what the command of line ${action.line}${where} did, and it ${what}: settle that first.`];
  });
}

function lostChoices({ answers }: RunState, { options }: Mapping): readonly string[] {
  return Object.values(answers).flatMap(({ question, option }) => {
    const group = /^choice:(.*)$/s.exec(question)?.[1];
    const number = /^option-(\d+)$/.exec(option)?.[1];
    if (group === undefined || number === undefined) return [];
    if (options[optionName(group, Number(number))] !== undefined) return [];
    return [`Of a choice, option ${number} was taken, and it is not found in it any more.`];
  });
}

function lostRollback({ before, after }: Texts, state: RunState, { steps }: Mapping): readonly string[] {
  if (state.branch !== 'rollback') return [];
  const left = state.departures.map((id) => stepOf(before, id)).findLast((step) => step?.rollback !== undefined);
  const now = left && stepOf(after, steps[left.id]);
  return left !== undefined && now?.rollback === undefined
    ? ['The run is in a rollback, and the rollback of the step that failed is not found in it any more.']
    : [];
}
