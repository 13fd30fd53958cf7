import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HostFailure } from '../machine-refusal.ts';
import { type FifoReader, readFifo } from './fifo-reader.ts';

/** The FIFOs of one command. */
export interface FifoPair {
  readonly number: number;
  readonly stdout: FifoReader;
  readonly stderr: FifoReader;
  /** Path of the one for the headers that its curl commands get. */
  readonly headers: string;
}

/** The folder through which Handrail and its shells talk. Nobody else may enter it. */
export interface PrivateFolder {
  path(name: string): string;
  /** Makes FIFOs of these names, but for those that were made with the folder. */
  makeFifos(names: readonly string[]): void;
  /** Gives a pair that nobody uses. */
  takePair(): FifoPair | Promise<FifoPair>;
  /** Opens the next pair ahead, while a command runs. */
  prepare(): void;
  /** Takes back a pair that no process has open any more. */
  giveBack(pair: FifoPair): void;
  remove(): void;
}

/** Pairs are used again, so more are needed only where background jobs go on writing. */
const BATCH = 4;

/**
 * Makes a folder of its own inside `parent`, which is made where missing, and FIFOs of the given names with the first
 * pairs: to start `mkfifo` takes longer than all that it does. Rejects where it cannot.
 */
export async function makePrivateFolder(parent: string, names: readonly string[]): Promise<PrivateFolder> {
  const folder = makeFolder(parent);
  const free: number[] = [];
  let ready: FifoPair | undefined;
  let made = 0;
  const nextBatch = () => {
    const batch = Array.from({ length: BATCH }, (_, index) => made + index);
    made += BATCH;
    return batch;
  };
  const pathsOf = (numbers: readonly number[]) =>
    numbers.flatMap((number) => ['o', 'e', 'h'].map((end) => join(folder, `${number}${end}`)));
  const openPair = (number: number): FifoPair => ({
    number,
    stdout: readFifo(join(folder, `${number}o`)),
    stderr: readFifo(join(folder, `${number}e`)),
    headers: join(folder, `${number}h`),
  });
  const first = nextBatch();
  await mkfifo([...pathsOf(first), ...names.map((name) => join(folder, name))]);
  free.push(...first);
  return {
    path: (name) => join(folder, name),
    makeFifos(wanted) {
      const missing = wanted.filter((name) => !names.includes(name)).map((name) => join(folder, name));
      if (missing.length > 0) execFileSync('mkfifo', ['-m', '600', ...missing]);
    },
    takePair() {
      const pair = ready;
      ready = undefined;
      if (pair !== undefined) return pair;
      const number = free.pop();
      if (number !== undefined) return openPair(number);
      const [first = 0, ...rest] = nextBatch();
      return mkfifo(pathsOf([first, ...rest])).then(() => {
        free.push(...rest);
        return openPair(first);
      });
    },
    prepare() {
      const number = ready === undefined ? free.pop() : undefined;
      if (number === undefined) return;
      try {
        ready = openPair(number);
      } catch {
        // A command runs, and has to be seen to its end; the next one is told why it cannot start.
        free.push(number);
      }
    },
    giveBack: ({ number }) => free.push(number),
    remove() {
      ready?.stdout.destroy();
      ready?.stderr.destroy();
      removeWholly(folder);
      removeIfEmpty(parent);
    },
  };
}

function removeWholly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next session that is opened removes it, as it does what a killed Handrail has left.
  }
}

/** Makes them while this process does something else. Rejects where one cannot be made. */
async function mkfifo(paths: readonly string[]): Promise<void> {
  const child = spawn('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code === 0) return;
  throw new HostFailure(
    `Cannot make the pipes of a command beside ${paths[0]} (mkfifo ended with ${code}). Look whether there is space`,
  );
}

/** How often the parent is made again where another session that ends has just removed it. */
const ATTEMPTS = 5;

function makeFolder(parent: string): string {
  for (let attempt = 1; ; attempt++) {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    try {
      removeAbandoned(parent);
      return mkdtempSync(join(parent, `session-${processSpace()}-${process.pid}-`));
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

/** What a Handrail that was killed has left: it holds the state of its shell, and so the environment. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, space, owner] = /^session-(\d+)-(\d+)-/.exec(name) ?? [];
    // A number says nothing of a process in another container that shares the folder.
    if (owner === undefined || space !== processSpace() || isRunning(Number(owner))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Names those whose process numbers are the same as ours: the container, or the machine where Linux does not tell. */
function processSpace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and it is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else keeps something in it.
  }
}
