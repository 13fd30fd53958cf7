import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchDocument } from '../../engine/host/remote/fetch-document.ts';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';

const DOCUMENT = '# R\n\n## Procedure\n\n```bash\necho one\n# Expected: one\n```\n';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const DIGEST = digestOf(DOCUMENT);

/** A server on this machine, what it was asked with, and its address. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { requests, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const document = (_: unknown, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/x-evil', 'set-cookie': 'a=b' }).end(DOCUMENT);

describe('a document at an address', () => {
  it.each([
    ['by an option', (address: string) => [`${address}/r.md`, '--digest', `sha256:${DIGEST}`]],
    ['in the address', (address: string) => [`${address}/r.md#sha256=${DIGEST}`]],
  ])('runs with --trust and its digest %s, and is kept with the run', async (_, words) => {
    const place = newPlace();
    const { address, requests } = await serve(document);
    const ended = await handrail(place, ['run', ...words(address), '--auto', '--trust']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const [started] = eventsOf(journal(place), 'run-started');
    expect(started).toMatchObject({ path: `${address}/r.md`, digest: DIGEST, consent: 'option' });
    expect(readFileSync(join(place.runs, started?.run ?? '', 'runbook.md'), 'utf8')).toBe(DOCUMENT);
    const [request] = requests;
    expect(requests).toHaveLength(1);
    for (const name of ['authorization', 'cookie', 'referer']) expect(request?.headers).not.toHaveProperty(name);
  });

  it.each([
    ['without --trust', (address: string) => [address, '--digest', `sha256:${DIGEST}`], '--trust --digest'],
    ['without a digest', (address: string) => [address, '--trust'], '--trust --digest'],
    ['with a digest that is none', (address: string) => [address, '--trust', '--digest', 'md5:1'], 'expected sha256:'],
    [
      'with a password in it',
      (address: string) => [address.replace('//', '//me:pw@'), '--trust', '--digest', DIGEST],
      'a user name or a password',
    ],
    ['by http from elsewhere', () => ['http://192.0.2.1/r.md', '--trust', '--digest', DIGEST], 'expected https'],
  ])('is not asked for %s', async (_, words, says) => {
    const place = newPlace();
    const { address, requests } = await serve(document);
    const ended = await handrail(place, ['run', ...words(address), '--auto'], { asks: true });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect([requests.length, existsSync(place.runs)]).toEqual([0, false]);
  });

  it('does not run where it is another text', async () => {
    const place = newPlace();
    const { address } = await serve((_, response) => void response.end(`${DOCUMENT}\n`));
    const ended = await handrail(place, ['run', address, '--auto', '--trust', '--digest', DIGEST]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`is not the text that was meant: its digest is sha256:${digestOf(`${DOCUMENT}\n`)}`);
    expect(existsSync(place.runs)).toBe(false);
  });

  it.each(['explain', 'plan', 'trust'])('is not asked for by %s, which says how to look at it', async (command) => {
    const place = newPlace();
    const { address, requests } = await serve(document);
    const ended = await handrail(place, [command, `${address}/r.md`]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('curl -fsSL ADDRESS | handrail plan -');
    expect(requests).toHaveLength(0);
  });
});

describe('a digest of a document on this machine', () => {
  it('is held to', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    expect(await handrail(place, ['run', 'r.md', '--auto', '--digest', `sha256:${DIGEST}`])).toMatchObject({ code: 0 });
    place.write('r.md', `${DOCUMENT}\n`);
    expect(await handrail(place, ['run', 'r.md', '--auto', '--digest', `sha256:${DIGEST}`])).toMatchObject({ code: 2 });
  });
});

describe('fetchDocument', () => {
  const bounds = { largest: 1000, within: 2000, redirects: 3 };
  const redirect = (location: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(302, { location }).end();

  it('follows redirects, and not for ever', async () => {
    const { address } = await serve((request, response) =>
      request.url === '/3'
        ? void response.end('there')
        : redirect(`/${Number(request.url?.slice(1) ?? 0) + 1}`)(request, response),
    );
    expect(await fetchDocument(new URL(`${address}/0`), bounds)).toMatchObject({
      status: 'fetched',
      bytes: Buffer.from('there'),
    });
    expect(await fetchDocument(new URL(`${address}/0`), { ...bounds, redirects: 2 })).toMatchObject({
      reason: expect.stringContaining('more than 2 times'),
    });
  });

  it.each(['http://192.0.2.1/x', 'file:///etc/passwd', 'ftp://example.com/x', 'http://me:pw@127.0.0.1/x', 'data:,x'])(
    'does not follow one to %s',
    async (location) => {
      const { address } = await serve(redirect(location));
      expect(await fetchDocument(new URL(address), bounds)).toMatchObject({
        status: 'failed',
        reason: expect.stringContaining('is not asked'),
      });
    },
  );

  it('takes no more than it may, however it is announced', async () => {
    const { address } = await serve((_, response) => {
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(500), () => setImmediate(more));
      };
      more();
    });
    expect(await fetchDocument(new URL(address), bounds)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('more than 1000 bytes'),
    });
  });

  it('does not wait for ever, and says what a server answers', async () => {
    const silent = await serve(() => undefined);
    expect(await fetchDocument(new URL(silent.address), { ...bounds, within: 50 })).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('took more than'),
    });
    const none = await serve((_, response) => void response.writeHead(404).end('no'));
    expect(await fetchDocument(new URL(none.address), bounds)).toMatchObject({
      reason: 'the server answers 404, expected 200',
    });
    expect((await fetchDocument(new URL('http://127.0.0.1:1/'), bounds)).status).toBe('failed');
  });
});
