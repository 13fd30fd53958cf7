import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { RUNBOOK_NAME } from '../../engine/host/run-folder/create-run-folder.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { graphOf } from '../read-graph.ts';

/** A text of its document that a run went by. */
export interface KeptDocument {
  /** As it came. */
  readonly source: string;
  /** As it is shown. */
  readonly text: string;
  readonly graph: StepGraph;
  /** Index of the entry of the journal from which on it counts. */
  readonly from: number;
}

/** The texts that a run went by, or one line that says which of them is not there. */
export type KeptDocuments =
  | { readonly status: 'kept'; readonly first: KeptDocument; readonly documents: readonly KeptDocument[] }
  | { readonly status: 'missing'; readonly reason: string };

/**
 * Reads the copies of its document that lie beside the journal of a run: the one that it began with, and one for each time
 * that it went on with another text.
 */
export async function keptDocuments(run: RunSummary, entries: readonly JournalEntry[]): Promise<KeptDocuments> {
  const revisions = entries.flatMap(({ event }, from) =>
    event.type === 'document-revised' ? [{ name: event.copy, from }] : [],
  );
  try {
    const [first, ...later] = await Promise.all(
      [{ name: RUNBOOK_NAME, from: 0 }, ...revisions].map(async ({ name, from }) => ({
        from,
        ...(await keptText(run, name)),
      })),
    );
    if (first === undefined) throw new Error('There is none');
    return { status: 'kept', first, documents: [first, ...later] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { status: 'missing', reason: `the text that the run went by cannot be read in ${run.folder}: ${why}` };
  }
}

/**
 * Reads one of the copies of its document that lie with a run.
 *
 * @param copy the one that the run began with where it is absent.
 * @throws where there is no such copy, or it cannot be read.
 */
export async function keptText(
  { folder, path = RUNBOOK_NAME }: RunSummary,
  copy: string = RUNBOOK_NAME,
): Promise<Omit<KeptDocument, 'from'>> {
  if (!COPY.test(copy)) throw new Error(`Unexpected name ${JSON.stringify(copy)} of a copy`);
  const source = readFileSync(join(folder, copy), 'utf8');
  return { source, ...(await graphOf(path, source)).reading };
}

/** The name of the copy of another text. @param number 2 for the first of them. */
export function copyName(number: number): string {
  return `runbook-${number}.md`;
}

/** A journal is not trusted to name a file elsewhere. */
const COPY = /^runbook(?:-\d{1,6})?\.md$/;
