/** How the HTTP answers to the curl commands of a script are learned. */
export type HttpWatch =
  /** They are not. */
  | 'none'
  /** Every answer counts. */
  | 'all'
  /** curl or the script tries again until it succeeds, so only the last answer counts. */
  | 'last';

/**
 * Whether the answers to a script's curl commands can be learned without anything of it being changed that its author or
 * the operator could see: its output, its exit code, what `curl` is. It is done by a shell function for the one command,
 * which calls curl with `--dump-header` and a FIFO. (`--write-out` would need the user's own, a configuration file would
 * replace the user's, a `curl` on PATH is seen by `which` and `env`.) So not: where the script uses these options
 * itself or asks what curl is, traces, or runs in the background, where a function would be another process than curl.
 * What runs curl otherwise (`xargs curl`, `sudo curl`, a script) is not seen.
 *
 * @example `curl -s http://localhost/health` is `all`, `until curl -sf http://localhost/health; do sleep 1; done` is
 * `last`, `curl -sD - http://localhost/health` is `none`
 */
export function httpWatchOf(script: string, shellFlags: string): HttpWatch {
  if (!/(?:^|[\s;|&(!`])curl\s/.test(script) || /[xvET]/.test(shellFlags)) return 'none';
  if (
    /\b(?:type|which|command|builtin|hash|alias|unset|unalias|exec|declare|typeset|function|curl\s*\(|set\s+-)/.test(
      script,
    )
  )
    return 'none';
  const bare = script.replace(/'[^']*'|"[^"]*"/g, "''");
  if (/(?<![&>|<])&(?![&>])/.test(bare)) return 'none';
  // Of short options only those without a value stand before another one: `-XDELETE` is no `-D`.
  if (/\s(?:--dump-header|--next|--parallel|--config|-:|-[aBfGgiIjkLlNnpRsSv]*[DKZ])/.test(bare)) return 'none';
  // `curl -sf a || curl -sf b`: where the first fails, the second is what counts.
  if (/\s--(?:retry|digest|ntlm|negotiate|anyauth|proxy)|\b(?:until|while)\b|\|\|/.test(bare)) return 'last';
  return 'all';
}

/** The status codes of a dump of headers, in order; the interim ones (RFC 9110, 15.2) and a proxy's yes to CONNECT are left out. */
export function httpStatusesOf(headers: string, watch: HttpWatch): readonly number[] {
  const statuses = [...headers.matchAll(/^HTTP\/[\d.]+ (\d{3})\b(?! connection established)/gim)].map((match) =>
    Number(match[1]),
  );
  const final = statuses.filter((status) => status >= 200);
  return watch === 'last' ? final.slice(-1) : final;
}
