/** How the HTTP answers to the curl commands of a script are learned. */
export type HttpWatch =
  /** They are not. */
  | 'none'
  /** Every answer counts. */
  | 'all'
  /** curl or the script tries again until it succeeds, so only the last answer counts. */
  | 'last';

/**
 * That a script has a curl whose answer is not learned. `printed`: its options have it print its status (`-i`, `-w '%{http_code}'`), so that
 * the output may tell.
 */
export type UnseenHttp = 'untold' | 'printed';

/** How much is learned of the answers to a script's curl commands. */
export interface HttpPlan {
  readonly watch: HttpWatch;
  /** Absent where every curl is watched, or ends with another exit code at an error. */
  readonly unseen?: UnseenHttp;
}

/** Of a script that calls no curl. */
export const NO_HTTP: HttpPlan = { watch: 'none' };

/** What the shell writes in place of headers where it has a `curl` of its own, or none that can be watched. */
export const UNWATCHED = 'unwatched';

/** What a dump of headers tells. */
export function httpOf(
  headers: string,
  { watch, unseen }: HttpPlan,
): { readonly httpStatuses: readonly number[]; readonly unseenHttp?: UnseenHttp } {
  const left = headers.startsWith(UNWATCHED) ? 'untold' : unseen;
  return { httpStatuses: httpStatusesOf(headers, watch), ...(left && { unseenHttp: left }) };
}

/** The status codes of a dump of headers, in order; the interim ones (RFC 9110, 15.2) and a proxy's yes to CONNECT are left out. */
export function httpStatusesOf(headers: string, watch: HttpWatch): readonly number[] {
  const statuses = [...headers.matchAll(/^HTTP\/[\d.]+ (\d{3})\b(?! connection established)/gim)].map((match) =>
    Number(match[1]),
  );
  const final = statuses.filter((status) => status >= 200);
  return watch === 'last' ? final.slice(-1) : final;
}
