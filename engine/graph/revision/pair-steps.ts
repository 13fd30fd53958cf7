import type { GraphStep, StepGraph } from '../step-graph.ts';
import { plainTitle, wordsOf } from './content.ts';
import { type Pair, pairByKey } from './pair-by-key.ts';

/**
 * Finds the steps of a document again in another text of it, by what they hold and not by where they stand: first those that
 * are the same to the letter, then those with the same title and the same things to do, the same things to do, the same
 * title, and last those that share at least half of their things to do. A step keeps its way: one of the rollback is never
 * taken for one of the procedure. What could be several is left unpaired.
 */
export function pairSteps(before: StepGraph, after: StepGraph): readonly Pair<GraphStep>[] {
  const pairs: Pair<GraphStep>[] = [];
  const open = (steps: readonly GraphStep[], side: 0 | 1) =>
    steps.filter((step) => !pairs.some((pair) => pair[side] === step));
  for (const { key, exact } of KEYS) {
    const [olds, nows] = [open(before.steps, 0), open(after.steps, 1)];
    const sure = (step: GraphStep) => {
      const own = key(step);
      const count = (steps: readonly GraphStep[]) => steps.filter((other) => key(other) === own).length;
      return exact || count(olds) === count(nows) ? own : undefined;
    };
    pairs.push(...pairByKey(olds, nows, sure));
  }
  pairs.push(...alike(open(before.steps, 0), open(after.steps, 1)));
  return pairs;
}

interface Key {
  readonly key: (step: GraphStep) => string | undefined;
  /** Steps with this key are the same whichever is taken; else none is taken where there are more of them than before. */
  readonly exact: boolean;
}

const KEYS: readonly Key[] = [
  { exact: true, key: (step) => `${step.way} ${step.digest}` },
  { exact: true, key: (step) => `${step.way} ${plainTitle(step)}\n${doings(step).join('\n\n')}` },
  { exact: false, key: (step) => (doings(step).length === 0 ? undefined : `${step.way} ${doings(step).join('\n\n')}`) },
  { exact: false, key: (step) => (plainTitle(step) === '' ? undefined : `${step.way} ${plainTitle(step)}`) },
];

function doings({ actions, offered }: GraphStep): readonly string[] {
  return [...actions, ...offered].map((action) => `${action.type} ${wordsOf(action)}`);
}

/** Each with the one that it shares most with, the best first. */
function alike(before: readonly GraphStep[], after: readonly GraphStep[]): readonly Pair<GraphStep>[] {
  const candidates = before
    .flatMap((old) => after.map((now) => ({ old, now, share: shareOf(old, now) })))
    .filter(({ old, now, share }) => old.way === now.way && share >= HALF)
    .toSorted((a, b) => b.share - a.share);
  const pairs: Pair<GraphStep>[] = [];
  for (const { old, now } of candidates) {
    if (!pairs.some(([one, other]) => one === old || other === now)) pairs.push([old, now]);
  }
  return pairs;
}

const HALF = 0.5;

function shareOf(old: GraphStep, now: GraphStep): number {
  const [olds, nows] = [new Set(doings(old)), new Set(doings(now))];
  const both = [...olds].filter((one) => nows.has(one)).length;
  const all = olds.size + nows.size - both;
  return all === 0 ? 0 : both / all;
}
