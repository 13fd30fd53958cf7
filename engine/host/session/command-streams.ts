import type { StreamExcerpt } from '../../run/verdict.ts';
import { randomBytes } from '../random-bytes.ts';
import { type FifoReader, readFifo } from './fifo-reader.ts';
import { scanForMarker } from './marker-scanner.ts';
import { captureOutput } from './output-capture.ts';
import type { FifoPair } from './private-folder.ts';
import type { SessionCommand, StreamName } from './shell-session.ts';

/** The two streams of one command, from its start until nobody writes to them any more. */
export interface CommandStreams {
  /** What is to be printed behind a record separator when the command is over. */
  readonly nonce: string;
  /** Prints the markers in place of a shell that cannot. */
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

/** Opens both streams of a command, and its headers. `marked` is called when all markers were seen. */
export function openStreams(
  command: SessionCommand,
  pair: FifoPair,
  options: { readonly limit: number; readonly headers: boolean; marked(): void },
): CommandStreams {
  // 128 bits, shell-session.md: nothing that a command prints is taken for it.
  const nonce = Buffer.from(randomBytes(16)).toString('hex');
  // The record separator is no usual last byte of an output, so nothing is kept back while a command waits.
  const marker = Buffer.from(`\x1e${nonce}`);
  let unmarked = options.headers ? 3 : 2;
  const onMarked = () => {
    unmarked -= 1;
    if (unmarked === 0) options.marked();
  };
  const stdout = openStream(command, 'stdout', { reader: pair.stdout, marker, limit: options.limit, onMarked });
  const stderr = openStream(command, 'stderr', { reader: pair.stderr, marker, limit: options.limit, onMarked });
  const headers = options.headers ? openHeaders(pair.headers, marker, onMarked) : undefined;
  return {
    nonce,
    mark() {
      stdout.reader.write(marker);
      stderr.reader.write(marker);
      headers?.reader.write(marker);
    },
    flush() {
      stdout.capture.flush();
      stderr.capture.flush();
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
  options: { readonly reader: FifoReader; readonly marker: Buffer; readonly limit: number; onMarked(): void },
) {
  const { reader } = options;
  const filter = command.filter?.(name);
  const capture = captureOutput({
    path: name === 'stdout' ? command.stdoutPath : command.stderrPath,
    limit: options.limit,
    ...(filter && { filter }),
    ...(command.onOutput && { onOutput: (chunk: Uint8Array) => command.onOutput?.(name, chunk) }),
  });
  let marked = false;
  let closed = false;
  let onEnd: (() => void) | undefined;
  const close = () => {
    if (closed) return;
    closed = true;
    capture.flush();
    capture.close();
    reader.destroy();
    onEnd?.();
  };
  const scan = scanForMarker(options.marker, {
    data: capture.push,
    found() {
      // The shell may have printed its marker just before it ended, and Handrail another one then.
      if (marked) return;
      marked = true;
      options.onMarked();
    },
  });
  reader.listen({ data: scan, end: close });
  return {
    reader,
    capture,
    release(whenEnded: () => void) {
      onEnd = whenEnded;
      reader.release();
    },
    destroy: close,
  };
}

/** Headers of more than this are not those of a health check. */
const HEADER_BYTES = 1_048_576;

function openHeaders(path: string, marker: Buffer, onMarked: () => void) {
  let text = '';
  let marked = false;
  const scan = scanForMarker(marker, {
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
