/**
 * Takes a marker out of a stream of chunks, wherever chunk borders fall in it. `data` gets everything else in order,
 * `found` is called between what came before the marker and what comes after it. Chunks are handed on without a copy,
 * so they are good only during the call.
 */
export function scanForMarker(
  marker: Buffer,
  on: { data(chunk: Buffer): void; found(): void },
): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  return (chunk) => {
    let rest = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    held = Buffer.alloc(0);
    for (let at = rest.indexOf(marker); at >= 0; at = rest.indexOf(marker)) {
      if (at > 0) on.data(rest.subarray(0, at));
      rest = rest.subarray(at + marker.length);
      on.found();
    }
    const kept = startOfMarker(rest, marker);
    if (kept > 0) held = Buffer.from(rest.subarray(rest.length - kept));
    if (rest.length > kept) on.data(rest.subarray(0, rest.length - kept));
  };
}

/** How many bytes at the end of the chunk may be the start of a marker. */
export function startOfMarker(chunk: Buffer, marker: Buffer): number {
  for (let from = Math.max(0, chunk.length - marker.length + 1); ; from += 1) {
    const at = chunk.indexOf(marker.subarray(0, 1), from);
    if (at < 0) return 0;
    if (chunk.subarray(at).equals(marker.subarray(0, chunk.length - at))) return chunk.length - at;
    from = at;
  }
}
