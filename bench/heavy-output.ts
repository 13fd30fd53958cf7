import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inBenchFolder } from './bench-folder.ts';
import { millisecondsOf } from './fastest.ts';
import { type Figure, round } from './figure.ts';

const MEGABYTE = 1_000_000;
const BAR_MEGABYTES = 150;
/** Times that `bash | cat` into a file takes. */
const BAR_RATIO = 8;

/** What a command prints without an end, and how much of it; each of them has once cost minutes or gigabytes. */
const KINDS = [
  { name: 'lines of text', script: 'seq 1 200000000', megabytes: 1000 },
  { name: 'NULs', script: 'cat /dev/zero', megabytes: 200 },
  { name: 'random bytes', script: 'cat /dev/urandom', megabytes: 200 },
  { name: 'one line', script: "tr '\\0' x </dev/zero", megabytes: 200 },
  { name: 'progress, written over', script: "seq -s $'\\r' 100000000", megabytes: 200 },
  { name: 'invalid UTF-8', script: "seq 100000000 | tr 0-4 '\\351\\377\\376\\360\\237'", megabytes: 200 },
] as const;

const WAYS = [
  { name: 'plain lines', options: [] },
  { name: '--json', options: ['--json'] },
] as const;

/**
 * What very much output of each kind costs a run without a person, beside a pipe of bash into a file: the time, and the peak
 * memory of Handrail. Takes minutes.
 *
 * @param words only the kinds that have one of them in their names
 */
export async function measureHeavyOutput(words: readonly string[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const kind of KINDS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))))
    for (const way of WAYS) figures.push(...(await inBenchFolder((folder) => measure(folder, kind, way))));
  return figures;
}

async function measure(
  folder: string,
  { name, script, megabytes }: (typeof KINDS)[number],
  way: (typeof WAYS)[number],
): Promise<readonly Figure[]> {
  const bytes = megabytes * MEGABYTE;
  const command = `${script} | head -c ${bytes}`;
  const pipe = await millisecondsOf(() =>
    execFileSync('bash', ['-c', `{ ${command}; } | cat >"$1"`, 'bash', join(folder, 'out')]),
  );
  const path = join(folder, 'runbook.md');
  const state = join(folder, 'state');
  writeFileSync(path, `# Much\n\n## Steps\n\n### 1. Print\n\n\`\`\`bash\n${command}\n\`\`\`\n`);
  mkdirSync(state);
  const peak = join(folder, 'peak');
  const teller = `process.on('exit',()=>process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`;
  const words = ['run', '--auto', '--trust', ...way.options, path];
  // Through a pipe, as in a job of CI.
  const run = `"$@" | cat >/dev/null`;
  const node = [
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(teller)}`,
    resolve('dist/cli.js'),
  ];
  const took = await millisecondsOf(() =>
    execFileSync('bash', ['-c', run, 'bash', ...node, ...words], { env: { ...process.env, XDG_STATE_HOME: state } }),
  );
  checkKept(state, bytes);
  const what = `${megabytes} MB of ${name}, ${way.name}`;
  const beside = `${round(took / 1000)} s, bash | cat ${round(pipe / 1000)} s`;
  return [
    { name: `${what}, in times of bash | cat`, measured: took / pipe, bar: BAR_RATIO, unit: 'x', beside },
    {
      name: `${what}, peak memory`,
      measured: Number(readFileSync(peak, 'utf8')) / 1024,
      bar: BAR_MEGABYTES,
      unit: 'MB',
      beside,
    },
  ];
}

/** Throws where output is missing on disk. Random bytes look like a secret now and then, which is as long as its mark then. */
function checkKept(state: string, expected: number): void {
  const files = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.stdout'));
  const sizes = files.map((name) => statSync(join(state, name)).size);
  if (Math.abs(Math.max(...sizes) - expected) > expected / 100_000)
    throw new Error(`Unexpected ${sizes} bytes on disk, expected ${expected}`);
}
