import type { Observed } from './observed.ts';
import { plainLines } from './output-text.ts';

/**
 * HTTP statuses that an output shows: status lines (`HTTP/1.1 200 OK`, `< HTTP/2 200`), wget's `awaiting response... 200`, labelled ones
 * (`http_code: 200`), and lines, or the end of the last line, that are a code alone (`curl -w '%{http_code}'`).
 */
export function printedStatuses(stdout: string, stderr: string): readonly number[] {
  const lines = [...plainLines(stdout), ...plainLines(stderr)];
  const shown = lines.flatMap(lineStatuses);
  if (shown.length > 0) return shown;
  const last = plainLines(stdout).at(-1) ?? '';
  const appended = /[}\]>](\d{3})$/.exec(last)?.[1];
  return appended !== undefined && isStatus(Number(appended)) ? [Number(appended)] : [];
}

function lineStatuses(line: string): readonly number[] {
  const found =
    /^[<\s]{0,8}HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(line)?.[1] ??
    /\bawaiting response\.\.\. (\d{3})\b/.exec(line)?.[1] ??
    /\b(?:http[_ -]?code|http[_ -]?status|status[_ -]?code|http)["']?\s{0,3}[:=]?\s{0,3}["']?(\d{3})\b/i.exec(
      line,
    )?.[1] ??
    /^\s*["']?(\d{3})["']?(?: (?:OK|[A-Z][A-Za-z ]{1,30}))?$/.exec(line)?.[1];
  return found !== undefined && isStatus(Number(found)) ? [Number(found)] : [];
}

function isStatus(code: number): boolean {
  return code >= 100 && code <= 599;
}

/** The statuses of 400 or above that a command was answered: as curl saw them, or where it was not watched and all that it printed are such. */
export function httpErrors(observed: Observed): readonly number[] {
  const printed = observed.unseenHttp === 'printed' ? printedStatuses(observed.stdout, observed.stderr) : [];
  return [...observed.httpStatuses, ...(printed.every(isError) ? printed : [])].filter(isError);
}

/** Whether there is a curl of whose answer nothing is known: it may have been an error, with the exit code 0. */
export function isHttpUnseen(observed: Observed): boolean {
  if (observed.unseenHttp !== 'printed') return observed.unseenHttp !== undefined;
  const printed = printedStatuses(observed.stdout, observed.stderr);
  return printed.length === 0 || (printed.some(isError) && !printed.every(isError));
}

/** Why a command with such a curl is not known to have ended well. */
export const HTTP_UNSEEN = 'its HTTP status was not seen';

function isError(status: number): boolean {
  return status >= 400;
}

/** Whether a status is one of the codes (`200`) or classes (`2xx`). */
export function isOneOf(status: number, codes: readonly string[]): boolean {
  return codes.some((code) => code === String(status) || (code.endsWith('xx') && code[0] === String(status)[0]));
}

/**
 * Statuses that were final: redirects and interim ones before another are on the way to it (RFC 9110, 15.2 and 15.4), unless
 * one of them is what is wanted.
 */
export function finalStatuses(statuses: readonly number[], codes: readonly string[]): readonly number[] {
  return statuses.filter((status, index) => {
    const onTheWay = status < 200 || (status >= 300 && status < 400);
    return !onTheWay || isOneOf(status, codes) || index === statuses.length - 1;
  });
}
