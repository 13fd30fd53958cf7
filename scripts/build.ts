/**
 * Bundles the program into `dist/`: one file for each part that is loaded lazily, with every dependency inside. What is
 * there stays until all of it is made.
 */
import { createHash } from 'node:crypto';
import { chmod, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { thirdPartyLicences } from './third-party-licences.ts';

const REQUIRE = [
  "import { createRequire as createHandrailRequire } from 'node:module';",
  "import { fileURLToPath as handrailPath } from 'node:url';",
  'const require = createHandrailRequire(import.meta.url);',
  'const __filename = handrailPath(import.meta.url);',
].join(' ');

const { outputFiles, metafile } = await build({
  entryPoints: ['cli.ts'],
  outdir: 'dist',
  write: false,
  metafile: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'process.env.HANDRAIL_READER': JSON.stringify(await digestOfReader()),
  },
  external: ['react-devtools-core'],
  // Some of the bundled packages are CommonJS: they call `require` for what Node itself has, and `__filename` is theirs.
  banner: { js: REQUIRE },
});
const before = await readdir('dist').catch((): string[] => []);
await mkdir('dist', { recursive: true });
// The entry point comes last and what is old goes after it, so that whoever starts the program meanwhile finds a whole one.
for (const { path, contents } of outputFiles.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))) {
  await writeFile(path, contents);
}
await writeFile('dist/THIRD-PARTY-LICENCES.txt', thirdPartyLicences(Object.keys(metafile.inputs)));
await chmod('dist/cli.js', 0o755);
const made = new Set(['THIRD-PARTY-LICENCES.txt', ...outputFiles.map(({ path }) => basename(path))]);
for (const name of before.filter((old) => !made.has(old)))
  await rm(join('dist', name), { recursive: true, force: true });

function isEntry(path: string): boolean {
  return basename(path) === 'cli.js';
}

/** Of all that decides how a text is read: what was kept of a reading is good only for the same. */
async function digestOfReader(): Promise<string> {
  const digest = createHash('sha256').update(await readFile('package-lock.json'));
  const files: string[] = [];
  for await (const file of glob('engine/{model,parse,graph}/**/*.ts')) files.push(file);
  for (const file of files.toSorted()) digest.update(file).update(await readFile(file));
  return digest.digest('hex').slice(0, 16);
}
