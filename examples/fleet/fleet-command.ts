/**
 * The `fleet` command of the demo, as an operator would have it on PATH.
 *
 *   fleet list [--watch]                    the replicas, one a line
 *   fleet show health|version|greeting      what the front answers
 *   fleet show errors                       how many greetings failed
 *   fleet show rollout                      waits for the rollout, and tells of it
 *   fleet update VERSION                    replaces the replicas one by one
 *   fleet scale --replicas=N
 *   fleet history list                      the revisions
 *   fleet rollback [--to-revision=N]
 *   fleet --version
 */
import type { FleetState } from './fleet-state.ts';

const front = process.env.FLEET_URL;

const ask = async (path: string): Promise<string> => {
  if (!front) throw new Error('FLEET_URL is not set: no fleet is running. `npm run demo` starts one.');
  const response = await fetch(`${front}${path}`);
  const body = await response.text();
  if (!response.ok) throw new Error(`the fleet answered ${response.status}: ${body.trim()}`);
  return body;
};
const state = async (): Promise<FleetState> => JSON.parse(await ask('/fleet/state'));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const print = (text: string): void => {
  process.stdout.write(`${text.trimEnd()}\n`);
};

async function list(): Promise<void> {
  const rows = (await state()).replicas.map(({ name, ready, version, seconds }) => [
    name,
    ready ? '1/1' : '0/1',
    ready ? 'Running' : 'Degraded',
    version,
    `${seconds}s`,
  ]);
  const widths = [6, 7, 10, 9, 0];
  print(
    [['NAME', 'READY', 'STATUS', 'VERSION', 'AGE'], ...rows]
      .map((row) =>
        row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n'),
  );
}

async function watch(): Promise<void> {
  for (;;) {
    await list();
    await pause(1000);
  }
}

async function showRollout(): Promise<void> {
  for (let told = -1; ; await pause(50)) {
    const { rollout } = await state();
    if (rollout.finished)
      return print(`rollout of ${rollout.version} finished: ${rollout.updated} of ${rollout.of} replicas updated`);
    if (rollout.updated > told)
      print(`Waiting for the rollout of ${rollout.version}: ${rollout.updated} of ${rollout.of} replicas updated...`);
    told = rollout.updated;
  }
}

async function showErrors(): Promise<void> {
  let failed = 0;
  for (let n = 0; n < 12; n += 1)
    failed += await ask('/').then(
      () => 0,
      () => 1,
    );
  print(`errors: ${failed}`);
}

async function history(): Promise<void> {
  const rows = (await state()).history.map((version, index) => `${String(index + 1).padEnd(10)}${version}`);
  print(['REVISION  VERSION', ...rows].join('\n'));
}

const value = (words: readonly string[], flag: string) =>
  words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);

async function run(words: readonly string[]): Promise<void> {
  const [verb, object] = words;
  switch (verb === 'show' ? `show ${object}` : verb) {
    case '--version':
      return print('fleet 1.2.0');
    case 'list':
      return words.includes('--watch') ? watch() : list();
    case 'show health':
      return print(await ask('/health'));
    case 'show version':
      return print(JSON.stringify(JSON.parse(await ask('/health')).version));
    case 'show greeting':
      return print(await ask('/'));
    case 'show errors':
      return showErrors();
    case 'show rollout':
      return showRollout();
    case 'history':
      return history();
    case 'update':
      if (!object) throw new Error('unexpected end of the command, expected a version: fleet update v1.5.0');
      return print(await ask(`/fleet/update?version=${encodeURIComponent(object)}`));
    case 'scale':
      return print(await ask(`/fleet/scale?replicas=${Number(value(words, '--replicas') ?? 'NaN')}`));
    case 'rollback': {
      const revision = value(words, '--to-revision');
      return print(await ask(`/fleet/rollback${revision ? `?revision=${Number(revision)}` : ''}`));
    }
    default:
      throw new Error(`unexpected "${words.join(' ')}", expected list, show, update, scale, history or rollback`);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`fleet: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
