import { hasEscalation } from '../graph/failed-edges.ts';
import type { Action, GraphStep, StepGraph } from '../graph/step-graph.ts';
import { isVerified } from './action-verdict.ts';
import { leftToPerson } from './left-to-person.ts';
import { actionsIn, actionsSoFar, isOfferedAction } from './offered.ts';
import { isExcluded, phaseSteps } from './position.ts';
import type { RunState } from './state.ts';
import { NOTHING_APPLIED, notAskedFor, requirementsNotAsked } from './step-verdict.ts';
import { type Outcome, PERSON_SAYS_SO, type StepVerdict } from './verdict.ts';

/** An outcome with its reason, in a sentence or two. */
export interface Conclusion {
  readonly outcome: Outcome;
  readonly reason: string;
}

/**
 * The outcome of a run that went through the procedure to its end. It has `succeeded` only when no step failed, none was
 * left open or out (optional ones may be), and at least one thing was verified: an expectation held, or a person confirmed
 * a check. A checklist of prerequisites says what was so before, and does not count as that. A step that failed and was
 * passed over by the operator makes the run `failed`: the operator may go on, but nothing made it good.
 */
export function procedureOutcome(graph: StepGraph, state: RunState): Conclusion {
  const steps = phaseSteps(graph, state);
  const { outcome, reason } = conclusionOf(state, steps);
  const notAsked = steps.reduce((sum, step) => sum + requirementsNotAsked(state, step), 0);
  const whole = notAsked === 0 ? reason : `${reason} ${notAskedFor(notAsked)}`;
  return { outcome, reason: `${whole}${notLookedFor(state, steps)}` };
}

function conclusionOf(state: RunState, steps: readonly GraphStep[]): Conclusion {
  const failed = withVerdict(state, steps, ['failed', 'timed-out', 'cancelled']);
  if (failed.length > 0) return { outcome: 'failed', reason: `Failed, and not made good: ${titles(failed)}.` };
  const open = withVerdict(state, steps, ['unknown-effect', 'unresolved', 'blocked', undefined]);
  if (open.length > 0) return { outcome: 'inconclusive', reason: `Not settled: ${titles(open)}.` };
  const left = withVerdict(state, steps, ['skipped']).filter((step) => !mayBeSkipped(state, step));
  if (left.length > 0) return { outcome: 'inconclusive', reason: `Left out: ${titles(left)}.` };
  const verified = verifiedIn(state, steps);
  if (verified.length === 0) return { outcome: 'inconclusive', reason: 'Nothing was verified.' };
  const checks = verified.length === 1 ? 'One check' : `${verified.length} checks`;
  return { outcome: 'succeeded', reason: `${checks} held${bySaying(state, verified)}.` };
}

/** How many of what was verified by what a person said rather than by an output, where there are any. */
function bySaying(state: RunState, verified: readonly Action[]): string {
  const isSaid = ({ id }: Action) =>
    state.settlements[id] !== undefined || state.commands[id]?.reason === PERSON_SAYS_SO;
  const said = verified.filter(isSaid).length;
  if (said === 0) return '';
  const part = said < verified.length ? `${said} of them ` : said === 1 ? '' : 'all of them ';
  return `, ${part}by a person’s word`;
}

/**
 * The outcome of a rollback that was gone through to its end. It is `rolled-back` only when what belongs to it was done and
 * its own checks held; where it has no check, that is said. Undefined: it failed, and leads to the escalation; so does one of
 * which nothing was done for want of a person, whoever there is to call.
 */
export function rollbackOutcome(graph: StepGraph, state: RunState): Conclusion | undefined {
  const all = phaseSteps(graph, state);
  // A way that failed counts no more where another was taken; what may have happened on it does.
  const steps = all.filter(({ choice }) => choice === undefined || !isExcluded(state, choice));
  const failed = [
    ...withVerdict(state, steps, ['failed', 'timed-out', 'cancelled']),
    ...withVerdict(state, all, ['unknown-effect']),
  ];
  const before = withVerdict(state, all, ['failed', 'timed-out', 'cancelled']).filter((step) => !steps.includes(step));
  const nothing = !steps.some((step) => state.steps[step.id]?.verdict === 'passed' || isRun(state, step));
  const left = leftToPerson(graph, state, steps);
  if (nothing && failed.length === 0 && left !== '') return undefined;
  if (failed.length > 0 || nothing) {
    const reason = nothing ? 'Nothing of the rollback was done.' : `The rollback failed: ${titles(failed)}.`;
    return hasEscalation(graph) ? undefined : { outcome: 'rollback-failed', reason };
  }
  const open = withVerdict(state, steps, ['unresolved', 'blocked', undefined]);
  const passedOver = withVerdict(state, steps, ['skipped']).filter((step) => !mayBeSkipped(state, step));
  if (open.length + passedOver.length > 0) {
    const reason = `Of the rollback, not settled: ${titles([...open, ...passedOver])}. ${left}`;
    return { outcome: 'inconclusive', reason: reason.trimEnd() };
  }
  const verified = verifiedIn(state, steps);
  const unknown = verified.length > 0 ? undefined : mayHaveDoneNothing(state, steps);
  if (unknown !== undefined) return { outcome: 'inconclusive', reason: unknown };
  const done =
    verified.length > 0 ? `The rollback was done, and what it checks held${bySaying(state, verified)}.` : NOT_VERIFIED;
  const other = before.length === 0 ? '' : ` Another way of it had failed before: ${titles(before)}.`;
  return { outcome: 'rolled-back', reason: `${done}${other}` };
}

