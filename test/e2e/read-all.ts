/**
 * Reads documents in every way that only reads, in one process, so that a tracer has to follow one: each path on its command
 * line by `explain` and `plan` in all their formats. What they print goes where it would go.
 */
import { main } from '../../cli/main.ts';

const WAYS = [
  ['explain'],
  ['explain', '--json'],
  ['plan'],
  ['plan', '--format', 'json'],
  ['plan', '--format', 'mermaid'],
] as const;

for (const path of process.argv.slice(2)) {
  for (const [command, ...options] of WAYS) {
    const code = await main([command, path, ...options]);
    // A plan of a document without a step ends with 2: there is nothing to run.
    if (code !== 0 && !(command === 'plan' && code === 2)) process.exitCode = 1;
  }
}
