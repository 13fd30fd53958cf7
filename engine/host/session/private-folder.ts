import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  /** Makes FIFOs of these names. */
  makeFifos(names: readonly string[]): void;
  /** Gives a pair that nobody uses. */
  takePair(): FifoPair | Promise<FifoPair>;
  /** Opens the next pair ahead, while a command runs. */
  prepare(): void;
  /** Takes back a pair that no process has open any more. */
  giveBack(pair: FifoPair): void;
  remove(): void;
}

const BATCH = 16;

/** Makes a folder of its own inside `parent`, which is made where missing. Throws where it cannot. */
export function makePrivateFolder(parent: string): PrivateFolder {
  const isNew = mkdirSync(parent, { recursive: true, mode: 0o700 }) !== undefined;
  const folder = mkdtempSync(join(parent, 's'));
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
  execFileSync('mkfifo', ['-m', '600', ...pathsOf(first)]);
  free.push(...first);
  return {
    path: (name) => join(folder, name),
    makeFifos: (names) => {
      execFileSync('mkfifo', ['-m', '600', ...names.map((name) => join(folder, name))]);
    },
    takePair() {
      const pair = ready;
      ready = undefined;
      if (pair !== undefined) return pair;
      const number = free.pop();
      if (number !== undefined) return openPair(number);
      const [first = 0, ...rest] = nextBatch();
      return promisify(execFile)('mkfifo', ['-m', '600', ...pathsOf([first, ...rest])]).then(() => {
        free.push(...rest);
        return openPair(first);
      });
    },
    prepare() {
      const number = ready === undefined ? free.pop() : undefined;
      if (number !== undefined) ready = openPair(number);
    },
    giveBack: ({ number }) => free.push(number),
    remove() {
      ready?.stdout.destroy();
      ready?.stderr.destroy();
      rmSync(folder, { recursive: true, force: true });
      if (isNew) removeIfEmpty(parent);
    },
  };
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else keeps something in it.
  }
}
