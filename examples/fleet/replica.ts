/**
 * One replica of the greeting service: a real process with a real port on loopback.
 * Usage: node replica.ts NAME VERSION [--broken]; it prints its port, and ends when its standard input does, so that it
 * cannot outlive the supervisor that started it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [name = 'replica', version = 'v0.0.0', flag] = process.argv.slice(2);
const broken = flag === '--broken';
let requests = 0;
let errors = 0;

const pages: Readonly<Record<string, () => { status: number; body: string }>> = {
  '/': () => ({ status: broken ? 500 : 200, body: broken ? 'cannot greet\n' : `hello from ${name} ${version}\n` }),
  '/health': () => ({
    status: 200,
    body: `${JSON.stringify({ status: broken ? 'degraded' : 'healthy', version: version.replace(/^v/, ''), replica: name })}\n`,
  }),
  '/metrics': () => ({ status: 200, body: `greeting_requests_total ${requests}\ngreeting_errors_total ${errors}\n` }),
};

const server = createServer((request, response) => {
  const page = pages[request.url ?? '/']?.() ?? { status: 404, body: 'not found\n' };
  if (request.url === '/') {
    requests += 1;
    if (page.status >= 500) errors += 1;
  }
  response.writeHead(page.status, { connection: 'close' }).end(page.body);
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.stdin.on('end', () => process.exit(0)).resume();
