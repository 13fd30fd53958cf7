/**
 * Bundles the program into `dist/`: one file for each part that is loaded lazily, with every dependency inside. What is
 * there stays until all of it is made.
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['react-devtools-core'],
  // Some of the bundled packages are CommonJS: they call `require` for what Node itself has, and `__filename` is theirs.
  banner: { js: REQUIRE },
});
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
for (const { path, contents } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
await writeFile('dist/THIRD-PARTY-LICENCES.txt', thirdPartyLicences(Object.keys(metafile.inputs)));
await chmod('dist/cli.js', 0o755);
