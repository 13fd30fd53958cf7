import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import type { StreamExcerpt } from '../../run/verdict.ts';
import { whyOf } from '../file-problem.ts';
import { excerptOf } from './excerpt.ts';
import { refilterFile } from './refilter-file.ts';
import type { StreamFilter } from './shell-session.ts';

/** What becomes of one stream of one command: on disk as a whole, in memory as an excerpt. */
export interface OutputCapture {
  /** Nothing of an earlier command may be taken for output of this one. To be called before anything comes. */
  clear(): void;
  push(chunk: Uint8Array): void;
  /** The command is over: what the filter kept back is let go. Later output may still follow. */
  flush(): void;
  /** Puts what was written through another filter: there is more to take out of it than was known. */
  refilter(filter: StreamFilter): void;
  excerpt(): StreamExcerpt;
  /** Of what came, before the filter. */
  seen(): StreamExcerpt;
  /** Why the file does not hold all of it, where it does not. */
  readonly shortfall: string | undefined;
  close(): void;
}

/**
 * Writes a stream to a file as it comes, in the calling thread, so that memory stays bounded however fast it comes.
 * The file is made with the first byte: an empty stream has none. Past `limit` bytes, or where the disk is full or the
 * file cannot be made, the rest is counted and kept as an excerpt only, and `shortfall` says so.
 */
export function captureOutput(options: {
  readonly path: string;
  readonly limit: number;
  readonly filter?: StreamFilter;
  onOutput?(chunk: Uint8Array): void;
}): OutputCapture {
  const { path, limit, filter, onOutput } = options;
  let file: number | undefined;
  let kept = excerptOf();
  const came = filter === undefined ? undefined : excerptOf();
  let written = 0;
  let shortfall: string | undefined;
  const unwritten = (error: unknown) => `not all could be written to ${path}: ${whyOf(error)}`;
  const keep = (chunk: Uint8Array) => {
    if (chunk.length === 0) return;
    kept.push(chunk);
    if (shortfall === undefined) {
      const part = chunk.length > limit - written ? chunk.subarray(0, limit - written) : chunk;
      try {
        file ??= openSync(path, 'w', 0o600);
        writeAll(file, part);
        written += part.length;
        if (part.length < chunk.length) shortfall = `only the first ${limit} bytes of it were written to ${path}`;
      } catch (error) {
        shortfall = unwritten(error);
      }
    }
    onOutput?.(chunk);
  };
  return {
    clear() {
      try {
        if (existsSync(path)) file = openSync(path, 'w', 0o600);
      } catch (error) {
        shortfall = unwritten(error);
      }
    },
    push(chunk) {
      if (filter === undefined) return keep(chunk);
      came?.push(chunk);
      keep(filter.push(chunk));
    },
    flush: () => keep(filter ? filter.flush() : new Uint8Array()),
    refilter(again) {
      if (file === undefined) return;
      const anew = excerptOf();
      const problem = refilterFile(path, again, (chunk) => anew.push(chunk));
      shortfall ??= problem;
      if (problem !== undefined) return;
      kept = anew;
      closeSync(file);
      file = undefined;
      try {
        file = openSync(path, 'a', 0o600);
      } catch (error) {
        shortfall ??= unwritten(error);
      }
    },
    excerpt: () => kept.excerpt(),
    seen: () => (came ?? kept).excerpt(),
    get shortfall() {
      return shortfall;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
}
