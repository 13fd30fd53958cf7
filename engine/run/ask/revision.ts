import { documentImpact } from '../../graph/document-impact.ts';
import { wordsOf } from '../../graph/revision/content.ts';
import type { Action, GraphStep, StepGraph } from '../../graph/step-graph.ts';
import { conditionsOf } from '../../model/conditions.ts';
import type { Option, Question } from '../question.ts';
import type { ChangedStep, Revision } from '../revision/revise.ts';
import { APPROVAL_PHRASE } from './approval.ts';
import { documentChanges } from './document-changes.ts';

/** A text of a document, read. */
export interface RevisedText {
  readonly text: string;
  readonly graph: StepGraph;
}

/**
 * Which text a run goes on with whose document has changed since, with what changed. The text as it is now can be chosen only
 * where what was done can be found again in it, and takes the phrase of an approval where nobody has approved it yet.
 */
export function documentChangedOf(
  { before, after }: { readonly before: RevisedText; readonly after: RevisedText },
  revision: Revision,
  isApproved: boolean,
): Question {
  const read = ({ text, graph }: RevisedText) => ({ text, impact: documentImpact(graph) });
  const now: Option = {
    key: 'as-it-is',
    label: isApproved ? 'Go on with the text as it is now' : 'Approve the text as it is now, and go on with it',
    ...(isApproved ? {} : { needs: 'phrase' }),
  };
  return {
    id: `document-changed:${after.graph.digest}`,
    type: 'document-changed',
    title: `${after.graph.path} has changed since. Go on with which text?`,
    body: [...consequences(revision), '', ...documentChanges(read(before), read(after))],
    warnings: [],
    options: [
      { key: 'as-it-was', label: 'Keep to the text that this run went by so far' },
      ...(revision.status === 'mapped' ? [now] : []),
      LEAVE,
    ],
    ...(isApproved ? {} : { phrase: APPROVAL_PHRASE }),
  };
}

/** What going on with the text as it is now would take, one line each. */
export function consequences(revision: Revision): readonly string[] {
  if (revision.status === 'refused')
    return ['It cannot be gone on with as it is now:', ...revision.reasons.map((reason) => `  ${reason}`)];
  return [
    ...listed(
      'Done, and reads differently now (you are asked about each)',
      revision.changed.map(({ after }) => after),
    ),
    ...listed('Came in before the place where the run stands (you are asked about each)', revision.missed),
    ...listed('Done, and no longer in it; what it did stands', revision.gone),
    ...(revision.changed.length + revision.missed.length + revision.gone.length === 0
      ? ['What is done so far reads as it did.']
      : []),
  ];
}

/** Whether what was done of a step stands, or is done again where it reads differently now. */
export function changedStepOf({ after, changed, added }: ChangedStep): Question {
  return {
    id: `document-changed:${after.id}:done`,
    type: 'document-changed',
    title: `Done, and reads differently now: ${after.title}. Does what was done stand?`,
    body: [
      ...changed.flatMap(([was, is]) => [...marked('-', was), ...marked('+', is)]),
      ...(added.length === 0
        ? []
        : ['Not done, as it was not there:', ...added.flatMap((action) => marked('+', action))]),
    ],
    warnings: [],
    options: [
      { key: 'stands', label: 'It stands as it was done' },
      { key: 'again', label: 'Do what changed again, as it reads now' },
      LEAVE,
    ],
  };
}

/** Whether to go through a step that came in behind the run. */
export function missedStepOf(step: GraphStep): Question {
  return {
    id: `document-changed:${step.id}:missed`,
    type: 'document-changed',
    title: `Came in before the place where the run stands: ${step.title}. Go through it now?`,
    body: step.actions.flatMap((action) => marked('+', action)),
    warnings: [],
    options: [
      { key: 'do', label: 'Go through it, then on where the run stands' },
      { key: 'skip', label: 'Leave it out' },
      LEAVE,
    ],
  };
}

const LEAVE: Option = { key: 'abort', label: 'Leave: nothing is started' };

function listed(what: string, steps: readonly GraphStep[]): readonly string[] {
  return steps.length === 0 ? [] : [`${what}:`, ...steps.map(({ title, line }) => `  ${title} (line ${line})`)];
}

/** An action as it reads, with what is expected of it. */
function marked(mark: string, action: Action): readonly string[] {
  const expected = action.type === 'command' ? action.expectations.map(({ text }) => `expected: ${text}`) : [];
  const applies = action.type === 'command' ? conditionsOf(action.command) : [];
  return [...applies, wordsOf(action), ...expected]
    .flatMap((text) => text.split('\n'))
    .map((line) => `${mark} ${line}`);
}
