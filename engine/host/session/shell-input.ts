import { closeSync, constants, openSync, writeSync } from 'node:fs';

/** The pipe that a shell reads its lines from. It ends when Handrail does, however that ends. */
export interface ShellInput {
  /** For the shell, until it was started. */
  readonly reading: number;
  /** To be called when the shell was started, or could not be. */
  closeReading(): void;
  /** Sends lines; without waiting, unless the pipe is full. */
  send(lines: string): void;
  end(): void;
}

const RETRY_MILLISECONDS = 2;

/**
 * Opens the FIFO for a shell. It is not the pipe that Node would make: that is a socket, and bash, which reads its lines
 * byte by byte, takes longer for each of them. Throws where it cannot be opened.
 */
export function openShellInput(path: string): ShellInput {
  // With both ends open, neither of the others has to wait for its counterpart.
  const both = openSync(path, constants.O_RDWR);
  const reading = openSync(path, constants.O_RDONLY);
  let writing: number | undefined = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  closeSync(both);
  let waiting = Buffer.alloc(0);
  let ended = false;
  const close = () => {
    if (writing !== undefined) closeSync(writing);
    writing = undefined;
  };
  const flush = () => {
    if (writing === undefined) return;
    const written = writeSome(writing, waiting);
    waiting = waiting.subarray(Math.max(0, written));
    if (waiting.length > 0 && written >= 0) setTimeout(flush, RETRY_MILLISECONDS);
    else if (ended || written < 0) close();
  };
  return {
    reading,
    closeReading: () => closeSync(reading),
    send(lines) {
      const isIdle = waiting.length === 0;
      waiting = Buffer.concat([waiting, Buffer.from(lines)]);
      if (isIdle) flush();
    },
    end() {
      ended = true;
      if (waiting.length === 0) close();
    },
  };
}

/** How much was taken; -1 where nobody reads any more, which is seen by the end of the shell. */
function writeSome(file: number, bytes: Buffer): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    return -1;
  }
}
