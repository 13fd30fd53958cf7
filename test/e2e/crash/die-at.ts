/**
 * Is loaded into a Handrail before its own code: `node --import die-at.mjs dist/cli.js …`. It counts what the process does to
 * the world, and kills the process with SIGKILL right before or after one of these acts. Nothing of it is in the program.
 *
 * `HANDRAIL_DIE_AT`: a {@link Death} in JSON; without it nothing is killed. `HANDRAIL_REFUSED_AT`: a {@link Refusal} in JSON;
 * without it nothing fails. `HANDRAIL_ACTS`: a file for the acts that were done, one {@link Act} in JSON a line.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Act, ActType, Death, Refusal } from './act.ts';

const { openSync, closeSync, writeSync, fstatSync, ftruncateSync, writeFileSync } = fs;
const death: Death | undefined = JSON.parse(process.env.HANDRAIL_DIE_AT ?? 'null') ?? undefined;
const report = process.env.HANDRAIL_ACTS;
const refusal: Refusal | undefined = JSON.parse(process.env.HANDRAIL_REFUSED_AT ?? 'null') ?? undefined;
delete process.env.HANDRAIL_DIE_AT;
delete process.env.HANDRAIL_REFUSED_AT;
delete process.env.HANDRAIL_ACTS;

const counts = new Map<ActType, number>();
const acts: Act[] = [];
/** Of descriptors that are open for writing. */
const paths = new Map<number, string>();
const groups: number[] = [];
let journal: { readonly descriptor: number; durable: number } | undefined;
let appended = 0;
let turn = 0;
let isTurnCounted = false;
/** Within an act: what Node does to do it is no further one. */
let isActing = false;

/** Does an act, unless the process is to die of it. */
function act<Result>(type: ActType, about: string, does: () => Result): Result {
  if (isActing) return does();
  const number = (counts.get(type) ?? 0) + 1;
  counts.set(type, number);
  if (!isTurnCounted) {
    isTurnCounted = true;
    setImmediate(() => {
      turn += 1;
      isTurnCounted = false;
    });
  }
  const done = { type, number, about, turn, atRisk: bytesAtRisk() };
  acts.push(done);
  if (death?.side === 'before' && death.type === type && death.number === number) die();
  if (isRefused(type, number)) throw refused();
  const result = alone(does);
  if (type === 'sync' && journal !== undefined) journal.durable = fstatSync(journal.descriptor).size;
  if (death?.side === 'after' && death.type === type && death.number === number) die();
  return result;
}

function isRefused(type: ActType, number: number): boolean {
  return refusal?.type === type && number >= refusal.number;
}

/** As Node throws it. */
function refused(): Error {
  const { code = '' } = refusal ?? {};
  return Object.assign(new Error(`${code}: refused by the test`), { code, syscall: 'test' });
}

function alone<Result>(does: () => Result): Result {
  isActing = true;
  try {
    return does();
  } finally {
    isActing = false;
  }
}

function die(): never {
  if (death !== undefined && death.tail !== 'whole') losePower(death.tail);
  tell();
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
}

/** What was not synced is lost, wholly or in part, and everything ends at once. */
function losePower(tail: Exclude<Death['tail'], 'whole'>): void {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }
  if (journal === undefined) return;
  const { size } = fstatSync(journal.descriptor);
  const { durable } = journal;
  ftruncateSync(journal.descriptor, tail === 'torn' ? Math.ceil((durable + size) / 2) : durable);
  if (tail === 'zeros') ftruncateSync(journal.descriptor, size);
}

function bytesAtRisk(): number {
  return journal === undefined ? 0 : fstatSync(journal.descriptor).size - journal.durable;
}

/** Behind everything else, so it is no act itself. */
function tell(): void {
  if (report === undefined) return;
  const last = JSON.stringify({ appended });
  writeFileSync(report, [...acts.map((one) => JSON.stringify(one)), last, ''].join('\n'));
}
process.on('exit', tell);

