import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inBenchFolder } from './bench-folder.ts';
import { millisecondsOf } from './fastest.ts';
import { type Figure, round } from './figure.ts';

/** In turn, so that both meet the same machine. */
const ROUNDS = 20;
/** Starts of Node that one step may take. */
const BAR_RATIO = 3;
const RUNBOOK = `# One step

## Steps

### 1. Greet

\`\`\`bash
echo "hello, operator"
# Expected: "hello, operator"
\`\`\`
`;

/** A runbook of one step, run from start to end without a person, beside the start of Node. */
export function measureOneStep(): Promise<Figure> {
  const cli = resolve(import.meta.dirname, '../dist/cli.js');
  return inBenchFolder(async (folder) => {
    const path = join(folder, 'runbook.md');
    writeFileSync(path, RUNBOOK);
    const env = { ...process.env, XDG_STATE_HOME: join(folder, 'state') };
    const run = () => execFileSync(process.execPath, [cli, 'run', '--auto', path, '--folder', folder], { env });
    // Approved before, as a document that is run every day is: the look for the approval is part of what is measured.
    execFileSync(process.execPath, [cli, 'trust', path], { env });
    let [node, step] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < ROUNDS; round += 1) {
      node = Math.min(node, await millisecondsOf(() => execFileSync(process.execPath, ['-e', '0'])));
      step = Math.min(step, await millisecondsOf(run));
    }
    return {
      name: 'one step from start to end, in starts of Node',
      measured: step / node,
      bar: BAR_RATIO,
      unit: 'x',
      beside: `the step ${round(step)} ms, node -e 0 ${round(node)} ms`,
    };
  });
}
