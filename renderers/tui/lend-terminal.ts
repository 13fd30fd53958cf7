import type { useApp } from 'ink';

/** Ink's: leaves the alternate screen and raw mode, until it is resumed. */
export type Suspend = ReturnType<typeof useApp>['suspendTerminal'];

/** The terminal of a screen, that can be given away for a while. */
export class LentTerminal {
  readonly #stdin: NodeJS.ReadStream;
  #suspend: Suspend | undefined;
  #lent = false;

  constructor(stdin: NodeJS.ReadStream) {
    this.#stdin = stdin;
  }

  /** Takes up how the screen leaves it; before that there is no screen to leave. */
  readonly use = (suspend: Suspend): void => {
    this.#suspend = suspend;
  };

  /** Gives it away while `use` runs; what has it already answers for it. */
  async lend<Result>(use: () => Promise<Result>): Promise<Result> {
    if (this.#suspend === undefined || this.#lent) return use();
    this.#lent = true;
    try {
      return await lendTerminal(this.#stdin, this.#suspend, use);
    } finally {
      this.#lent = false;
    }
  }
}

/** Calls back when nothing more can be read from a terminal, as it was closed; gives what ends that. An error is none. */
export function onClosed(stdin: NodeJS.ReadStream, closed: () => void): () => void {
  stdin.on('end', closed);
  // It stays: without a listener an error at the very end would end this process.
  stdin.on('error', closed);
  return () => void stdin.off('end', closed);
}

/**
 * Gives the terminal to something else while `use` runs, and takes it back after, also when it throws. Ink stops listening
 * but leaves Node reading, which would take the first keys from an editor; so reading is stopped here, and what was
 * nevertheless read is dropped, as it was never meant for the screen.
 */
async function lendTerminal<Result>(
  stdin: NodeJS.ReadStream,
  suspend: Suspend,
  use: () => Promise<Result>,
): Promise<Result> {
  const suspension = await suspend();
  try {
    // A stream notices only in the next turn that nobody listens any more, and can be paused no earlier.
    await new Promise<void>((resolve) => setImmediate(resolve));
    stdin.pause();
    return await use();
  } finally {
    while (stdin.read() !== null);
    await suspension.resume();
  }
}
