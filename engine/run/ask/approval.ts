import { countedByImpact, type DocumentImpact, documentImpact } from '../../graph/document-impact.ts';
import type { StepGraph } from '../../graph/step-graph.ts';
import type { Question } from '../question.ts';
import { commandLines, documentChanges } from './document-changes.ts';

/** An earlier approval of a document at the same place. */
export interface EarlierApproval {
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The text that was approved, as it is read now; absent where it is no longer kept. */
  readonly was?: { readonly text: string; readonly graph: StepGraph };
}

/** What has to be typed: a word that no hand types by mistake. */
export const APPROVAL_PHRASE = 'approve';

/**
 * Whether a document may be run at all; asked before anything of it is looked up, evaluated or written. A key alone never
 * answers it, nor does the policy of an unattended run.
 *
 * @param text of the document, to show what changed in it
 * @param earlier what was approved at this place; absent where nothing was.
 */
export function approvalOf(graph: StepGraph, text: string, earlier?: EarlierApproval): Question {
  const impact = documentImpact(graph);
  const reason = earlier === undefined ? 'It was not approved before.' : 'It has changed since it was approved.';
  return {
    id: `approval:${graph.digest}`,
    type: 'approval',
    title: `Run ${graph.path}? ${reason}`,
    body: [
      ...(earlier === undefined ? [] : [...changedLines({ text, impact }, earlier), '', 'All that it can do now:']),
      ...impactLines(graph, impact),
    ],
    warnings: [
      ...impact.commands.flatMap(({ line, deceptions }) => deceptions.map((text) => `Line ${line}: ${text}`)),
      ...(graph.misled ?? []).map(({ line, text }) => `Line ${line}: ${text}`),
    ],
    options: [
      { key: 'approve', label: 'Approve this text, and start the run', needs: 'phrase' },
      { key: 'abort', label: 'Leave it: nothing is run' },
    ],
    phrase: APPROVAL_PHRASE,
  };
}

/** What a document can do, in lines: its commands by effect, those that destroy in full, what it uses, and where it leads. */
export function impactLines(graph: StepGraph, impact: DocumentImpact): readonly string[] {
  const { commands, elsewhere, files, tools, hosts, scripts } = impact;
  const destroying = commands.filter((command) => command.impact === 'destroy');
  const lowered = commands.filter(({ guessedImpact }) => guessedImpact !== undefined);
  return [
    `Commands: ${countedByImpact(commands)}${elsewhere === 0 ? '' : `; ${elsewhere} for a person in another shell`}.`,
    ...(destroying.length === 0 ? [] : ['What destroys:', ...destroying.flatMap(commandLines)]),
    ...files.flatMap(({ path, destroys }) =>
      destroys.length === 0 ? [] : [`What destroys in ${path}:`, ...destroys.map((text) => `  ${text}`)],
    ),
    ...(lowered.length === 0 ? [] : ["Less than they look, by their author's word:", ...lowered.flatMap(commandLines)]),
    ...listed('Tools', tools),
    ...listed(
      'Creates',
      files.map(({ path, line, executable }) => `${path} (line ${line}${executable ? ', executable' : ''})`),
    ),
    ...listed('Reaches', hosts),
    ...listed('Starts what is not part of it, and was not looked at', scripts),
    ...leadLines(graph),
    `SHA-256 of the text: ${graph.digest}`,
  ];
}

function changedLines(now: { text: string; impact: DocumentImpact }, { by, at, was }: EarlierApproval): string[] {
  const time = new Date(at).toISOString();
  const when = `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
  if (was === undefined) return [`${by} approved another text of it on ${when}; that text is no longer there.`];
  const before = { text: was.text, impact: documentImpact(was.graph) };
  return [`Since ${by} approved it on ${when}:`, ...documentChanges(before, now)];
}

function listed(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${name}: ${values.join(', ')}`];
}

/** The ways that it has, and what follows a failure. */
function leadLines(graph: StepGraph): readonly string[] {
  const procedure = graph.steps.filter(({ way }) => way === 'procedure').length;
  const rollback = graph.steps.find(({ way }) => way === 'rollback');
  const escalation = graph.contacts.length > 0 || graph.steps.some(({ way }) => way === 'escalation');
  const ways = [
    ...(rollback === undefined ? [] : [`the rollback "${rollback.title}" (line ${rollback.line})`]),
    ...(escalation ? ['the escalation'] : []),
  ];
  const failed = ways.length === 0 ? 'to no rollback and no escalation' : `to ${ways.join(' and ')}`;
  return [`Leads through ${procedure} ${procedure === 1 ? 'step' : 'steps'}; a failure leads ${failed}.`];
}
