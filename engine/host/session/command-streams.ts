import type { StreamExcerpt } from '../../run/verdict.ts';
import { randomBytes } from '../random-bytes.ts';
import { type FifoReader, readFifo } from './fifo-reader.ts';
import { scanForMarker } from './marker-scanner.ts';
import { captureOutput } from './output-capture.ts';
import type { FifoPair } from './private-folder.ts';
import { nameShell } from './shell-name.ts';
import type { SessionCommand, StreamName } from './shell-session.ts';

/** The two streams of one command, from its start until nobody writes to them any more. */
export interface CommandStreams {
  /**
   * Forgets what is on disk of an earlier command. Nothing of this one is looked at before the caller returns, so that the shell
   * may be reading its lines by then.
   */
  clear(): void;
  /** Marks the end of what the command wrote: it is over or has ended with its shell, so all of that is in its FIFOs by now. */
  mark(): void;
  /** The command is over: what its filter kept back is let go. */
  flush(): void;
  /** Puts what it wrote through a new filter of the command. */
  refilter(): void;
  /** All that the command wrote, and why a file does not hold it all. Good once all markers were seen. */
  result(): StreamResult;
  /** The same before the command's filter. */
  seen(): { readonly stdout: StreamExcerpt; readonly stderr: StreamExcerpt };
  /** From now on output is that of background jobs; `idle` is called when none of them has the streams open. */
  release(idle: () => void): void;
  destroy(): void;
}

/** What was written. */
export interface StreamResult {
  readonly stdout: StreamExcerpt;
  readonly stderr: StreamExcerpt;
  readonly shortfall: string | undefined;
  /** Headers that curl got, where they were asked for. */
  readonly headers: string;
}

/**
 * What marks the end of a command's output. No command gets to see it; 128 bits (shell-session.md), so that none prints it by
 * chance. The record separator is no usual last byte of an output, so nothing is kept back while a command waits.
 */
const MARKER = Buffer.from(`\x1e${Buffer.from(randomBytes(16)).toString('hex')}`);

/** Opens both streams of a command, and its headers. `marked` is called when all markers were seen. */
export function openStreams(
  command: SessionCommand,
  pair: FifoPair,
  options: { readonly limit: number; readonly headers: boolean; readonly script: string; marked(): void },
): CommandStreams {
  let unmarked = options.headers ? 3 : 2;
  const onMarked = () => {
    unmarked -= 1;
    if (unmarked === 0) options.marked();
  };
  const common = { limit: options.limit, script: options.script, onMarked };
  const stdout = openStream(command, 'stdout', { ...common, reader: pair.stdout });
  const stderr = openStream(command, 'stderr', { ...common, reader: pair.stderr });
  const headers = options.headers ? openHeaders(pair.headers, onMarked) : undefined;
  return {
    clear() {
      stdout.capture.clear();
      stderr.capture.clear();
    },
    mark() {
      stdout.reader.write(MARKER);
      stderr.reader.write(MARKER);
      headers?.reader.write(MARKER);
    },
    flush() {
      stdout.flush();
      stderr.flush();
    },
    refilter() {
      if (command.filter === undefined) return;
      stdout.capture.refilter(command.filter('stdout'));
      stderr.capture.refilter(command.filter('stderr'));
    },
    result: () => ({
      stdout: stdout.capture.excerpt(),
      stderr: stderr.capture.excerpt(),
      shortfall: shortfallOf(stdout.capture.shortfall, stderr.capture.shortfall),
      headers: headers?.text() ?? '',
    }),
    seen: () => ({ stdout: stdout.capture.seen(), stderr: stderr.capture.seen() }),
    release(idle) {
      headers?.reader.destroy();
      let open = 2;
      const onEnd = () => {
        open -= 1;
        if (open === 0) idle();
      };
      stdout.release(onEnd);
      stderr.release(onEnd);
    },
    destroy() {
      headers?.reader.destroy();
      stdout.destroy();
      stderr.destroy();
    },
  };
}

function openStream(
  command: SessionCommand,
  name: StreamName,
  options: { readonly reader: FifoReader; readonly limit: number; readonly script: string; onMarked(): void },
) {
  const { reader } = options;
  const filter = command.filter?.(name);
  const capture = captureOutput({
    path: name === 'stdout' ? command.stdoutPath : command.stderrPath,
    limit: options.limit,
    ...(filter && { filter }),
    ...(command.onOutput && { onOutput: (chunk: Uint8Array) => command.onOutput?.(name, chunk) }),
  });
  // On stdout there are messages of the shell only where the command sends them there; most of what is large never does.
  const named = name === 'stderr' || MERGED.test(command.script) ? nameShell(options.script, capture.push) : undefined;
  const flush = () => {
    named?.flush();
    capture.flush();
  };
  let marked = false;
  let closed = false;
  let onEnd: (() => void) | undefined;
  const close = () => {
    if (closed) return;
    closed = true;
    flush();
    capture.close();
    reader.destroy();
    onEnd?.();
  };
  const scan = scanForMarker(MARKER, {
    data: named?.push ?? capture.push,
    found() {
      // A shell may end right behind its report, and is marked again then.
      if (marked) return;
      marked = true;
      options.onMarked();
    },
  });
  reader.listen({ data: scan, end: close });
  return {
    reader,
    capture,
    flush,
    release(whenEnded: () => void) {
      onEnd = whenEnded;
      reader.release();
    },
    destroy: close,
  };
}

/** `2>&1`, `&>`, `|&`: stderr may go where stdout does. */
const MERGED = /[>|]&|&>/;

/** Headers of more than this are not those of a health check. */
const HEADER_BYTES = 1_048_576;

function openHeaders(path: string, onMarked: () => void) {
  let text = '';
  let marked = false;
  const scan = scanForMarker(MARKER, {
    data(chunk) {
      if (text.length < HEADER_BYTES) text += chunk.toString('latin1');
    },
    found() {
      if (!marked) onMarked();
      marked = true;
    },
  });
  const reader = readFifo(path);
  reader.listen({ data: scan, end: () => undefined });
  return { reader, text: () => text };
}

function shortfallOf(stdout: string | undefined, stderr: string | undefined): string | undefined {
  const parts = [stdout && `Of stdout ${stdout}.`, stderr && `Of stderr ${stderr}.`].filter((part) => part);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
