import type { CompiledExit, CompiledStatus, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import { HEDGE, unhedged } from './hedge.ts';
import { finalStatuses, isOneOf, printedStatuses } from './http-status.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { plainText } from './output-text.ts';
import { isConditional, readStatusWords } from './status-words.ts';

/**
 * What the HTTP or the exit status says. A code is that of all responses but redirects on the way, as curl saw them or as they were printed. Success:
 * exit code 0, every part of the pipeline, no 4xx or 5xx. A refusal: not let through, by a non-zero exit code, 4xx, or a
 * plain `no`; a command that was not found, was killed or could not connect was not refused.
 *
 * @example status
 * expected: Returns 200 OK
 * http: 200
 * output: {}
 * held
 *
 * @example status
 * expected: Returns 200 OK
 * output: HTTP/1.1 503 Service Unavailable
 * failed 503
 *
 * @example status
 * expected: Returns 200 OK
 * output: hello
 * person
 *
 * @example status
 * expected: All curl commands succeed
 * exit: 22
 * failed exit code is 22
 *
 * @example status
 * expected: should be denied
 * output: Error from server (Forbidden): pods is forbidden
 * exit: 1
 * held
 *
 * @example status
 * expected: should be denied
 * output: sh: kubectl: not found
 * exit: 127
 * failed no refusal
 */
export function matchStatus(compiled: CompiledStatus, observed: Observed): MatchVerdict {
  switch (compiled.wanted.type) {
    case 'http':
      return matchHttp(compiled, compiled.wanted.codes, observed);
    case 'success':
      return matchSuccess(compiled, observed);
    case 'refusal':
      return matchRefusal(compiled, observed);
  }
}

function matchHttp(compiled: CompiledStatus, codes: readonly string[], observed: Observed): MatchVerdict {
  const seen =
    observed.httpStatuses.length > 0 ? observed.httpStatuses : printedStatuses(observed.stdout, observed.stderr);
  const statuses = finalStatuses(seen, codes);
  if (statuses.length === 0) {
    return observed.exitCode === 0
      ? person(explain(compiled, observed, 'no HTTP status was seen or printed'))
      : failed(explain(compiled, observed, `no HTTP status was seen, and the exit code is ${observed.exitCode}`));
  }
  const wrong = statuses.filter((status) => !isOneOf(status, codes));
  return wrong.length === 0
    ? held(`status     ${statuses.join(', ')}`)
    : failed(explain(compiled, observed, `HTTP status ${wrong.join(', ')}, expected ${codes.join(' or ')}`));
}

function matchSuccess(compiled: CompiledStatus, observed: Observed): MatchVerdict {
  const parts = observed.pipeStatus.slice(0, -1).find((code) => code !== 0 && code !== 141);
  const code = observed.exitCode !== 0 ? observed.exitCode : parts;
  if (code !== undefined) return failed(explain(compiled, observed, `the exit code is ${code}`));
  const errors = observed.httpStatuses.filter((status) => status >= 400);
  if (errors.length > 0) return failed(explain(compiled, observed, `HTTP status ${errors.join(', ')}`));
  return held(
    [
      'exit code  0',
      ...(observed.httpStatuses.length > 0 ? [`status     ${observed.httpStatuses.join(', ')}`] : []),
    ].join('\n'),
  );
}

/** What says that something else went wrong before anything could be refused. */
const ANOTHER_FAILURE =
  /\b(?:no such host|could not resolve|name resolution|command not found|unable to connect|no route to host|network is unreachable|unknown (?:flag|option|command|shorthand)|unrecognized option|invalid option|no such file)\b/i;

function matchRefusal(compiled: CompiledStatus, observed: Observed): MatchVerdict {
  const text = plainText(`${observed.stdout}\n${observed.stderr}`);
  const code = observed.exitCode;
  if (code === 126 || code === 127 || (code > 128 && code !== 255)) {
    return failed(explain(compiled, observed, `the exit code ${code} is no refusal: it was not found, or killed`));
  }
  const statuses =
    observed.httpStatuses.length > 0 ? observed.httpStatuses : printedStatuses(observed.stdout, observed.stderr);
  if (statuses.some((status) => status >= 500)) {
    return failed(explain(compiled, observed, `HTTP status ${statuses.join(', ')} is no refusal`));
  }
  if (statuses.some((status) => status >= 400)) return held(`refused    HTTP status ${statuses.join(', ')}`);
  if (/^\s*no\b[^\n]{0,80}\s*$/.test(observed.stdout)) return held('refused    the output says no');
  if (code === 0) return failed(explain(compiled, observed, 'it was let through: the exit code is 0'));
  return ANOTHER_FAILURE.test(text)
    ? person(explain(compiled, observed, `it failed with ${code}, but something else may have gone wrong`))
    : held(`refused    exit code ${code}`);
}

function explain(compiled: CompiledStatus, observed: Observed, why: string): string {
  return explainMismatch({
    expected: [describeStatus(compiled)],
    actual: shownOutput(observed.stdout, observed.stderr),
    why: [why],
  });
}

/** Reads `Returns 200 OK`, `All commands succeed`, `should be denied`; `exit code 1` is an exit check. */
export function compileStatus(text: string): CompiledStatus | CompiledExit | NotCompiled {
  const { text: strict, hedged } = unhedged(text);
  const wanted = readStatusWords(strict.slice(0, 400));
  if (wanted === undefined) return notCompiled('which status is meant is not clear');
  if (wanted.type === 'exit') return wanted;
  return { type: 'status', wanted, ...((hedged || isConditional(strict)) && { hedged: true }) };
}

/** The compiled form in words, for people. */
export function describeStatus(compiled: CompiledStatus): string {
  switch (compiled.wanted.type) {
    case 'http':
      return `HTTP status ${compiled.wanted.codes.join(' or ')}`;
    case 'success':
      return 'exit code 0, and no HTTP status 4xx or 5xx';
    case 'refusal':
      return 'it is refused: exit code not 0, or HTTP status 4xx';
  }
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatStatus(compiled: CompiledStatus): string {
  const hedge = compiled.hedged ? ` ${HEDGE}` : '';
  switch (compiled.wanted.type) {
    case 'http':
      return `Returns ${compiled.wanted.codes.join(' or ')}${hedge}`;
    case 'success':
      return `succeeds${hedge}`;
    case 'refusal':
      return `should be denied${hedge}`;
  }
}
