/**
 * `npm run demo`: starts a fleet on free ports, opens its runbook in the TUI, and stops the fleet at the end. Without a
 * terminal it walks the runbook unattended. `--break deploy` or `--break rollback` break it on purpose; all other
 * words are handed to `handrail run`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const words = process.argv.slice(2);
const breakAt = words.indexOf('--break');
const breakage = breakAt < 0 ? 'nothing' : (words[breakAt + 1] ?? '');
if (!['nothing', 'deploy', 'rollback'].includes(breakage)) {
  process.stderr.write(`unexpected "--break ${breakage}", expected deploy or rollback\n`);
  process.exit(2);
}
const rest = breakAt < 0 ? words : [...words.slice(0, breakAt), ...words.slice(breakAt + 2)];

// In a process group of its own, so that Ctrl-C does not take the fleet away before Handrail is done with it. It gets no
// end of the terminal either: a Node that ends sets the terminal back to how it found it, under the screen of Handrail.
const supervisor = spawn(process.execPath, [join(here, 'supervisor.ts'), breakage], {
  stdio: ['pipe', 'pipe', 'pipe'],
  detached: true,
});
let complaints = '';
supervisor.stderr.on('data', (chunk) => {
  complaints += chunk;
});
const [front] = (await once(createInterface(supervisor.stdout), 'line')) as [string];

const folder = mkdtempSync(join(tmpdir(), 'handrail-demo-'));
const attended = process.stdin.isTTY && process.stdout.isTTY;
const handrail = spawn(
  process.execPath,
  [
    join(here, '../../dist/cli.js'),
    'run',
    join(here, 'rolling-update.md'),
    '--folder',
    folder,
    // Who starts a demo has agreed to its document, which lies beside this file.
    '--trust',
    ...(attended ? [] : ['--auto', '--allow', 'read,change', '--set', 'v1.5.0=v1.5.0']),
    ...rest,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FLEET_URL: front,
      FLEET_NODE: process.execPath,
      PATH: [join(here, 'bin'), process.env.PATH].join(delimiter),
    },
  },
);
// Handrail decides what a signal means, and the demo waits for it. A terminal sends Ctrl-C to Handrail as well.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const)
  process.on(signal, () => void (attended && signal === 'SIGINT' ? undefined : handrail.kill(signal)));
const [code] = await once(handrail, 'exit');
await stop(supervisor);
rmSync(folder, { recursive: true, force: true });
process.stderr.write(complaints);
process.exitCode = code ?? 130;

/** Ends the supervisor, and with it the fleet; resolves when it is gone. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}
