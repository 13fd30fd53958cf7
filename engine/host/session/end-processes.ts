import { setTimeout as delay } from 'node:timers/promises';

/** How long a process has to heed a signal, in milliseconds, before the next one; shell-session.md. */
const PATIENCE = { SIGINT: 300, SIGHUP: 300, SIGTERM: 600, SIGKILL: 2000 } as const;
const LOOK_EVERY = 10;

export type EndingSignal = keyof typeof PATIENCE;

/**
 * Sends the signals one after the other to what `targets` names at that time, until it names nothing. Processes come and
 * go meanwhile, so it is asked anew each time. `group` is a process group all of which is meant: one signal reaches all
 * its members at once, and those that are being forked.
 */
export async function endProcesses(options: {
  readonly targets: () => readonly number[];
  readonly signals: readonly EndingSignal[];
  readonly group?: () => number | undefined;
}): Promise<void> {
  const { targets, signals, group } = options;
  for (const signal of targets().length === 0 ? [] : signals) {
    const whole = group?.();
    for (const pid of whole === undefined ? targets() : [-whole]) send(pid, signal);
    for (let waited = 0; waited < PATIENCE[signal]; waited += LOOK_EVERY) {
      const left = targets();
      if (left.length === 0) return;
      // A process that was forked while its parent was killed has not had the signal yet.
      if (signal === 'SIGKILL') for (const pid of left) send(pid, signal);
      await delay(LOOK_EVERY);
    }
  }
}

function send(pid: number, signal: EndingSignal): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or it is another user's (sudo): then nothing that Handrail may do can end it.
  }
}
