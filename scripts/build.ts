/**
 * Bundles the program into `dist/`, with every dependency inside: one file with all that a run always needs, since to load a file
 * costs as much as what is in it, and one for each part that is loaded lazily. What is there stays until all of it is made.
 */
import { createHash } from 'node:crypto';
import { chmod, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { asciiOnly } from './ascii-only.ts';
import { builtinModulesPlugin } from './builtin-modules.ts';
import { scriptChunk } from './script-chunk.ts';
import { thirdPartyLicences } from './third-party-licences.ts';

/** Every unattended run loads these, and what they import. */
const ALWAYS_LOADED = [resolve('cli/main.ts')];
/** These come before the cache of compiled code is there, so they are a file of their own. */
const BEFORE_CACHE = /[/\\]cli[/\\](?:account|cache-folder)\.ts$/;
const EVALUATOR = 'cli/compiled-script.ts';
const EVALUATOR_FILE = './compiled-script.js';
/** Smaller chunks are not worth a file more, in characters. */
const WORTH_A_SCRIPT = 20_000;

interface ModuleLookup {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const always = new Set<string>();

const bundle = await rolldown({
  input: { cli: 'cli.ts', 'compiled-script': EVALUATOR },
  platform: 'node',
  external: ['react-devtools-core'],
  plugins: [builtinModulesPlugin(BEFORE_CACHE)],
  transform: {
    target: 'node22',
    jsx: 'react-jsx',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEV': '"false"',
      'process.env.HANDRAIL_READER': JSON.stringify(await digestOfReader()),
    },
  },
  // A module may be imported lazily by one part and at once by another: it is in the file that is always loaded then.
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.generate({
  dir: 'dist',
  format: 'esm',
  minify: true,
  comments: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Some of the bundled packages are CommonJS, and `__filename` is theirs.
  banner: ({ moduleIds }) =>
    moduleIds.some((id) => id.includes('write-file-atomic')) ? 'const __filename = import.meta.filename;' : '',
  codeSplitting: {
    groups: [
      { name: 'cache', test: BEFORE_CACHE, priority: 2 },
      { name: (id, modules) => (isAlwaysLoaded(id, modules) ? 'run' : null), debugName: 'run', priority: 1 },
    ],
  },
});
await bundle.close();
const chunks = output.filter((file) => file.type === 'chunk');
const before = await readdir('dist').catch((): string[] => []);
await mkdir('dist', { recursive: true });
// The entry point comes last and what is old goes after it, so that whoever starts the program meanwhile finds a whole one.
const files = chunks
  .toSorted((a, b) => Number(a.isEntry) - Number(b.isEntry))
  .flatMap((chunk) => filesOf(shortened(chunk)));
for (const { name, text } of files) await writeFile(join('dist', name), text);
const inputs = chunks.flatMap(({ moduleIds }) => moduleIds).map((id) => relative('.', id));
await writeFile('dist/THIRD-PARTY-LICENCES.txt', thirdPartyLicences(inputs));
await chmod('dist/cli.js', 0o755);
const made = new Set(['THIRD-PARTY-LICENCES.txt', ...files.map(({ name }) => name)]);
for (const name of before.filter((old) => !made.has(old)))
  await rm(join('dist', name), { recursive: true, force: true });

/**
 * The entry point, without two of the modules between it and what every run needs, each of which takes 1 ms to load: the one that only hands `main`
 * on, and the one that stands for the script.
 */
function shortened(chunk: OutputChunk): OutputChunk {
  if (!chunk.isEntry) return chunk;
  const code = chunk.code.replace(/import\([`'"]\.\/([\w.-]+)[`'"]\)/g, (whole, name) => {
    const facade = chunks.find(({ fileName }) => fileName === name);
    const [, given = '', exported = '', from] =
      /^export\{(\w+) as (\w+)\}from"\.\/([\w.-]+)";\s*$/.exec(facade?.code ?? '') ?? [];
    const source = chunks.find(({ fileName }) => fileName === from);
    const script = source && scriptChunk(source.fileName, asciiOnly(source.code), EVALUATOR_FILE);
    return script === undefined ? whole : `${script.loading}.then((e)=>({${exported}:e.${given}}))`;
  });
  return { ...chunk, code };
}

/** A chunk as it is written: with what is large in a script, see cli/compiled-script.ts. */
function filesOf({ fileName, code: text }: OutputChunk): readonly { readonly name: string; readonly text: string }[] {
  const code = asciiOnly(text);
  const script = code.length < WORTH_A_SCRIPT ? undefined : scriptChunk(fileName, code, EVALUATOR_FILE);
  if (script === undefined) return [{ name: fileName, text: code }];
  return [
    { name: script.scriptName, text: script.script },
    { name: fileName, text: script.module },
  ];
}

function isAlwaysLoaded(id: string, modules: ModuleLookup): boolean {
  const visit = (one: string) => {
    if (always.has(one)) return;
    always.add(one);
    modules.getModuleInfo(one)?.importedIds.forEach(visit);
  };
  if (always.size === 0) ALWAYS_LOADED.forEach(visit);
  return always.has(id);
}

/** Of all that decides how a text is read: what was kept of a reading is good only for the same. */
async function digestOfReader(): Promise<string> {
  const digest = createHash('sha256').update(await readFile('package-lock.json'));
  const files: string[] = [];
  for await (const file of glob('engine/{model,parse,graph}/**/*.ts')) files.push(file);
  for (const file of files.toSorted()) digest.update(file).update(await readFile(file));
  return digest.digest('hex').slice(0, 16);
}
