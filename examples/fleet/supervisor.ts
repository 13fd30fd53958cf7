/**
 * The front of the fleet: one port that balances `/`, `/health` and `/metrics` over the replicas, and `/fleet/…` for the
 * `fleet` command. It prints its address, and stops the whole fleet when its standard input ends or it is told to, so that
 * nothing is left behind even when the demo is killed.
 * Usage: node supervisor.ts [nothing|deploy|rollback]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFleet } from './fleet.ts';
import type { Breakage } from './fleet-state.ts';

const BREAKAGES: readonly Breakage[] = ['nothing', 'deploy', 'rollback'];
const breakage = BREAKAGES.find((one) => one === (process.argv[2] ?? 'nothing'));
if (breakage === undefined) throw new Error(`unexpected "${process.argv[2]}", expected one of ${BREAKAGES.join(', ')}`);
const fleet = await startFleet('v1.4.0', breakage);

const commands: Readonly<Record<string, (query: URLSearchParams) => Promise<string>>> = {
  '/fleet/state': async () => JSON.stringify(await fleet.state()),
  '/fleet/update': async (query) => fleet.update(query.get('version') ?? ''),
  '/fleet/rollback': (query) => fleet.rollBack(query.has('revision') ? Number(query.get('revision')) : undefined),
  '/fleet/scale': (query) => fleet.scale(Number(query.get('replicas'))),
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://front');
  const command = commands[url.pathname];
  try {
    const { status, body } = command
      ? { status: 200, body: await command(url.searchParams) }
      : await fleet.ask(url.pathname);
    response.writeHead(status, { connection: 'close' }).end(body);
  } catch (error) {
    response.writeHead(409, { connection: 'close' }).end(error instanceof Error ? error.message : String(error));
  }
});

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await fleet.stop();
  process.exit(0);
};
process.on('SIGTERM', stop).on('SIGINT', stop).on('SIGHUP', stop);
process.stdin.on('end', stop).resume();
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
