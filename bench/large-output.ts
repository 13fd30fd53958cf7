import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
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

/** What 97 MB of output take, beside a pipe of bash into a file. In a process of its own, so that its memory is its own. */
export async function measureLargeOutput(bench: string): Promise<readonly Figure[]> {
  const pipe = await inBenchFolder((folder) =>
    fastestOf(ROUNDS, () =>
      millisecondsOf(() => execFileSync('bash', ['-c', `${SCRIPT} | cat >"$1"`, 'bash', join(folder, 'out')])),
    ),
  );
  const output = execFileSync(process.execPath, [bench, LARGE_OUTPUT_OPTION], { encoding: 'utf8' });
  const [milliseconds = Number.NaN, kilobytes = Number.NaN] = output.trim().split(' ').map(Number);
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
      measured: kilobytes / 1024,
      bar: BAR_MEGABYTES,
      unit: 'MB',
      beside: `Node by itself ${round(bareMemory())} MB`,
    },
  ];
}

/** Prints the time in milliseconds and the peak memory in KiB of the process. Throws where a byte is missing. */
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
      console.log(`${milliseconds} ${process.resourceUsage().maxRSS}`);
    }),
  );
}

function bareMemory(): number {
  const text = 'console.log(process.resourceUsage().maxRSS)';
  return Number(execFileSync(process.execPath, ['-e', text], { encoding: 'utf8' })) / 1024;
}
