/**
 * Leaves the terminal as it was before this process is stopped (Ctrl-Z, `kill -TSTP`), and takes it back when it goes on.
 *
 * @param lend gives the terminal away while something is done; stopped in it, nothing of the screen is in anybody's way.
 */
export function heedStops(lend: (use: () => Promise<void>) => Promise<void>): { stop(): void; close(): void } {
  let stopping = false;
  const raise = async () => {
    process.off('SIGTSTP', stop);
    // To all of the job, in the system's own way: where no shell could bring it back, the system does not stop it at all.
    process.kill(0, 'SIGTSTP');
    await new Promise<void>((resolve) => setImmediate(resolve));
    process.on('SIGTSTP', stop);
  };
  const away = (use: () => Promise<void>) => {
    if (stopping) return;
    stopping = true;
    void lend(use)
      // A terminal that is gone cannot be left; the run is told of that by its signal.
      .catch(() => undefined)
      .finally(() => {
        stopping = false;
      });
  };
  const stop = () => away(raise);
  // After SIGSTOP nobody could leave the terminal before: what it is now is not known, so all of it is set anew.
  const goOn = () => away(async () => undefined);
  process.on('SIGTSTP', stop);
  process.on('SIGCONT', goOn);
  return {
    stop,
    close() {
      process.off('SIGTSTP', stop);
      process.off('SIGCONT', goOn);
    },
  };
}
