import type { useApp } from 'ink';

/** Ink's: leaves the alternate screen and raw mode, until it is resumed. */
export type Suspend = ReturnType<typeof useApp>['suspendTerminal'];

/**
 * Gives the terminal to something else while `use` runs, and takes it back after, also when it throws. Ink stops listening
 * but leaves Node reading, which would take the first keys from an editor; so reading is stopped here, and what was
 * nevertheless read is dropped, as it was never meant for the screen.
 */
export async function lendTerminal<Result>(
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
