import type { StepId } from '../../graph/step-graph.ts';
import type { RunEvent } from '../event.ts';
import type { Revision } from './revise.ts';

/** What an operator said of what was done or passed, by ids of the new text. */
export interface RevisionDecisions {
  /** Steps whose changed parts are done again; of the others what was done stands. */
  readonly again: readonly StepId[];
  /** Missed steps that are gone through; the others are left out. */
  readonly goThrough: readonly StepId[];
}

/**
 * The events with which a run goes on with another text of its document.
 *
 * @param copy name of the file in the run's folder that the text is kept in.
 */
export function revisedEvents(
  { mapping, rewritten, changed, missed }: Extract<Revision, { readonly status: 'mapped' }>,
  { again, goThrough }: RevisionDecisions,
  { digest, copy }: { readonly digest: string; readonly copy: string },
): readonly RunEvent[] {
  const redone = changed.filter(({ after }) => again.includes(after.id));
  const standing = changed.filter(({ after }) => !again.includes(after.id));
  return [
    {
      type: 'document-revised',
      digest,
      copy,
      ...mapping,
      rewritten,
      again: redone.flatMap((step) => step.changed.map(([, { id }]) => id)),
      reopened: redone.map(({ after }) => after.id),
      back: redone.length > 0 || goThrough.length > 0,
    },
    ...standing
      .flatMap(({ added }) => added)
      .map(({ id }): RunEvent => ({ type: 'action-settled', action: id, settlement: 'skipped', reason: ADDED })),
    ...missed
      .filter(({ id }) => !goThrough.includes(id))
      .map(({ id }): RunEvent => ({ type: 'step-finished', step: id, verdict: 'skipped', reason: ADDED })),
  ];
}

const ADDED = 'It came into the document behind the run, and was left out.';
