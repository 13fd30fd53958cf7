import { setTimeout as delay } from 'node:timers/promises';
import type { CommandStreams } from './command-streams.ts';

/** How long the last bytes of processes that were just ended may take. */
const LAST_BYTES_MILLISECONDS = 500;

/** Streams of commands that are over, while background jobs still write to them. */
export class LateOutput {
  readonly #open = new Map<CommandStreams, Promise<void>>();

  add(streams: CommandStreams, onIdle: () => void): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#open.set(streams, promise);
    streams.release(() => {
      this.#open.delete(streams);
      onIdle();
      resolve();
    });
  }

  /** Reads what is left of them and closes them, also where a process that outlives the session has them open. */
  async end(): Promise<void> {
    const stop = new AbortController();
    const late = delay(LAST_BYTES_MILLISECONDS, undefined, { signal: stop.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.#open.values()), late]);
    stop.abort();
    for (const streams of this.#open.keys()) streams.destroy();
  }
}
