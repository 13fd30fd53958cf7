import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** One FIFO that Handrail reads. */
export interface FifoReader {
  /** Sets who gets what is read. The chunk that `data` gets is good during the call. Before anybody writes to the FIFO. */
  listen(on: FifoListener): void;
  /** Writes into the FIFO from this side, behind what others have written. Waits where it is full. */
  write(bytes: Uint8Array): void;
  /** Lets the end of the stream be seen, as soon as no process has the FIFO open for writing. */
  release(): void;
  destroy(): void;
}

export interface FifoListener {
  data(chunk: Buffer): void;
  end(): void;
}

/** As large as a pipe on Linux. Shared, because a read and its callback are one step of the event loop. */
const BUFFER = Buffer.allocUnsafeSlow(65_536);
const RETRY_MILLISECONDS = 2;

/**
 * Reads a FIFO through the event loop (no thread is held). Until it is released it holds a writing end of its own, so
 * that a command can open and close the FIFO as often as it likes. Throws where the FIFO cannot be opened.
 */
export function readFifo(path: string): FifoReader {
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let writing: number | undefined = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  let on: FifoListener = { data: () => undefined, end: () => undefined };
  let waiting: (() => void) | undefined;
  const write = (bytes: Uint8Array) => {
    waiting = undefined;
    if (writing === undefined || wasWritten(writing, bytes)) return;
    waiting = () => write(bytes);
    setTimeout(() => waiting?.(), RETRY_MILLISECONDS);
  };
  const socket = new Socket({
    fd: reading,
    readable: true,
    writable: false,
    onread: {
      buffer: BUFFER,
      callback(length, buffer) {
        // There is room now. Whoever else writes without a pause would take it again.
        waiting?.();
        on.data(Buffer.from(buffer.buffer, buffer.byteOffset, length));
        return true;
      },
    },
  });
  const release = () => {
    if (writing !== undefined) closeSync(writing);
    writing = undefined;
  };
  socket.on('end', () => on.end());
  socket.on('error', () => on.end());
  socket.resume();
  return {
    listen(listener) {
      on = listener;
    },
    write,
    release,
    destroy() {
      release();
      socket.destroy();
    },
  };
}

/** What fits into a page of a pipe is written as a whole or not at all (pipe(7)). */
function wasWritten(file: number, bytes: Uint8Array): boolean {
  try {
    writeSync(file, bytes);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return false;
    throw error;
  }
}
