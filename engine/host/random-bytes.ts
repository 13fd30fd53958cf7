import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Unpredictable bytes from the system's generator, random(4). Read there rather than through `node:crypto`, whose loading takes
 * as long as three commands.
 */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const source = openSync('/dev/urandom', 'r');
  try {
    for (let from = 0; from < count; ) from += readSync(source, bytes, from, count - from, null);
    return bytes;
  } finally {
    closeSync(source);
  }
}
