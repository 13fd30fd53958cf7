import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Paths of the FIFOs of one command. */
export interface FifoPair {
  readonly number: number;
  readonly stdout: string;
  readonly stderr: string;
  /** For the headers that its curl commands get. */
  readonly headers: string;
}

/** The folder through which Handrail and its shells talk. Nobody else may enter it. */
export interface PrivateFolder {
  path(name: string): string;
  /** Makes FIFOs of these names. */
  makeFifos(names: readonly string[]): void;
  /** Gives a pair that nobody uses. */
  takePair(): FifoPair | Promise<FifoPair>;
  /** Takes back a pair that no process has open any more. */
  giveBack(pair: FifoPair): void;
  remove(): void;
}

const BATCH = 16;

/** Makes a folder of its own inside `parent`, which is made where missing. Throws where it cannot. */
export function makePrivateFolder(parent: string): PrivateFolder {
  const isNew = mkdirSync(parent, { recursive: true, mode: 0o700 }) !== undefined;
  const folder = mkdtempSync(join(parent, 's'));
  const free: FifoPair[] = [];
  let made = 0;
  const nextBatch = () => {
    const batch = Array.from({ length: BATCH }, (_, index) => ({
      number: made + index,
      stdout: join(folder, `${made + index}o`),
      stderr: join(folder, `${made + index}e`),
      headers: join(folder, `${made + index}h`),
    }));
    made += BATCH;
    return batch;
  };
  const namesOf = (batch: readonly FifoPair[]) => batch.flatMap((pair) => [pair.stdout, pair.stderr, pair.headers]);
  const first = nextBatch();
  execFileSync('mkfifo', ['-m', '600', ...namesOf(first)]);
  free.push(...first);
  return {
    path: (name) => join(folder, name),
    makeFifos: (names) => {
      execFileSync('mkfifo', ['-m', '600', ...names.map((name) => join(folder, name))]);
    },
    takePair() {
      const pair = free.pop();
      if (pair !== undefined) return pair;
      const batch = nextBatch();
      return promisify(execFile)('mkfifo', ['-m', '600', ...namesOf(batch)]).then(() => {
        free.push(...batch.slice(1));
        return batch[0] ?? Promise.reject(new Error('a batch of FIFOs is empty'));
      });
    },
    giveBack: (pair) => free.push(pair),
    remove() {
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
