import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRedactor } from '../engine/journal/redaction.ts';
import { inBenchFolder, withSession } from './bench-folder.ts';
import { fastestOf, millisecondsOf } from './fastest.ts';
import { type Figure, round } from './figure.ts';

const SCRIPT = 'seq 1 12000000';
const BYTES = 96_888_897;
const ROUNDS = 3;
const BAR_SECONDS = 0.5;
const BAR_MEGABYTES = 150;
/** As many as a run has to look for, beside the tokens that it knows by their looks. */
const SECRETS = Array.from({ length: 40 }, (_, index) => ({
  name: `SECRET_${index}`,
  value: createHash('sha256')
    .update(String(index))
    .digest(index % 2 === 0 ? 'hex' : 'base64'),
}));
/** The option that makes the bench measure here and nothing else. */
export const LARGE_OUTPUT_OPTION = '--large-output';

/** What 97 MB of output take, beside a pipe of bash into a file. In a process of its own, whose code nothing else has warmed. */
export async function measureLargeOutput(bench: string): Promise<readonly Figure[]> {
  const pipe = await inBenchFolder((folder) =>
    fastestOf(ROUNDS, () =>
      millisecondsOf(() => execFileSync('bash', ['-c', `${SCRIPT} | cat >"$1"`, 'bash', join(folder, 'out')])),
    ),
  );
  const milliseconds = Number(execFileSync(process.execPath, [bench, LARGE_OUTPUT_OPTION], { encoding: 'utf8' }));
  return [
    {
      name: '97 MB of output without 40 secrets, all on disk',
      measured: milliseconds / 1000,
      bar: BAR_SECONDS,
      unit: 's',
      beside: `bash | cat ${round(pipe / 1000)} s`,
    },
    {
      name: 'peak memory meanwhile',
      measured: await inBenchFolder(async (folder) => peakMemory(folder)),
      bar: BAR_MEGABYTES,
      unit: 'MB',
      beside: `Node by itself ${round(bareMemory())} MB`,
    },
  ];
}

/** Prints the time in milliseconds. Throws where a byte is missing. */
export function measureLargeOutputHere(): Promise<void> {
  return inBenchFolder((folder) =>
    withSession(folder, async (session) => {
      const stdoutPath = join(folder, 'stdout');
      const redactor = createRedactor({ values: SECRETS });
      const filter = () => redactor.redactStream();
      const command = { script: SCRIPT, timeoutSeconds: 60, stdoutPath, stderrPath: join(folder, 'stderr'), filter };
      const milliseconds = await fastestOf(ROUNDS, () => millisecondsOf(() => session.run(command)));
      const { size } = statSync(stdoutPath);
      if (size !== BYTES) throw new Error(`Unexpected ${size} bytes on disk, expected ${BYTES}`);
      console.log(milliseconds);
    }),
  );
}

/**
 * Of the program as it is built, which runs a document with that output from start to end. This process has more than half as
 * much beside it only to read TypeScript.
 */
function peakMemory(folder: string): number {
  const runbook = join(folder, 'runbook.md');
  writeFileSync(runbook, `# Much\n\n## Steps\n\n### 1. Print\n\n\`\`\`bash\n${SCRIPT}\n\`\`\`\n`);
  const tell = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => console.error(${PEAK}))`)}`;
  const run = ['--import', tell, resolve(import.meta.dirname, '../dist/cli.js'), 'run', '--auto', '--trust', runbook];
  const secrets = Object.fromEntries(SECRETS.map(({ name, value }) => [name, value]));
  const env = { ...process.env, ...secrets, XDG_STATE_HOME: join(folder, 'state') };
  const { stderr } = spawnSync(process.execPath, [...run, '--folder', folder], { env, encoding: 'utf8' });
  return Number(stderr) / 1024;
}

const PEAK = 'process.resourceUsage().maxRSS';

function bareMemory(): number {
  return Number(execFileSync(process.execPath, ['-e', `console.log(${PEAK})`], { encoding: 'utf8' })) / 1024;
}
