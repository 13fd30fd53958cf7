import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Runbook } from '../engine/model/runbook.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';

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
export function readDocument(path: string): Document {
  try {
    if (path !== '-' && statSync(path).isDirectory())
      return { status: 'unreadable', reason: `${path} is a folder; expected a Markdown file.` };
    const source = readFileSync(path === '-' ? 0 : path, 'utf8');
    return { status: 'read', source, runbook: readRunbook(path, source, { exists: existsBeside(path) }) };
  } catch (error) {
    return { status: 'unreadable', reason: `${path} cannot be read: ${reasonOf(error)}` };
  }
}

const existsBeside = (path: string) => (target: string) => existsSync(resolve(dirname(path), target));

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'there is no such file.' : error.message;
}
