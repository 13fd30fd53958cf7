import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ended } from '../handrail.ts';
import { program } from '../place.ts';
import type { WarmRequest } from './warm-handrail.ts';

/** Processes that run command lines of Handrail, one at a time each. */
export interface WarmPool {
  run(request: WarmRequest): Promise<Ended>;
  close(): void;
}

/** A command line that takes longer hangs, in milliseconds. */
const BOUND = 60_000;

/** Starts as many processes as are asked for at once, up to `size`. */
export function createWarmPool(size: number): WarmPool {
  const all = new Set<ChildProcess>();
  const free: ChildProcess[] = [];
  const waiting: ((child: ChildProcess) => void)[] = [];
  const make = () => {
    const child = fork(join(import.meta.dirname, 'warm-handrail.ts'), [program], { stdio: 'inherit' });
    all.add(child);
    return child;
  };
  const take = (): ChildProcess | Promise<ChildProcess> =>
    free.pop() ?? (all.size < size ? make() : new Promise((resolve) => waiting.push(resolve)));
  const giveBack = (child: ChildProcess) => {
    const next = waiting.shift();
    if (next === undefined) free.push(child);
    else next(child);
  };
  return {
    async run(request) {
      const child = await take();
      const bound = AbortSignal.timeout(BOUND);
      child.send(request);
      try {
        const [ended] = await once(child, 'message', { signal: bound });
        giveBack(child);
        return ended;
      } catch {
        all.delete(child);
        child.kill('SIGKILL');
        giveBack(make());
        return { code: null, signal: 'SIGKILL', stdout: '', stderr: `did not end: ${request.words.join(' ')}` };
      }
    },
    close() {
      for (const child of all) child.kill('SIGKILL');
    },
  };
}
