import { spawn } from 'node:child_process';
import { type Place, program } from './place.ts';

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that was started. */
export interface Started {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** All of the standard output so far. */
  stdout(): string;
  /** Resolves with the first line of standard output that fits, also one of before; rejects when the program ends without. */
  line(fits: RegExp): Promise<string>;
  /** Resolves once all of the standard error so far fits; rejects when the program ends without. */
  complaint(fits: RegExp): Promise<void>;
  /** Calls back with each whole line of standard output, as it comes. */
  eachLine(listener: (line: string) => void): void;
  signal(name: NodeJS.Signals): void;
}

export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Standard input; nothing where it is absent. */
  readonly input?: string;
  /** A `run` gets `--trust` where this is absent: few tests are about whether a document may be run. */
  readonly asks?: true;
}

/** No program of these tests may run longer, in milliseconds; one that does is killed, and its test fails by the signal. */
const BOUND = 25_000;

/** Starts a program in a place. */
export function start(place: Place, [file = '', ...words]: readonly string[], options: StartOptions = {}): Started {
  const child = spawn(file, words, {
    cwd: options.folder ?? place.folder,
    env: { ...place.environment, ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  const listeners = new Set<(line: string) => void>();
  let told = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk;
    for (let end = text.stdout.indexOf('\n', told); end >= 0; end = text.stdout.indexOf('\n', told)) {
      const line = text.stdout.slice(told, end);
      told = end + 1;
      for (const listener of listeners) listener(line);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk;
  });
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const bound = setTimeout(() => child.kill('SIGKILL'), BOUND);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(bound);
      resolve({ code, signal, ...text });
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    stdout: () => text.stdout,
    line(fits) {
      const before = text.stdout
        .slice(0, told)
        .split('\n')
        .find((line) => fits.test(line));
      if (before !== undefined) return Promise.resolve(before);
      return new Promise((resolve, reject) => {
        const listener = (line: string) => {
          if (!fits.test(line)) return;
          listeners.delete(listener);
          resolve(line);
        };
        listeners.add(listener);
        void ended.then((end) => reject(new Error(`ended without a line ${fits}:\n${end.stdout}\n${end.stderr}`)));
      });
    },
    complaint: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!fits.test(text.stderr)) return;
          child.stderr.off('data', look);
          resolve();
        };
        child.stderr.on('data', look);
        look();
        void ended.then((end) => reject(new Error(`ended without a complaint ${fits}:\n${end.stderr}`)));
      }),
    eachLine: (listener) => void listeners.add(listener),
    signal: (name) => void child.kill(name),
  };
}

/** Starts Handrail in a place. */
export function startHandrail(place: Place, words: readonly string[], options: StartOptions = {}): Started {
  const trusted = words[0] === 'run' && options.asks !== true ? [...words, '--trust'] : words;
  return start(place, [process.execPath, program, ...trusted], options);
}

/** Runs Handrail in a place to its end. */
export function handrail(place: Place, words: readonly string[], options: StartOptions = {}): Promise<Ended> {
  return startHandrail(place, words, options).ended;
}
