import { startOfMarker } from './marker-scanner.ts';

/** A stream in which the shell's own messages bear its name. */
export interface NamedStream {
  push(chunk: Buffer): void;
  /** Lets go what may have been the start of a path. */
  flush(): void;
}

/**
 * Gives the shell its name in its own messages. Bash puts the path of the text that it reads before them, and that is a file of
 * the session, which says nothing to anybody and is gone a moment later: `/dev/shm/…/main-bash: line 1: kubctl: command not
 * found` becomes `bash: line 1: …`. Chunks are handed on without a copy.
 */
export function nameShell(script: string, data: (chunk: Uint8Array) => void): NamedStream {
  const path = Buffer.from(`${script}: line `);
  let held = Buffer.alloc(0);
  return {
    push(chunk) {
      let rest = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      held = Buffer.alloc(0);
      for (let at = rest.indexOf(path); at >= 0; at = rest.indexOf(path)) {
        if (at > 0) data(rest.subarray(0, at));
        data(NAME);
        rest = rest.subarray(at + path.length);
      }
      const kept = startOfMarker(rest, path);
      if (kept > 0) held = Buffer.from(rest.subarray(rest.length - kept));
      if (rest.length > kept) data(rest.subarray(0, rest.length - kept));
    },
    flush() {
      if (held.length > 0) data(held);
      held = Buffer.alloc(0);
    },
  };
}

const NAME = Buffer.from('bash: line ');
