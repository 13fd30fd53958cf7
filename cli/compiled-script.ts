// It comes before the bundle that all else has Node's modules from.
const { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { getCompileCacheDir } = process.getBuiltinModule('node:module');
const { basename, dirname, join } = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');
const { crc32 } = process.getBuiltinModule('node:zlib');

/** What a script of the build is: a function of the modules that it imports and of `import`, which gives what it exports. */
type ScriptFunction = (...given: readonly unknown[]) => unknown;

/** By path, what each gave: the entry point evaluates the first one itself, and others import it. */
const evaluated = new Map<string, unknown>();

/** Files that are kept in one folder: those of a few builds. */
const MOST_KEPT = 24;
/** Bytes before the compiled code: its checksum, and how many processes have added to it what they called. */
const HEAD = 8;
/** What one process after the other calls is kept together, until so many have done what they were asked to. */
const MOST_TAUGHT = 4;
/** Of a process that refused what it was asked for, and so called next to nothing of the program. */
const REFUSED = 2;

/**
 * Evaluates a script of the build with the code that V8 compiled of it before. Node keeps compiled code by itself
 * (`enableCompileCache`), but as it is right after compiling: of functions that are called at once, and no other. What is
 * kept here is that of the end of a process, with all that it called: to compile that anew is a third of a short run. What later
 * ones call beside it is added, or whoever came first, and was refused perhaps, would decide it for all.
 *
 * It lies in the folder that Node has for the same purpose, which is that of this version of Node and V8; where there is
 * none, or where it is not of this user alone, nothing is kept and nothing is believed. A script is evaluated once, as a module is.
 */
export function evaluateScript(path: string, given: readonly unknown[]): unknown {
  if (!evaluated.has(path)) evaluated.set(path, evaluateAnew(path, given));
  return evaluated.get(path);
}

function evaluateAnew(path: string, given: readonly unknown[]): unknown {
  const source = readFileSync(path, 'latin1');
  const folder = getCompileCacheDir();
  const file = folder === undefined || !isOursAlone(folder) ? undefined : join(folder, `${basename(path)}.${use()}`);
  const kept = file === undefined ? undefined : read(file);
  const script = new Script(source, { filename: path, ...(kept && { cachedData: kept.code }) });
  const taught = script.cachedDataRejected === false ? kept?.taught : undefined;
  if (file !== undefined && (taught ?? 0) < MOST_TAUGHT)
    process.once('exit', (code) => {
      if (code !== REFUSED) keep(file, script.createCachedData(), (taught ?? 0) + 1);
      else if (taught === undefined) keep(file, script.createCachedData(), 0);
    });
  const run: ScriptFunction = script.runInThisContext();
  return run(...given);
}

/** Different ways to use Handrail call different functions of it. */
function use(): string {
  const [, , word = '', ...options] = process.argv;
  if (word !== 'run' && word !== 'resume') return 'other';
  return options.includes('--auto') ? 'unattended' : 'attended';
}

function isOursAlone(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** V8 believes what it gets, but for its length and version: what is torn would end the process. */
function read(file: string): { readonly code: Buffer; readonly taught: number } | undefined {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(HEAD);
    return kept.readUInt32LE() === crc32(code) ? { code, taught: kept.readUInt32LE(4) } : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, code: Buffer, taught: number): void {
  const unfinished = `${file}.${process.pid}`;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(code));
  head.writeUInt32LE(taught, 4);
  try {
    writeFileSync(unfinished, Buffer.concat([head, code]), { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
    forgetOldest(dirname(file));
  } catch {
    rmSync(unfinished, { force: true });
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.includes('.script.js.'));
  if (names.length <= MOST_KEPT) return;
  const aged = names.map((name) => ({ path: join(folder, name), since: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.toSorted((a, b) => b.since - a.since).slice(MOST_KEPT)) rmSync(path, { force: true });
}
