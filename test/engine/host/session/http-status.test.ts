import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpStatusesOf, httpWatchOf } from '../../../../engine/host/session/http-status.ts';
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
  ])('are learned, and nothing else is changed: %s', async (_, text, statuses) => {
    const script = text.replaceAll('URL', url);
    tries = 0;
    const watched = await shell.run(script);
    tries = 0;
    const plain = await shell.run(`: type\n${script}`);
    expect(watched.httpStatuses).toEqual(statuses);
    expect(plain.httpStatuses).toEqual([]);
    const seen = ({ out, err, exitCode, pipeStatus }: typeof plain) => ({ out, err, exitCode, pipeStatus });
    const withoutTime = (value: unknown) => JSON.stringify(value).replace(/after \d+ ms/, '');
    expect(withoutTime(seen(watched))).toBe(withoutTime(seen(plain)));
  });

  it('leave no function behind, also when the shell exits', async () => {
    await shell.run(`curl -s ${url}/200; exit 0`);
    expect((await shell.run('type -t curl')).out).toBe('file\n');
  });
});

it('are not looked for where it could be seen', () => {
  expect(httpWatchOf('curl -s http://a', '')).toBe('all');
  for (const script of [
    'curl a & wait',
    'set -x; curl a',
    'curl -K config a',
    'command -v curl && curl a',
    'xargs curl',
  ])
    expect([script, httpWatchOf(script, '')]).toEqual([script, 'none']);
  expect(httpWatchOf('curl a', 'hx')).toBe('none');
});

it('are read from headers, without interim ones', () => {
  const headers = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/2 201 \r\nx: HTTP/1.1 500\r\n\r\n';
  expect(httpStatusesOf(headers, 'all')).toEqual([201]);
  const proxied = 'HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n';
  expect(httpStatusesOf(proxied, 'all')).toEqual([404]);
});
