#!/usr/bin/env node
import { cacheFolder } from './cli/cache-folder.ts';

/**
 * The `handrail` executable. It checks the Node version before it loads anything, so that an older Node gets one clear
 * line instead of a syntax error (what it imports at once keeps to the syntax of Node 14); the oldest that works is the one that package.json names.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`handrail needs Node 22.19 or later; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // By itself Node keeps compiled code in the temporary folder, where anybody may have put something before.
  process.getBuiltinModule('node:module').enableCompileCache(cacheFolder(process.env));
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
  // To take a process down in good order takes Node 3 ms; nothing of it is needed once all that was printed has gone out.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}
