import { StringDecoder } from 'node:string_decoder';
import type { StreamExcerpt } from '../../run/verdict.ts';

/** Bytes that are kept of the head and of the tail of a stream. */
export const KEPT_BYTES = 65_536;

/** Keeps the head and the tail of a stream in bounded memory, whatever its length. */
export function excerptOf(kept = KEPT_BYTES): { push(chunk: Uint8Array): void; excerpt(): StreamExcerpt } {
  const head: Buffer[] = [];
  let headBytes = 0;
  let tail: Buffer | undefined;
  let tailBytes = 0;
  let bytes = 0;
  const pushTail = (chunk: Uint8Array) => {
    tail ??= Buffer.allocUnsafe(2 * kept);
    const last = chunk.subarray(Math.max(0, chunk.length - kept));
    if (tailBytes + last.length > tail.length) {
      const old = Math.min(tailBytes, kept - last.length);
      tail.copyWithin(0, tailBytes - old, tailBytes);
      tailBytes = old;
    }
    tail.set(last, tailBytes);
    tailBytes += last.length;
  };
  return {
    push(chunk) {
      bytes += chunk.length;
      const forHead = Math.min(chunk.length, kept - headBytes);
      if (forHead > 0) head.push(Buffer.from(chunk.subarray(0, forHead)));
      headBytes += forHead;
      if (forHead < chunk.length) pushTail(chunk.subarray(forHead));
    },
    excerpt() {
      const end = tail?.subarray(Math.max(0, tailBytes - kept), tailBytes) ?? Buffer.alloc(0);
      if (headBytes + end.length >= bytes) return { head: Buffer.concat([...head, end]).toString(), tail: '', bytes };
      return { head: new StringDecoder().write(Buffer.concat(head)), tail: fromCharacter(end), bytes };
    },
  };
}

/** Leaves out the bytes of a UTF-8 character that begins before the excerpt does. */
function fromCharacter(bytes: Buffer): string {
  const start = bytes.subarray(0, 3).findIndex((byte) => (byte & 0xc0) !== 0x80);
  return bytes.subarray(Math.max(0, start)).toString();
}
