import type { Observed } from './observed.ts';
import { plainLines } from './output-text.ts';
import type { ListedPipeline } from './pipeline.ts';
import { lastList, programWords } from './pipeline.ts';

/** 128 + SIGPIPE: it was still writing when its reader had enough. */
export const SIGPIPE = 141;
/** Programs that do not end with 1 for anything that matters here. */
const NEVER_FAIL = new Set(['echo', 'printf', 'true', ':']);
/** What programs say of themselves when they fail. */
export const TROUBLE =
  /\b(?:errors?|fatal|panic|fail(?:ed|ure)?|cannot|could not|unable|denied|refused|no such|not found|aborted)\b/i;

/**
 * The pipelines of a script's last list that may have been the last to run, the latest first, as the words of their parts: of `grep -q x log && echo
 * found` that ended with 1 it is the grep; of `grep -q x log && systemctl restart y` it may be both. The exit codes of the parts are
 * those of that one only. None: their number fits no pipeline.
 */
export function lastToRun(script: string, observed: Observed): readonly (readonly string[])[] {
  const list = lastList(script);
  const passedOver = observed.exitCode === 0 ? '||' : '&&';
  const possible = list.filter(
    ({ parts }, index) =>
      parts.length === codesOf(observed).length && list.slice(index + 1).every(({ after }) => after === passedOver),
  );
  const failing = observed.exitCode === 0 ? possible : possible.filter((pipeline) => !neverFails(pipeline));
  return (failing.length > 0 ? failing : possible).map(({ parts }) => parts).reverse();
}

/** Exit codes of the parts of the pipeline that ran last. */
export function codesOf({ pipeStatus, exitCode }: Observed): readonly number[] {
  return pipeStatus.length > 0 && !isOfCondition(pipeStatus, exitCode) ? pipeStatus : [exitCode];
}

/**
 * What bash leaves of the condition of an `if` or a loop that was not, or no more, so: the whole ends with 0 (POSIX, 2.9.4), and the statuses are
 * still those of the condition. A status above 1 says that it could not be looked at all, and counts.
 */
function isOfCondition(pipeStatus: readonly number[], exitCode: number): boolean {
  return exitCode === 0 && pipeStatus.at(-1) === 1 && pipeStatus.every((code) => code <= 1 || code === SIGPIPE);
}

function neverFails({ parts }: ListedPipeline): boolean {
  return NEVER_FAIL.has(programWords(parts.at(-1) ?? '')[0] ?? '');
}

/**
 * A line of complaint where a pipeline in front of `&&` or `||` has parts whose exit codes no shell tells (`pg_dump db | gzip > x && echo done`):
 * it ended well only by its last part.
 */
export function untoldComplaint(script: string, observed: Observed): string | undefined {
  const untold = lastList(script)
    .slice(0, -1)
    .some(({ parts }) => parts.length > 1);
  return untold ? plainLines(observed.stderr).find((line) => TROUBLE.test(line)) : undefined;
}
