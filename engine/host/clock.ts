/** The time, as a port, so that what uses it can be given another. */
export interface Clock {
  /** Milliseconds since the epoch. It may go back: somebody may set the machine's clock. */
  now(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };
