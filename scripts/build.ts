/** Bundles the program into `dist/`: one file for each part that is loaded lazily, with every dependency inside. */
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  minify: true,
  keepNames: true,
  legalComments: 'external',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  external: ['react-devtools-core'],
  banner: {
    js: "import { createRequire as handrailCreateRequire } from 'node:module'; const require = handrailCreateRequire(import.meta.url);",
  },
});
await chmod('dist/cli.js', 0o755);