/**
 * Why nothing is known to be undone by a rollback that was gone through and has no check: it only looked, or what it would have changed
 * stood under conditions of its own commands, which end well also where they do nothing.
 */
function mayHaveDoneNothing(state: RunState, steps: readonly GraphStep[]): string | undefined {
  const actions = steps.flatMap((step) => actionsSoFar(state, step));
  if (actions.some((action) => isDoneByPerson(state, action))) return undefined;
  const changing = actions.filter(({ id }) => (state.commands[id]?.impact ?? 'read') !== 'read');
  if (changing.length === 0) return 'Of the rollback only what looks was run: nothing is known to be undone.';
  if (!changing.every((action) => action.type === 'command' && action.command.mayDoNothing === true)) return undefined;
  const texts = changing.map(({ id }) => state.commands[id]?.script.split('\n')[0] ?? '');
  return `The rollback was run; whether it undid anything is not known, as it changes something only under a condition of its own: ${texts.join('; ')}.`;
}

/** A file that was written undoes nothing, and that the scripts that ran were all there was to run says nothing of what they did. */
function isDoneByPerson(state: RunState, action: Action): boolean {
  if (action.type === 'file' || action.type === 'requirement') return false;
  const ofScripts = isOfferedAction(action) && Object.keys(state.commands).some((id) => isBeside(action.id, id));
  return !ofScripts && ['confirmed', 'done-by-hand'].includes(state.settlements[action.id] ?? '');
}

/** Whether both are of one step. */
function isBeside(one: string, other: string): boolean {
  return one.split('/')[0] === other.split('/')[0];
}

/** Of a rollback without a check. */
export const NOT_VERIFIED = 'The rollback was done; it was not verified, as the document has no check of it.';

/** Reasons to roll back or to escalate stand beside the checks, as a requirement does: that unattended nobody looked for them is said. */
function notLookedFor(state: RunState, steps: readonly GraphStep[]): string {
  if (state.attendance !== 'unattended') return '';
  const number = steps
    .filter(({ id }) => state.steps[id]?.verdict !== 'skipped')
    .reduce((sum, { triggers }) => sum + triggers.length, 0);
  if (number === 0) return '';
  return ` ${number === 1 ? 'One reason' : `${number} reasons`} to leave the procedure ${number === 1 ? 'was' : 'were'} not looked for.`;
}

/** What was verified in these steps. */
function verifiedIn(state: RunState, steps: readonly GraphStep[]): readonly Action[] {
  const counts = (step: GraphStep, action: Action) => step.role !== 'prerequisites' || action.type === 'command';
  return steps
    .flatMap((step) => actionsSoFar(state, step).filter((action) => counts(step, action)))
    .filter((action) => isVerified(state, action));
}

/** An optional step, one of an option that was not chosen, and one with nothing to do in this run are no lack. */
function mayBeSkipped(state: RunState, step: GraphStep): boolean {
  const other = step.choice !== undefined && isExcluded(state, step.choice);
  return step.optional || other || state.steps[step.id]?.reason === NOTHING_APPLIED;
}

function isRun(state: RunState, step: GraphStep): boolean {
  return (
    actionsIn(step).some(({ id }) => ['confirmed', 'done-by-hand'].includes(state.settlements[id] ?? '')) ||
    [...step.actions, ...step.offered].some(({ id }) => state.commands[id] !== undefined)
  );
}

function withVerdict(state: RunState, steps: readonly GraphStep[], verdicts: readonly (StepVerdict | undefined)[]) {
  return steps.filter(({ id }) => verdicts.includes(state.steps[id]?.verdict));
}

function titles(steps: readonly GraphStep[]): string {
  return steps.map(({ title }) => title).join('; ');
}
