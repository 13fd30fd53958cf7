/**
 * A process that runs one command line of Handrail after the other, through the same `dist/cli.js` as a shell would: what takes
 * most of the time of a short run is to load and compile the program, and a matrix of hundreds of runs has no time for that.
 * It is forked; it answers each {@link WarmRequest} with an {@link Ended}.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Ended } from '../handrail.ts';
import { createPerson, type Facts } from './person.ts';

/** A command line, and where it is given. */
export interface WarmRequest {
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A person at a terminal answers; without it nobody does. */
  readonly person?: Facts;
}

const program = pathToFileURL(process.argv[2] ?? '').href;
let count = 0;
let stdout = '';
let stderr = '';
let onText: (text: string) => void = () => undefined;

const { writeSync } = fs;
const captured = (descriptor: number, text: string) => {
  if (descriptor === 1) stdout += text;
  else stderr += text;
  onText(text);
  return Buffer.byteLength(text);
};
const write = (descriptor: number, data: NodeJS.ArrayBufferView | string, ...where: readonly unknown[]) =>
  descriptor === 1 || descriptor === 2
    ? captured(descriptor, String(data))
    : Reflect.apply(writeSync, fs, [descriptor, data, ...where]);
fs.writeSync = write;
syncBuiltinESMExports();
process.stdout.write = (text: string | Uint8Array) => captured(1, String(text)) >= 0;
process.stderr.write = (text: string | Uint8Array) => captured(2, String(text)) >= 0;

/** Moved on before each answer, in seconds: a person takes longer than a stray key does. */
let waited = 0;
const { hrtime } = process;
const later = (): [number, number] => {
  const [seconds, nanoseconds] = hrtime();
  return [seconds + waited, nanoseconds];
};
process.hrtime = Object.assign(later, { bigint: hrtime.bigint });

const exit = process.exit.bind(process);
process.on('disconnect', () => exit());
/** Its last act, as a whole process would end with it. */
Object.defineProperty(process, 'exit', { value: () => undefined });
process.on('message', (request: WarmRequest) => void serve(request).then((ended) => process.send?.(ended)));

/** What a run listens to until its process ends. */
const OF_A_RUN = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'uncaughtException', 'exit'];

async function serve(request: WarmRequest): Promise<Ended> {
  stdout = '';
  stderr = '';
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, request.environment, { NO_COLOR: '1' });
  process.chdir(request.folder);
  const input = new PassThrough();
  if (request.person !== undefined) sitDown(input, request.person);
  Object.defineProperty(process, 'stdin', { value: input, configurable: true });
  Object.defineProperty(process.stdout, 'isTTY', { value: request.person !== undefined, configurable: true });
  process.argv.splice(2, Infinity, ...request.words);
  process.exitCode = undefined;
  count += 1;
  try {
    await import(`${program}?${count}`);
    return { code: Number(process.exitCode ?? 0), signal: null, stdout, stderr };
  } catch (error) {
    return {
      code: 1,
      signal: null,
      stdout,
      stderr: `${stderr}${error instanceof Error ? error.stack : String(error)}`,
    };
  } finally {
    process.exitCode = undefined;
    onText = () => undefined;
    for (const name of OF_A_RUN) process.removeAllListeners(name);
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  }
}

function sitDown(input: PassThrough, facts: Facts): void {
  Object.defineProperty(input, 'isTTY', { value: true });
  Object.defineProperty(input, 'setRawMode', { value: () => input });
  const person = createPerson(facts);
  onText = (text) => {
    const typed = person.reads(text);
    if (typed === undefined) return;
    setImmediate(() => {
      waited += 1;
      input.write(`${typed}\n`);
    });
  };
}
