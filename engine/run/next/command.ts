import { isParted } from '../../graph/choices.ts';
import type { CommandAction, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import {
  type At,
  conditionOf,
  confirmationId,
  confirmCommand,
  elsewhereOf,
  judgementOf,
  openCondition,
  parameterOf,
} from '../ask/command.ts';
import { choiceOf, exampleValuesOf, looksAtExampleHost } from '../ask/course.ts';
import type { Effect } from '../effect.ts';
import { evaluationsOf } from '../evaluation.ts';
import type { RunEvent, Settlement } from '../event.ts';
import { keptBy } from '../kept-by.ts';
import { own } from '../own.ts';
import { attemptOf, isDecided, isExcluded } from '../position.ts';
import { type Prepared, prepare, prepareEvaluation } from '../prepare.ts';
import type { Question } from '../question.ts';
import { isShellJob } from '../shell-job.ts';
import type { RunState } from '../state.ts';
import { timeoutSeconds } from '../timeout.ts';

/**
 * What is to be done for a command: to choose among alternatives, to ask for its condition and its parameters, to confirm
 * it, to evaluate what later ones need of it, to start it, to run it, to judge it, to have it judged.
 */
export function commandEffect(graph: StepGraph, state: RunState, at: At): Effect {
  const { action } = at;
  switch (state.commands[action.id]?.status) {
    case 'started':
      return runEffect(graph, state, action);
    case 'finished':
      return { type: 'judge', action, attempt: attemptOf(state, action.id) };
    case 'judged':
    case 'settled':
      return { type: 'ask', question: judgementOf(at, state) };
    case undefined:
      return notChosen(state, action) ?? beforeStart(graph, state, at);
  }
}

function beforeStart(graph: StepGraph, state: RunState, at: At): Effect {
  const { action } = at;
  const prepared = prepare(graph, state, action);
  const question = questionBefore(graph, state, { ...at, prepared });
  if (question !== undefined) return { type: 'ask', question };
  if (prepared.script.status === 'failed') {
    return settle(action, 'failed', `The value of ${prepared.script.name} ${prepared.script.reason}.`);
  }
  const evaluation = evaluate(graph, state, action);
  if (evaluation !== undefined) return evaluation;
  const keeps = keptBy(graph, state, { action, impact: prepared.impact });
  const started: RunEvent = {
    type: 'command-started',
    action: action.id,
    attempt: attemptOf(state, action.id),
    script: prepared.shown,
    impact: prepared.impact,
    ...(keeps === undefined ? {} : { keeps }),
  };
  return { type: 'record', events: [started] };
}

/**
 * A value that later commands need is made before this one starts, so that both have the same. Where it could not be made,
 * or somebody stopped it, the command has failed and never started: it is not made a second time unasked.
 */
function evaluate(graph: StepGraph, state: RunState, action: CommandAction): Effect | undefined {
  if (state.edits[action.id] !== undefined) return undefined;
  const open = evaluationsOf(graph, action).find(({ name }) => own(state.parameters, name) === undefined);
  if (open === undefined) return undefined;
  const { name, start, end } = open;
  if (state.evaluated.includes(name)) return settle(action, 'failed', `${open.script} could not be evaluated.`);
  const { script: filled, shown, impact } = prepareEvaluation(graph, state, { action, start, end });
  if (filled.status === 'failed') return settle(action, 'failed', `The value of ${filled.name} ${filled.reason}.`);
  const { script } = filled;
  if (state.evaluating?.name === name)
    return { type: 'evaluate', action, name, script, timeoutSeconds: timeoutSeconds({ mode: 'run' }, script) };
  const attempt = attemptOf(state, action.id);
  const started: RunEvent = { type: 'evaluation-started', action: action.id, attempt, name, script: shown, impact };
  return { type: 'record', events: [started] };
}

/** Everything that a person, or the policy, has to say before a command starts, in this order. */
function questionBefore(graph: StepGraph, state: RunState, at: At & { prepared: Prepared }): Question | undefined {
  const { step, action, prepared } = at;
  const { choice, mode } = action.command;
  const outer = choice?.within;
  if (outer !== undefined && !isDecided(state, outer))
    return choiceOf(graph, state, { step, alternatives: alternatives(graph, state, { step, group: outer.group }) });
  if (choice !== undefined && !isDecided(state, choice))
    return choiceOf(graph, state, { step, alternatives: alternatives(graph, state, { step, group: choice.group }) });
  // Whoever takes a command from those that are offered has read when it is for.
  const condition = state.offered === action.id ? undefined : openCondition(at, state);
  if (condition !== undefined) return conditionOf(at, state, condition);
  const alone = mode === 'interactive' && state.attendance === 'unattended';
  if (mode === 'elsewhere' || alone) return elsewhereOf(graph, state, at);
  const [name] = prepared.missing;
  if (name !== undefined) return parameterOf(graph, state, { at, name });
  const refused = refusedValue(graph, state, prepared);
  if (refused !== undefined) return parameterOf(graph, state, { at, ...refused });
  const asksForExamples =
    prepared.impact !== 'read' || (state.attendance === 'attended' && looksAtExampleHost(graph, state, action.command));
  const examples = asksForExamples ? exampleValuesOf(graph, state, step) : undefined;
  if (examples !== undefined) return examples;
  return isConfirmed(state, action, prepared) ? undefined : confirmCommand(graph, state, at);
}

/** A person's value that cannot stand where it would: asked for again, with why. */
function refusedValue(graph: StepGraph, { attendance }: RunState, { script }: Prepared) {
  if (script.status === 'filled' || attendance === 'unattended') return undefined;
  const isAsked = graph.parameters.some(({ name, from }) => name === script.name && from === undefined);
  return isAsked ? { name: script.name, refused: script.reason } : undefined;
}

/** What reads may run by itself, in the flow of an attended run or where it is allowed; all else is confirmed each time. */
function isConfirmed(state: RunState, action: CommandAction, { impact }: Prepared): boolean {
  const byItself = state.attendance === 'attended' ? state.flow : state.allow.includes('read');
  return (impact === 'read' && byItself) || state.answers[confirmationId(state, action, impact)]?.option === 'run';
}

/** Seconds between two polls where the document does not say: a look at a rollout is worth no more. */
const POLL_INTERVAL = 10;
/** An author's shorter one would be a load without use. */
const SHORTEST_INTERVAL = 0.5;

function runEffect(graph: StepGraph, state: RunState, action: CommandAction): Effect {
  const { script, impact } = prepare(graph, state, action);
  const { mode } = action.command;
  if (script.status === 'failed') return settle(action, 'failed', `The value of ${script.name} ${script.reason}.`);
  // What changes something is never repeated by itself, nor is a text that the operator wrote.
  const polled = impact === 'read' ? action.expectations.filter(({ within }) => within !== undefined) : [];
  const withinSeconds = Math.max(0, ...polled.map(({ within = 0 }) => within));
  const intervals = polled.flatMap(({ every }) => (every === undefined ? [] : [Math.max(SHORTEST_INTERVAL, every)]));
  const everySeconds = intervals.length === 0 ? POLL_INTERVAL : Math.min(...intervals);
  return {
    type: 'run-command',
    action,
    attempt: attemptOf(state, action.id),
    script: script.script,
    timeoutSeconds: timeoutSeconds(action.command, script.script),
    mode: mode === 'elsewhere' || isShellJob(graph, action) ? 'run' : mode,
    ...(withinSeconds > 0 ? { poll: { withinSeconds, everySeconds } } : {}),
  };
}

/** One option runs, never all. */
function notChosen(state: RunState, action: CommandAction): Effect | undefined {
  const { choice } = action.command;
  return choice !== undefined && isExcluded(state, choice) ? settle(action, 'not-chosen') : undefined;
}

function alternatives(graph: StepGraph, state: RunState, { step, group }: { step: GraphStep; group: string }) {
  const all = step.actions.filter((action) => action.type === 'command');
  const groups = Map.groupBy(
    all.filter(({ command }) => command.choice?.group === group),
    ({ command }) => command.choice?.option,
  );
  const parted = isParted(step, group);
  return [...groups.values()].flatMap((actions) => {
    const body = actions.flatMap((action) => prepare(graph, state, action).shown.split('\n'));
    const first = actions[0]?.command;
    if (first?.choice === undefined) return [];
    const title = parted ? undefined : first.title;
    return [{ choice: first.choice, label: first.choice.label ?? title ?? body[0] ?? first.script, body }];
  });
}

function settle(action: CommandAction, settlement: Settlement, reason?: string): Effect {
  const event: RunEvent = { type: 'action-settled', action: action.id, settlement, ...(reason ? { reason } : {}) };
  return { type: 'record', events: [event] };
}
