/**
 * What is said of a wrong command line, without the values in it: one may be a password, and who reads the log of a job may
 * not be who gave it.
 *
 * Example: `error: unknown option '--passwrod=hunter2'` → `error: unknown option '--passwrod=…'`
 */
export function withoutValues(message: string): string {
  return message
    .replace(/^(error: unknown option '-[^='\s]*=)[^\n]*/, "$1…'")
    .replace(
      /^(error: option '--(?:param|answer|env|redact|secret)\b[^']*') argument '[\s\S]*' is invalid\./,
      '$1 is invalid.',
    )
    .replace(/^(error: too many arguments [^\n]*? but got \d+): [\s\S]*/, '$1.\n');
}