/** A statement of the run, and not the lines by which a shell saves its state now and then. */
const isStatement = (path: string, data: unknown) => path.endsWith('input') && /^__r /m.test(String(data));
/** What Handrail and its shells tell each other by is no part of the world. */
const isOwn = (path: unknown) => /\/session-\d+-[^/]+\//.test(String(path));
const nameOf = (path: unknown) => String(path).replace(/^.*\/(?:runs\/[^/]+|session-[^/]+)\/?/, '');
const WRITES = fs.constants.O_CREAT | fs.constants.O_TRUNC;
const writes = (flags: unknown) => (typeof flags === 'number' ? (flags & WRITES) !== 0 : /[wa]/.test(String(flags)));

fs.openSync = (path, flags = 'r', mode) => {
  const open = () => openSync(path, flags, mode);
  const descriptor = writes(flags) && !isOwn(path) ? act('file', `open ${nameOf(path)}`, open) : open();
  if (String(path).endsWith('/journal.jsonl')) journal = { descriptor, durable: fstatSync(descriptor).size };
  paths.set(descriptor, String(path));
  return descriptor;
};
fs.closeSync = (descriptor) => {
  if (journal?.descriptor === descriptor) journal = undefined;
  paths.delete(descriptor);
  closeSync(descriptor);
};
const write = (descriptor: number, data: NodeJS.ArrayBufferView | string, ...where: readonly unknown[]) => {
  const does = () => Reflect.apply(writeSync, fs, [descriptor, data, ...where]);
  const path = paths.get(descriptor) ?? '';
  if (descriptor === journal?.descriptor) {
    return act('append', typeOf(data), () => {
      const written = does();
      appended += String(data).split('\n').length - 1;
      return written;
    });
  }
  return isStatement(path, data) ? act('statement', nameOf(path), does) : does();
};
fs.writeSync = write;

for (const name of ['fsyncSync', 'fdatasyncSync'] as const) {
  const sync = fs[name];
  fs[name] = (descriptor) => act('sync', nameOf(paths.get(descriptor)), () => sync(descriptor));
}
for (const name of [
  'writeFileSync',
  'mkdirSync',
  'mkdtempSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'rmdirSync',
  'ftruncateSync',
] as const) {
  const does: unknown = fs[name];
  if (typeof does !== 'function') throw new Error(`there is no ${name}`);
  const counted = (...words: readonly unknown[]) => {
    const about = typeof words[0] === 'number' ? paths.get(words[0]) : words[0];
    if (isOwn(about)) return Reflect.apply(does, fs, words);
    return act('file', `${name.replace('Sync', '')} ${nameOf(about)}`, () => Reflect.apply(does, fs, words));
  };
  Object.defineProperty(fs, name, { value: counted, configurable: true, writable: true, enumerable: true });
}

const { ChildProcess, execFileSync } = childProcess;
const start = Reflect.get(ChildProcess.prototype, 'spawn');
Object.defineProperty(ChildProcess.prototype, 'spawn', {
  value(this: childProcess.ChildProcess, options: { readonly file: string; readonly detached?: boolean }) {
    if (isRefused('spawn', (counts.get('spawn') ?? 0) + 1)) {
      counts.set('spawn', (counts.get('spawn') ?? 0) + 1);
      // As a process is told of what the system has none for.
      process.nextTick(() => this.emit('error', refused()));
      return 0;
    }
    return act('spawn', nameOf(options.file), () => {
      const result: unknown = Reflect.apply(start, this, [options]);
      if (options.detached === true && this.pid !== undefined) groups.push(this.pid);
      return result;
    });
  },
});
const runFile = (file: string, ...words: readonly unknown[]) =>
  act('spawn', nameOf(file), () => Reflect.apply(execFileSync, childProcess, [file, ...words]));
Object.defineProperty(childProcess, 'execFileSync', { value: runFile, configurable: true, enumerable: true });
syncBuiltinESMExports();

function typeOf(line: unknown): string {
  const found = /"event":\{"type":"([\w-]+)"(?:,"(?:action|step|question)":"([^"]*)")?/.exec(String(line));
  return found === null ? 'line' : `${found[1]} ${found[2] ?? ''}`.trim();
}
