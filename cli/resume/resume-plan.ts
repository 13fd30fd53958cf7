import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { impactOf } from '../../engine/parse/shell/impact.ts';
import type { HandOver, RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import type { RunState } from '../../engine/run/state.ts';
import { conductor } from '../account.ts';
import { openDocument } from '../open-document.ts';
import type { RunOptions } from '../options/run-options.ts';
import { graphOf } from '../read-graph.ts';
import { isRemote } from '../remote-address.ts';
import { attendanceOf } from '../run/given-values.ts';
import type { LockFrom } from '../run/hold-run.ts';
import { type KeptDocument, keptDocuments } from './kept-documents.ts';
import { resumeFolder } from './resume-folder.ts';

/** How a run can be taken up, as far as it can be told from what lies on the disk. */
export interface ResumePlan {
  readonly folder: string;
  readonly workingFolder: string;
  /** The texts that the run went by; never none. */
  readonly documents: readonly KeptDocument[];
  readonly first: KeptDocument;
  readonly last: KeptDocument;
  /** The document as it is now, where it reads differently. */
  readonly now?: KeptDocument;
  /** What is to be said of the document, where nothing is to be asked. */
  readonly said: readonly string[];
  readonly resumed: RunEvent;
  /** After `resumed`. */
  readonly state: RunState;
}

/** A plan, or one line that says why there is none. */
export type PlannedResume =
  | { readonly status: 'planned'; readonly plan: ResumePlan }
  | { readonly status: 'refused'; readonly reason: string };

/** Looks at what a run left, and at its document. Changes nothing. */
export async function planResume(
  run: RunSummary,
  entries: readonly JournalEntry[],
  by: { readonly operator: string; readonly options: RunOptions; readonly from: LockFrom },
): Promise<PlannedResume> {
  const { operator, options, from } = by;
  const folders = resumeFolder(run.run, entries, options.folder);
  if (folders.status === 'unknown') return { status: 'refused', reason: folders.reason };
  const kept = await keptDocuments(run, entries);
  if (kept.status === 'missing') return { status: 'refused', reason: kept.reason };
  const documents = kept.documents.map(judged);
  const last = documents.at(-1) ?? judged(kept.first);
  const { folder, workingFolder } = folders;
  const resumed: RunEvent = {
    type: 'run-resumed',
    operator,
    digest: last.graph.digest,
    folder: workingFolder,
    conductor: conductor(),
    handOver: handOverOf(entries, from),
    ...attendanceOf(options),
    ...(options.allowEdited === true ? { allowEdited: true } : {}),
  };
  const state = [...entries.map(({ event }) => event), resumed].reduce(evolve, initialState());
  const document = await documentNow(last, options);
  const plan = { folder, workingFolder, documents, first: judged(kept.first), last, resumed, state, ...document };
  return { status: 'planned', plan };
}

/** Who conducted the run until now, as the journal and the lock that they left say. */
function handOverOf(entries: readonly JournalEntry[], from: LockFrom): HandOver {
  const last = entries.findLast(({ event }) => event.type === 'run-started' || event.type === 'run-resumed')?.event;
  const known = last?.type === 'run-started' || last?.type === 'run-resumed' ? last : undefined;
  const operator = known?.operator ?? '';
  // A resume that was refused takes away the claim of a process that was killed; the journal still has no end of it.
  const begun = entries.findLastIndex(({ event }) => event === last);
  const ended = entries.slice(begun + 1).some(({ event }) => event.type === 'run-finished');
  if (from === undefined) return { operator, lock: ended ? 'given-back' : 'unfinished', ...known?.conductor };
  return { operator, lock: from.unseen ? 'unseen' : 'gone', host: from.host, pid: from.pid };
}

/** What a command does is judged once more with its values in it. */
function judged(document: KeptDocument): KeptDocument {
  return { ...document, graph: { ...document.graph, impactOf } };
}

async function documentNow(
  last: KeptDocument,
  { asItWas }: RunOptions,
): Promise<{ readonly now?: KeptDocument; readonly said: readonly string[] }> {
  const { path } = last.graph;
  // Its text was pinned when the run began, and lies with it.
  if (isRemote(path)) return { said: [] };
  const opened = openDocument(path);
  if (opened.status === 'unreadable')
    return { said: [`${path} is no longer there; the run goes on with the text that it went by.`] };
  if (opened.source === last.source) return { said: [] };
  if (asItWas === true) return { said: [`${path} has changed since; the run goes on with the text that it went by.`] };
  const { reading } = await graphOf(path, opened.source);
  if (reading.graph.digest === last.graph.digest) return { said: [] };
  return { said: [], now: judged({ ...reading, source: opened.source, from: 0 }) };
}
