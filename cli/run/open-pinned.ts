import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fetchDocument } from '../../engine/host/remote/fetch-document.ts';
import type { OpenedDocument } from '../open-document.ts';
import type { RunOptions } from '../options/run-options.ts';
import { isRemote, remoteRefusal } from '../remote-address.ts';

/** A document that is the one that was meant, with the name that it goes by. */
export type PinnedDocument = (OpenedDocument & { readonly status: 'opened'; readonly path: string }) | Unreadable;
type Unreadable = Extract<OpenedDocument, { readonly status: 'unreadable' }>;

/**
 * Opens a document that has to have a digest: one at an address of the network always, one at a path where `--digest` says
 * so. Nobody can look at an address before it is run, so that it takes `--trust` as well.
 *
 * @param path an address may end in `#sha256=HEX`
 */
export async function openPinned(path: string, { digest, trust }: RunOptions): Promise<PinnedDocument> {
  const [address = '', pinned] = isRemote(path) ? path.split('#sha256=') : [path];
  const wanted = hexOf(pinned ?? digest ?? '');
  if (isRemote(path) && (trust !== true || (pinned ?? digest) === undefined)) return unreadable(remoteRefusal(address));
  if (wanted === undefined) return unreadable('the digest is none: expected sha256: and 64 digits of hexadecimal.');
  const read = isRemote(path) ? await fetched(address) : local(path);
  if (read.status === 'unreadable') return read;
  const found = createHash('sha256').update(read.bytes).digest('hex');
  if (found !== wanted)
    return unreadable(
      `${read.path} is not the text that was meant: its digest is sha256:${found}, expected sha256:${wanted}.`,
    );
  return {
    status: 'opened',
    path: read.path,
    source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes),
  };
}

type Bytes = { readonly status: 'read'; readonly bytes: Buffer; readonly path: string } | Unreadable;

async function fetched(address: string): Promise<Bytes> {
  if (!URL.canParse(address)) return unreadable(`${address} is no address.`);
  const url = new URL(address);
  const path = nameOf(url);
  const got = await fetchDocument(url);
  if (got.status === 'failed') return unreadable(`${path} cannot be fetched: ${got.reason}.`);
  return { status: 'read', bytes: got.bytes, path };
}

function local(path: string): Bytes {
  try {
    return { status: 'read', bytes: readFileSync(path === '-' ? 0 : path), path };
  } catch (error) {
    return unreadable(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** As it is shown and kept: what is asked for in an address can be a secret. */
function nameOf({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
}

function hexOf(text: string): string | undefined {
  return /^(?:sha256[:=])?([0-9a-f]{64})$/i.exec(text.trim())?.[1]?.toLowerCase();
}

function unreadable(reason: string): Unreadable {
  return { status: 'unreadable', reason };
}
