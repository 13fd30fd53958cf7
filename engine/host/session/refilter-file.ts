import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { StreamFilter } from './shell-session.ts';

/** A larger file is not gone through again: that would hold up everything else for seconds. */
const LARGEST = 256 * 1024 ** 2;

/**
 * Puts a file through a filter, so that it is the old one or the new one at any time. `each` gets what is written.
 *
 * @returns why it is still the old one; nothing where it is the new one
 */
export function refilterFile(
  path: string,
  filter: StreamFilter,
  each: (chunk: Uint8Array) => void,
): string | undefined {
  if (statSync(path).size > LARGEST) return 'it is too large to take out what came to be known at its end';
  const again = `${path}.again`;
  try {
    const from = openSync(path, 'r');
    const to = openSync(again, 'w', 0o600);
    const write = (chunk: Uint8Array) => {
      each(chunk);
      for (let at = 0; at < chunk.length; ) at += writeSync(to, chunk, at);
    };
    try {
      const buffer = Buffer.alloc(65_536);
      for (let length = readSync(from, buffer); length > 0; length = readSync(from, buffer))
        write(filter.push(buffer.subarray(0, length)));
      write(filter.flush());
    } finally {
      closeSync(from);
      closeSync(to);
    }
    renameSync(again, path);
    return undefined;
  } catch (error) {
    rmSync(again, { force: true });
    return `what came to be known at its end is still in it: ${error instanceof Error ? error.message : String(error)}`;
  }
}
