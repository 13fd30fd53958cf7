/** What came of fetching a document. */
export type FetchedDocument =
  | { readonly status: 'fetched'; readonly bytes: Buffer }
  | { readonly status: 'failed'; readonly reason: string };

/** How far a fetch may go. */
export interface FetchBounds {
  /** Bytes. */
  readonly largest: number;
  /** Milliseconds, for all of it. */
  readonly within: number;
  readonly redirects: number;
}

/** The longest runbook known has 165 kB; a page that is slower or moves more often than this is looked after by hand. */
export const FETCH_BOUNDS: FetchBounds = { largest: 4_194_304, within: 30_000, redirects: 5 };

/**
 * Fetches a document: by https, or by http from this machine itself, which redirects cannot change. Nothing is sent but the
 * request: no credentials, no cookies, no referrer. What the server says of its content is not looked at. Never throws.
 */
export async function fetchDocument(url: URL, bounds: FetchBounds = FETCH_BOUNDS): Promise<FetchedDocument> {
  const signal = AbortSignal.timeout(bounds.within);
  try {
    let at = url;
    for (let count = 0; count <= bounds.redirects; count += 1) {
      const refusal = refusalOf(at, url);
      if (refusal !== undefined) return { status: 'failed', reason: refusal };
      const response = await fetch(at, {
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'text/markdown, text/plain, */*', 'accept-encoding': 'identity', 'user-agent': 'handrail' },
        signal,
      });
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return await bodyOf(response, bounds);
      await response.body?.cancel();
      at = new URL(location, at);
    }
    return { status: 'failed', reason: `it is redirected more than ${bounds.redirects} times` };
  } catch (error) {
    return {
      status: 'failed',
      reason: signal.aborted ? `it took more than ${bounds.within / 1000} s` : messageOf(error),
    };
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Why an address is not asked; nothing where it may be. */
function refusalOf(at: URL, first: URL): string | undefined {
  if (at.username !== '' || at.password !== '') return 'an address with a user name or a password is not asked';
  if (at.protocol === 'https:') return undefined;
  if (at.protocol === 'http:' && isHere(at) && isHere(first)) return undefined;
  return `${at.protocol}//${at.host} is not asked: expected https`;
}

function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

async function bodyOf(response: Response, { largest }: FetchBounds): Promise<FetchedDocument> {
  if (response.status !== 200) {
    await response.body?.cancel();
    return { status: 'failed', reason: `the server answers ${response.status}, expected 200` };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // To leave the loop cancels the rest.
    if (size > largest) return { status: 'failed', reason: `it has more than ${largest} bytes` };
    chunks.push(chunk);
  }
  return { status: 'fetched', bytes: Buffer.concat(chunks) };
}

/** Of a failed fetch the cause says what it was. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
