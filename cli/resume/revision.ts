import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalsFolder, placeOf, readApproval } from '../../engine/host/approval/approval-file.ts';
import { keepApproval } from '../../engine/host/approval/keep-approval.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { changedStepOf, consequences, documentChangedOf, missedStepOf } from '../../engine/run/ask/revision.ts';
import type { Question } from '../../engine/run/question.ts';
import { type Revision, revise } from '../../engine/run/revision/revise.ts';
import { type RevisionDecisions, revisedEvents } from '../../engine/run/revision/revised-events.ts';
import type { RunState } from '../../engine/run/state.ts';
import { homeFolder, operatorName } from '../account.ts';
import type { RunOptions } from '../options/run-options.ts';
import type { Settling } from '../run/settling.ts';
import { copyName, type KeptDocument } from './kept-documents.ts';

/** A run whose document has changed since. */
export interface ChangedDocument {
  readonly runFolder: string;
  /** How many texts the run went by so far; the last of them is `before`. */
  readonly texts: number;
  readonly before: KeptDocument;
  /** As it is now. */
  readonly after: KeptDocument;
}

/**
 * Why a run of nobody cannot go on with the text as it is now: what would have to be asked, and that nobody has approved it.
 * Nothing where it can.
 */
export function refusalAlone(changed: ChangedDocument, state: RunState, options: RunOptions): string | undefined {
  const revision = reviseTo(changed, state);
  const asks = revision.status === 'refused' || revision.changed.length + revision.missed.length > 0;
  if (asks) return consequences(revision).join('\n');
  return isApproved(changed, options) ? undefined : 'It is not approved as it is now: `handrail trust` does that.';
}

/** Goes on with the text as it is now, where {@link refusalAlone} has nothing against it. */
export function adoptAlone(changed: ChangedDocument, settling: Settling): KeptDocument {
  const revision = reviseTo(changed, settling.recorder.state);
  if (revision.status === 'refused') throw new Error(revision.reasons.join(' '));
  return adopt(changed, settling, { revision, decisions: { again: [], goThrough: [] } });
}

/**
 * Asks a person which text to go on with, and about what was done and reads differently.
 *
 * @param options `--as-it-is` answers the first question beforehand, not the others.
 * @returns the text that is gone on with; nothing when the run is left.
 */
export async function askWhichText(
  changed: ChangedDocument,
  settling: Settling,
  options: RunOptions,
): Promise<KeptDocument | undefined> {
  const revision = reviseTo(changed, settling.recorder.state);
  const approved = isApproved(changed, options);
  const chosen =
    options.asItIs === true && approved && revision.status === 'mapped'
      ? 'as-it-is'
      : (await settling.ask(documentChangedOf(changed, revision, approved)))?.option;
  if (chosen === 'as-it-was') return changed.before;
  if (chosen !== 'as-it-is' || revision.status === 'refused') return undefined;
  if (!approved) keep(changed.after);
  const decisions = await decide(revision, settling);
  return decisions && adopt(changed, settling, { revision, decisions });
}

type Mapped = Extract<Revision, { readonly status: 'mapped' }>;

async function decide({ changed, missed }: Mapped, settling: Settling): Promise<RevisionDecisions | undefined> {
  const steps = [
    ...changed.map((step) => ({ id: step.after.id, question: changedStepOf(step) })),
    ...missed.map((step) => ({ id: step.id, question: missedStepOf(step) })),
  ];
  const chosen: { readonly id: string; readonly option: string }[] = [];
  for (const { id, question } of steps) {
    const option = await optionOf(question, settling);
    if (option === undefined) return undefined;
    chosen.push({ id, option });
  }
  const those = (wanted: string) => chosen.filter(({ option }) => option === wanted).map(({ id }) => id);
  return { again: those('again'), goThrough: those('do') };
}

async function optionOf(question: Question, { ask }: Settling): Promise<string | undefined> {
  const option = (await ask(question))?.option;
  return option === 'abort' ? undefined : option;
}

/** The copy is on disk before the journal names it. */
function adopt(
  { runFolder, texts, after }: ChangedDocument,
  { recorder, screen }: Settling,
  { revision, decisions }: { readonly revision: Mapped; readonly decisions: RevisionDecisions },
): KeptDocument {
  const copy = copyName(texts + 1);
  writeFileSync(join(runFolder, copy), after.source, { mode: 0o600, flush: true });
  screen.sink.document?.(after.graph, after.text);
  recorder.record(revisedEvents(revision, decisions, { digest: after.graph.digest, copy }));
  return after;
}

const reviseTo = ({ before, after }: ChangedDocument, state: RunState) =>
  revise({ before: before.graph, after: after.graph }, state);

const approvals = () => approvalsFolder(runsFolder(process.env, homeFolder()));

function isApproved({ after }: ChangedDocument, { trust }: RunOptions): boolean {
  return trust === true || readApproval(approvals(), after.graph.path)?.digest === after.graph.digest;
}

/** What was approved here is approved for the next run, too. */
function keep({ graph, source }: KeptDocument): void {
  const path = placeOf(graph.path);
  if (path === undefined) return;
  keepApproval(approvals(), { path, digest: graph.digest, at: Date.now(), by: operatorName() }, source);
}
