import type { GraphStep } from '../graph/step-graph.ts';
import { type ActionVerdict, actionVerdict } from './action-verdict.ts';
import { actionsSoFar } from './offered.ts';
import type { RunState } from './state.ts';
import type { StepVerdict } from './verdict.ts';

/**
 * The verdict of a step that has come to its end, with why in one sentence. The worst of its actions decides; it has
 * `passed` only when something of it was checked and held, and nothing of it was left out; without a check it `ran`. Where
 * a command was left to the checks (`left-to-checks`), there must be one that holds. A requirement that nobody was asked for
 * keeps it from having passed.
 */
export function stepVerdict(state: RunState, step: GraphStep): { verdict: StepVerdict; reason: string } {
  const actions = actionsSoFar(state, step);
  if (actions.length === 0) return { verdict: 'ran', reason: 'There is nothing to do in it.' };
  const known = actions.map((action) => actionVerdict(state, action));
  const verdicts = known.map((verdict) => verdict ?? 'unresolved');
  const worst = WORST_FIRST.find((verdict) => verdicts.includes(verdict));
  if (worst !== undefined) return { verdict: worst, reason: reasonOf(worst, known) };
  const started = verdicts.filter((verdict) => verdict === 'started').length;
  const done = verdicts.filter((verdict) => verdict === 'passed' || verdict === 'ran' || verdict === 'started');
  const skipped = verdicts.filter((verdict) => verdict === 'skipped').length;
  if (skipped > 0) {
    return done.length === 0
      ? { verdict: 'skipped', reason: 'All of it was skipped.' }
      : { verdict: 'unresolved', reason: `${count(skipped, 'part')} of it ${skipped === 1 ? 'was' : 'were'} skipped.` };
  }
  const passed = done.filter((verdict) => verdict === 'passed').length;
  const notAsked = requirementsNotAsked(state, step);
  if (passed > 0 && notAsked > 0)
    return { verdict: 'ran', reason: `${count(passed, 'check')} held; ${notAskedFor(notAsked)}` };
  if (passed > 0) return { verdict: 'passed', reason: `${count(passed, 'check')} held.` };
  if (actions.some(({ id }) => state.settlements[id] === 'left-to-checks')) {
    return { verdict: 'unresolved', reason: 'It was left to its checks, and none was made.' };
  }
  if (started > 0) return { verdict: 'started', reason: leftRunning(started) };
  return done.length > 0 ? { verdict: 'ran', reason: NO_CHECK } : { verdict: 'skipped', reason: NOTHING_APPLIED };
}

/** The requirements of a step that nobody was asked for: it has not passed as long as there is one. */
export function requirementsNotAsked(state: RunState, step: GraphStep): number {
  return step.actions.filter(({ id, type }) => type === 'requirement' && state.settlements[id] === 'not-asked').length;
}

/** `1 requirement was not asked for.` */
export function notAskedFor(number: number): string {
  return `${count(number, 'requirement')} ${number === 1 ? 'was' : 'were'} not asked for.`;
}

function leftRunning(started: number): string {
  const [were, they] = started === 1 ? ['was', 'it ends'] : ['were', 'they end'];
  return `${count(started, 'command')} ${were} left running; how ${they} is not known.`;
}

/** Why a step only ran of which the document does not say what is to be seen. */
export const NO_CHECK = 'All of it ended well; the document does not say what is to be seen.';

/** Why a step was skipped that had nothing to do in this run, which is no lack. */
export const NOTHING_APPLIED = 'Nothing of it was asked for in this run.';

/** Why a step was skipped that is part of an option which was not taken; it is open again where that is taken after all. */
export const OTHER_CHOSEN = 'Another option was chosen.';

const WORST_FIRST = ['unknown-effect', 'failed', 'timed-out', 'cancelled', 'blocked', 'unresolved'] as const;

/** `1 of 7 failed, 5 not reached.`: what came after was not done, and must not be taken for well. */
function reasonOf(verdict: StepVerdict, all: readonly (ActionVerdict | undefined)[]): string {
  const open = all.filter((one) => one === undefined).length;
  const number = all.filter((one) => one === verdict).length + (verdict === 'unresolved' ? open : 0);
  const after = open === 0 || verdict === 'unresolved' ? '' : `, ${open} not reached`;
  return `${number} of ${all.length} ${verdict.replace('-', ' ')}${after}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
