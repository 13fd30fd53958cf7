import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpStatusesOf } from '../../../../engine/host/session/http-status.ts';
import { type Opened, opened } from './opened.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe.skipIf(!hasCurl)('answers to curl', () => {
  let shell: Opened;
  let server: Server;
  let url = '';
  let tries = 0;
  beforeAll(async () => {
    shell = await opened();
    server = createServer((request, response) => {
      tries += 1;
      const path = request.url ?? '';
      if (path === '/moved') response.writeHead(301, { location: '/200' });
      else if (path === '/third') response.writeHead(tries % 3 === 0 ? 200 : 503);
      else if (path.startsWith('/function')) response.writeHead(500);
      else response.writeHead(Number.parseInt(path.slice(1), 10));
      response.end(`body of ${path}\n`);
    });
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(async () => {
    await shell.end();
    server.close();
  });

  it.each([
    ['one', 'curl -s URL/200', [200]],
    ['an error, which is no failure of curl', 'curl -s URL/503 && echo fine', [503]],
    ['several commands', 'curl -s URL/200; curl -qs URL/404 | cat', [200, 404]],
    ['several addresses', 'curl -s URL/200 URL/404', [200, 404]],
    ['one in a substitution', 'x=$(curl -s "URL/500?a&b"); echo "$x"', [500]],
    ['a redirect', 'curl -sL URL/moved', [301, 200]],
    ['an exit code', 'curl -sf URL/404', [404]],
    ['its own use of write-out', "curl -s -o /dev/null -w '%{http_code}' URL/404", [404]],
    ['printed headers', 'curl -si URL/404 | head -1', [404]],
    ['tries until it succeeds', 'until curl -sf URL/third; do :; done', [200]],
    ['one in place of another', 'curl -sf URL/503 || curl -sf URL/200', [200]],
    ['another method', 'curl -s -XDELETE URL/204', [204]],
    ['one that is not answered', 'curl -sS http://127.0.0.1:1', []],
    ['its own use of dump-header', 'curl -sD - -o /dev/null URL/404 | head -1', []],
    ['a question for curl itself', 'type -t curl', []],
    ['none', 'echo curl', []],
    ['words in an address that a builtin has', "curl -s 'URL/500?type=a&command=b'", [500]],
    ['words in a header', 'curl -s -H "content-type: application/json" URL/500', [500]],
    ['words in a path', 'curl -s URL/function/health', [500]],
    ['another question than what curl is', 'command -v sh >/dev/null && curl -s URL/404', [404]],
    ['options of the shell', 'set -euo pipefail; curl -s URL/404 | cat; set +euo pipefail', [404]],
    ['one that ends the shell by errexit', '(set -e; curl -sf URL/404; echo not reached)', [404]],
    ['a job beside it', 'sleep 0 & curl -s URL/404; wait', [404]],
    ['time', 'time -p curl -s URL/404 2>/dev/null', [404]],
    ['a name in a variable of its own', 'FETCH="curl -s"; $FETCH URL/404; curl -s URL/500', [404, 500]],
    ['eval', "eval 'curl -s URL/404'", [404]],
    ['a loop in an address', 'curl -s URL/500/while/; curl -s URL/200', [500, 200]],
  ])('are learned, and nothing else is changed: %s', async (_, text, statuses) => {
    const script = text.replaceAll('URL', url);
    tries = 0;
    const watched = await shell.run(script);
    tries = 0;
    const plain = await shell.run(`: && type curl >/dev/null\n${script}`);
    expect(watched.httpStatuses).toEqual(statuses);
    expect(plain.httpStatuses).toEqual([]);
    const seen = ({ out, err, exitCode, pipeStatus }: typeof plain) => ({ out, err, exitCode, pipeStatus });
    const withoutTime = (value: unknown) => JSON.stringify(value).replace(/after \d+ ms|0\.\d\d/g, '');
    expect(withoutTime(seen(watched))).toBe(withoutTime(seen(plain)));
  });

  it.each([
    'timeout 5 curl -s URL/500',
    "bash -c 'curl -s URL/500'",
    '"$(type -P curl)" -s URL/500; /usr/bin/curl -s URL/500',
    'echo URL/500 | xargs curl -s',
    'command curl -s URL/500',
    'env X=1 curl -s URL/500',
    'curl -s -D /dev/null URL/500',
    'curl -s URL/500 & wait',
    'timeout 5 curl -sf URL/500 || true',
    'alias fetch="curl -s"\nfetch URL/500; timeout 5 curl -s URL/500',
    'curl() { command curl "$@"; }; curl -s URL/500; unset -f curl',
  ])('are told to be unseen: %s', async (text) => {
    expect((await shell.run(text.replaceAll('URL', url))).unseenHttp).toBe('untold');
  });

  it('are told to be unseen where the shell has a curl of its own', async () => {
    await shell.run('. <(echo "curl() { echo healthy; }")');
    expect(await shell.run('curl -s x')).toMatchObject({ out: 'healthy\n', unseenHttp: 'untold' });
    await shell.run('unset -f curl');
  });

  it('are learned of functions and aliases of earlier commands', async () => {
    await shell.run('check() { curl -s "$1"; }; alias fetch="curl -s" slow="timeout 5 curl -s"');
    expect(await shell.run(`check ${url}/500`)).toMatchObject({ httpStatuses: [500] });
    expect(await shell.run(`fetch ${url}/404`)).toMatchObject({ httpStatuses: [404] });
    expect(await shell.run(`slow ${url}/404`)).toMatchObject({ httpStatuses: [], unseenHttp: 'untold' });
  });

  it('leave no function behind, also when the shell exits', async () => {
    await shell.run(`curl -s ${url}/200; exit 0`);
    expect((await shell.run('type -t curl')).out).toBe('file\n');
  });
});

it('are read from headers, without interim ones', () => {
  const headers = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/2 201 \r\nx: HTTP/1.1 500\r\n\r\n';
  expect(httpStatusesOf(headers, 'all')).toEqual([201]);
  const proxied = 'HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n';
  expect(httpStatusesOf(proxied, 'all')).toEqual([404]);
});
