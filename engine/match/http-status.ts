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
