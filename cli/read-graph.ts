import { join } from 'node:path';
import type { Action } from '../engine/graph/step-graph.ts';
import { type KeptReading, keepReading, keptReading } from '../engine/host/kept-reading/kept-reading.ts';
import { loadRegexEngine } from '../engine/match/regex-engine.ts';
import { cacheFolder } from './cache-folder.ts';
import { type OpenedDocument, openDocument } from './open-document.ts';
import type { GraphText } from './read-graph-text.ts';

/** A document as a run walks it, or one line that says why it could not be read. */
export type GraphDocument =
  | ({
      readonly status: 'read';
      readonly source: string;
      /** Keeps the reading for the next time; nothing of a document is written before somebody agreed to run it. Absent where it is kept. */
      readonly keep: (() => void) | undefined;
      /** What its author has to mend before anything of it is run, as lines. Of a reading that was kept there is nothing. */
      readonly wrong?: string;
    } & KeptReading)
  | { readonly status: 'unreadable'; readonly reason: string };

/**
 * Reads a runbook from disk into what a run needs of it. A text that was read before by this build of Handrail is not read
 * again: to load the reader and to read a page takes longer than to run one of its commands.
 *
 * @param path as the operator gave it; `-` is standard input.
 * @param opened its text, where it is open already.
 */
export async function readGraph(path: string, opened: OpenedDocument = openDocument(path)): Promise<GraphDocument> {
  if (opened.status === 'unreadable') return opened;
  const { reading, keep } = await graphOf(path, opened.source);
  return { status: 'read', source: opened.source, keep, ...reading };
}

/** The same of a text that is there already. @param path for messages, and part of what the reading is kept by */
export async function graphOf(
  path: string,
  source: string,
): Promise<{ readonly reading: GraphText; readonly keep: (() => void) | undefined }> {
  const build = process.env.HANDRAIL_READER;
  const ready = async (reading: KeptReading) => {
    if (reading.graph.steps.some((step) => [...step.actions, ...step.offered].some(hasPattern)))
      await loadRegexEngine();
    return reading;
  };
  const place = build === undefined ? undefined : { folder: join(cacheFolder(process.env), 'readings'), build };
  const kept = place && keptReading(place, path, source);
  if (kept !== undefined) return { reading: await ready(kept), keep: undefined };
  const { readGraphText } = await import('./read-graph-text.ts');
  const reading = await ready(await readGraphText(path, source));
  return { reading, keep: place && (() => keepReading(place, { path, source, reading })) };
}

function hasPattern(action: Action): boolean {
  return action.type === 'command' && action.expectations.some(({ check }) => check === 'regex');
}
