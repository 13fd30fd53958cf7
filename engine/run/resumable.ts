import type { Outcome } from './verdict.ts';

/** Whether a run that ended so can be taken up again: it stopped where it stood, and undid nothing. */
export function isResumable(outcome: Outcome): boolean {
  return outcome === 'interrupted' || outcome === 'failed' || outcome === 'inconclusive';
}
