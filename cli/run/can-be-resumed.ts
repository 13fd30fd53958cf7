import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { isResumable } from '../../engine/run/resumable.ts';

/**
 * Whether a run can be gone on with: it was interrupted, or it stopped where it needed a person. One that went through to
 * its end has nothing left to do, whatever its outcome.
 */
export function canBeResumed({ status, outcome, folder }: RunSummary): boolean {
  if (status === 'interrupted') return true;
  if (status !== 'finished' || outcome === undefined || !isResumable(outcome)) return false;
  const journal = readJournal(folder);
  if (journal.status === 'failed') return false;
  return journal.entries.map(({ event }) => event).reduce(evolve, initialState()).leaving?.to === 'stop';
}
