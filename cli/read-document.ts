import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Runbook } from '../engine/model/runbook.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';
import { openDocument } from './open-document.ts';
import { withPatternProblems } from './pattern-problems.ts';

/** A document that was read, or one line that says why it could not be. */
export type Document =
  | { readonly status: 'read'; readonly runbook: Runbook; readonly source: string }
  | { readonly status: 'unreadable'; readonly reason: string };

/**
 * Reads a runbook from disk. Only the file itself is opened; of other files it is only asked whether they exist, for the
 * references of the document.
 *
 * @param path as the operator gave it; `-` is standard input.
 */
export async function readDocument(path: string): Promise<Document> {
  const opened = openDocument(path);
  if (opened.status === 'unreadable') return opened;
  const runbook = await withPatternProblems(readRunbook(path, opened.source, { exists: existsBeside(path) }));
  return { status: 'read', source: opened.source, runbook };
}

const existsBeside = (path: string) => (target: string) => existsSync(resolve(dirname(path), target));
