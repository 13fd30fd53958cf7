import { bytesOf } from './codes.ts';
import type { NeedleSet } from './needles.ts';
import { NOTHING_BEFORE, searchCodes } from './search-codes.ts';
import type { SecretSpan } from './span.ts';
import { markOf, mergeSpans } from './span.ts';

/** A stream of UTF-8, or of any bytes, whose secrets are hidden over the borders of its chunks. */
export interface ByteRedactor {
  /**
   * Takes the next bytes.
   * @returns what can be let go, mostly all; where nothing was hidden it is a view of `chunk` and not a copy. Only what may
   *   be the beginning of a secret stays behind, 32 KiB at most
   */
  push(chunk: Uint8Array): Uint8Array;
  /** Ends the stream. @returns what had stayed behind */
  flush(): Uint8Array;
}

/**
 * Opens a stream. `needles` are of bytes; they are asked for with each chunk, so that what comes to be known is hidden from
 * then on, also where its beginning stayed behind before.
 */
export function openByteRedactor(needles: () => NeedleSet): ByteRedactor {
  let kept: Uint8Array = new Uint8Array(0);
  let pending: readonly SecretSpan[] = [];
  let memory = NOTHING_BEFORE;

  const advance = (chunk: Uint8Array, final: boolean): Uint8Array => {
    const bytes = kept.length === 0 ? chunk : join([kept, chunk]);
    const search = searchCodes(needles(), bytes, { final, memory });
    const spans = mergeSpans([...pending, ...search.spans]);
    const end = search.decided;
    // Not `slice`, which shares the memory of a Buffer, and whoever reads into one uses it again.
    kept = new Uint8Array(bytes.subarray(end));
    pending = spans.filter((span) => span.end > end).map((span) => moved(span, end));
    memory = search.memory;
    return hidden(bytes, spans, end);
  };

  return { push: (chunk) => advance(chunk, false), flush: () => advance(new Uint8Array(0), true) };
}

function moved(span: SecretSpan, by: number): SecretSpan {
  return {
    ...span,
    start: Math.max(0, span.start - by),
    end: span.end - by,
    ...(span.start < by ? { open: true } : {}),
  };
}

function hidden(bytes: Uint8Array, spans: readonly SecretSpan[], end: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start >= end) break;
    parts.push(bytes.subarray(at, span.start));
    if (span.open !== true) parts.push(bytesOf(markOf(span.name)));
    at = Math.min(span.end, end);
  }
  if (at < end) parts.push(bytes.subarray(at, end));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
