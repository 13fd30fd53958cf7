import type { Act, Death } from './act.ts';

/** A moment to kill a run at, and what it does then. */
export interface Moment {
  /** Of the run, then of its resumption. */
  readonly deaths: readonly Death[];
  readonly about: string;
}

/** What a command prints is written while it runs, and changes nothing of what is known: these moments are those of the command. */
const isOutput = ({ about }: Act) => about.startsWith('open output/');

/**
 * All moments before and after each act but those of outputs, each once. Where one act follows another in the same turn of the event loop, after
 * the one is before the other; but not behind what lets another process go on meanwhile.
 */
export function momentsOf(all: readonly Act[]): readonly Moment[] {
  const acts = all.filter((act) => !isOutput(act));
  return acts.flatMap((act, index): readonly Moment[] => {
    const next = acts[index + 1];
    const isAlone = next === undefined || next.turn !== act.turn || act.type === 'statement' || act.type === 'spawn';
    return [moment(act, 'before'), ...(isAlone ? [moment(act, 'after')] : [])];
  });
}

/** Losses of power where most is lost: right before a sync. What is left of the lost differs. */
export function powerLosses(acts: readonly Act[]): readonly Moment[] {
  return acts
    .filter(({ type, atRisk }) => type === 'sync' && atRisk > 0)
    .map((act, index) => moment(act, 'before', TAILS[index % TAILS.length]));
}

const TAILS = ['lost', 'torn', 'zeros'] as const;

function moment({ type, number, about }: Act, side: Death['side'], tail: Death['tail'] = 'whole'): Moment {
  const loss = tail === 'whole' ? '' : `, power lost, tail ${tail}`;
  return { deaths: [{ type, number, side, tail }], about: `${side} ${type} ${number} (${about})${loss}` };
}
