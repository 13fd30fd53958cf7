import { optionChain, optionIn } from '../../graph/option-chain.ts';
import { stepAfter, stepsOnWay } from '../../graph/order.ts';
import type { GraphStep, StepGraph, StepId } from '../../graph/step-graph.ts';
import { choiceOf, optionalStepOf, stepConditionOf, triggerOf } from '../ask/course.ts';
import { escalationOf } from '../ask/ending.ts';
import type { Effect } from '../effect.ts';
import type { Entrance, RunEvent } from '../event.ts';
import { failedThere } from '../failed-after.ts';
import { leftToPerson } from '../left-to-person.ts';
import { procedureOutcome, rollbackOutcome } from '../outcome.ts';
import { chosenOption, isDecided, isExcluded, phaseSteps, stepOf } from '../position.ts';
import { prepare } from '../prepare.ts';
import type { Question } from '../question.ts';
import { isDetour } from '../recovery.ts';
import type { RunState } from '../state.ts';
import { OTHER_CHOSEN } from '../step-verdict.ts';
import { conclude, escalated } from './leave.ts';

/** What comes after a step that has ended, or before the first: back from a detour, a trigger, the next step, the end. */
export function advance(graph: StepGraph, state: RunState): Effect {
  const current = stepOf(graph, state.current);
  const left = state.departures.at(-1);
  const trigger = current && triggerDue(state, current);
  if (trigger !== undefined) return { type: 'ask', question: trigger };
  if (current !== undefined && left !== undefined && isDetour(graph, state, current)) {
    return { type: 'record', events: [{ type: 'step-resumed', step: left }] };
  }
  const step = upcoming(graph, state);
  if (step === undefined) return atEnd(graph, state);
  const there =
    step.way === 'rollback' && state.attendance === 'unattended' ? failedThere(graph, state, step) : undefined;
  if (there === false) return { type: 'record', events: [notMeant(step)] };
  const question = there === true ? undefined : beforeEntering(graph, state, step);
  if (question !== undefined) return { type: 'ask', question };
  const known = state.steps[step.id];
  // One that was left open, or opened again, keeps what was done in it.
  if (known !== undefined && known.verdict === undefined)
    return { type: 'record', events: [{ type: 'step-resumed', step: step.id }] };
  const attempt = (known?.attempt ?? 0) + 1;
  return { type: 'record', events: [{ type: 'step-entered', step: step.id, attempt, why: entrance(state, step) }] };
}

function notMeant({ id, condition = '' }: GraphStep): RunEvent {
  return {
    type: 'step-finished',
    step: id,
    verdict: 'skipped',
    reason: `It is not for a failure there: ${condition}.`,
  };
}

/** The next step of the way that is neither done nor left out. */
function upcoming(graph: StepGraph, state: RunState): GraphStep | undefined {
  const steps = phaseSteps(graph, state);
  const after = (from: StepId | undefined) => stepAfter(steps, from, (choice) => isExcluded(state, choice));
  let step = after(state.current);
  while (step !== undefined && isDone(state, step)) step = after(step.id);
  return step;
}

/** A step of an option that was not taken at first, and is now, is not. */
function isDone(state: RunState, { id, choice }: GraphStep): boolean {
  const known = state.steps[id];
  const taken = choice !== undefined && chosenOption(state, choice) === choice.option;
  return known?.verdict !== undefined && !(taken && known.reason === OTHER_CHOSEN);
}

/** After monitoring a person is asked once whether to leave; a skipped step has shown nothing to judge by. */
function triggerDue(state: RunState, step: GraphStep): Question | undefined {
  if (state.attendance === 'unattended' || state.branch !== undefined || step.triggers.length === 0) return undefined;
  if (state.steps[step.id]?.verdict === 'skipped') return undefined;
  const question = triggerOf(state, step);
  return state.answers[question.id] === undefined ? question : undefined;
}

/** A choice among steps, an optional step, a condition: asked before the step is entered. */
function beforeEntering(graph: StepGraph, state: RunState, step: GraphStep): Question | undefined {
  for (const { group } of optionChain(step.choice)) {
    const alternatives = isDecided(state, { group }) ? [] : options(graph, state, { step, group });
    // One way alone is no choice: the other options of the document may hold nothing to do.
    if (alternatives.length > 1) return choiceOf(graph, state, { step, alternatives });
  }
  const question = step.optional
    ? optionalStepOf(state, step)
    : step.condition !== undefined && step.way === 'procedure'
      ? stepConditionOf(state, step)
      : undefined;
  return question === undefined || state.answers[question.id] !== undefined ? undefined : question;
}

function options(graph: StepGraph, state: RunState, { step, group }: { step: GraphStep; group: string }) {
  const all = stepsOnWay(graph, step.way).filter(({ choice }) => optionIn(choice, group) !== undefined);
  const groups = Map.groupBy(all, ({ choice }) => optionIn(choice, group)?.option);
  return [...groups.values()].flatMap((steps) => {
    const own = optionIn(steps[0]?.choice, group);
    const title = steps[0]?.title ?? '';
    const label = own?.label ?? title;
    return own === undefined
      ? []
      : [{ choice: own, label, body: steps.flatMap((step) => contents(graph, state, { step, label })) }];
  });
}

/** The title where it says more than the label, the commands and files: what tells two options apart at a glance. */
function contents(graph: StepGraph, state: RunState, { step, label }: { step: GraphStep; label: string }) {
  const scripts = step.actions.flatMap((action) => {
    if (action.type === 'file') return [`writes ${action.file.path}`];
    return action.type === 'command' ? prepare(graph, state, action).shown.split('\n') : [];
  });
  const offered = step.offered.map((action) => `offers ${prepare(graph, state, action).shown.split('\n')[0] ?? ''}`);
  return [...(step.title === label ? [] : [step.title]), ...scripts, ...offered];
}

function entrance(state: RunState, step: GraphStep): Entrance {
  if (state.current === undefined && state.branch !== undefined) {
    const triggered = Object.values(state.answers).some(({ option }) => option.startsWith('trigger-'));
    return triggered ? 'trigger' : 'failed';
  }
  if (step.choice !== undefined) return 'choice';
  return step.optional ? 'chosen' : 'next';
}

function atEnd(graph: StepGraph, state: RunState): Effect {
  switch (state.branch) {
    case 'escalation':
      // What there was to do is done; whom it reached is still to be said.
      if (state.attendance === 'attended') return { type: 'ask', question: escalationOf(graph, state) };
      return conclude(state, escalated(graph, state));
    case 'rollback': {
      const conclusion = rollbackOutcome(graph, state);
      if (conclusion !== undefined) return conclude(state, conclusion);
      const from = state.current ?? state.departures.at(-1) ?? '';
      const left = leftToPerson(graph, state, phaseSteps(graph, state));
      const why = left === '' ? 'The rollback failed.' : `The rollback was not done. ${left}`;
      return { type: 'record', events: [{ type: 'branch-taken', from, to: { type: 'escalation' }, why }] };
    }
    default:
      return conclude(state, procedureOutcome(graph, state));
  }
}
