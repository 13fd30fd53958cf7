import { readFileSync, statSync } from 'node:fs';
import { isRemote, remoteRefusal } from './remote-address.ts';

/** The text of a document as it came, or one line that says why there is none. */
export type OpenedDocument =
  | { readonly status: 'opened'; readonly source: string }
  | { readonly status: 'unreadable'; readonly reason: string };

/**
 * Opens a document. Nothing but the file itself is touched.
 *
 * @param path as the operator gave it; `-` is standard input.
 */
export function openDocument(path: string): OpenedDocument {
  if (isRemote(path)) return { status: 'unreadable', reason: remoteRefusal(path) };
  try {
    if (path !== '-' && statSync(path).isDirectory())
      return { status: 'unreadable', reason: `${path} is a folder; expected a Markdown file.` };
    return { status: 'opened', source: readFileSync(path === '-' ? 0 : path, 'utf8') };
  } catch (error) {
    return { status: 'unreadable', reason: `${path} cannot be read: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'there is no such file.' : error.message;
}
