import { readdirSync, readFileSync } from 'node:fs';

/** A process that has a marker in its environment. */
export interface Marked {
  readonly pid: number;
  readonly words: string;
}

/** Processes can be found by their environment only where there is /proc. */
export const canFindProcesses = process.platform === 'linux';

/** All processes that were started with a marker in their environment, and what they started. */
export function processesWith(marker: string): readonly Marked[] {
  if (!canFindProcesses) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && textOf(`/proc/${name}/environ`).includes(marker))
    .map((name) => ({ pid: Number(name), words: textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }));
}

/** Resolves when no process has the marker any more; rejects after the bound, with those that are left. */
export async function allGone(marker: string, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const left = processesWith(marker);
    if (left.length === 0) return;
    if (performance.now() > end) throw new Error(`still there: ${left.map(({ words }) => words).join(' | ')}`);
    // Nothing tells of the end of processes that are not children.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Kills all processes that have the marker. */
export async function endAll(marker: string): Promise<void> {
  for (const { pid } of processesWith(marker)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
  await allGone(marker);
}

/** Empty for a process that ended meanwhile, or that is somebody else's. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
