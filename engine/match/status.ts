import type { CompiledExit, CompiledStatus, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { errorInBody } from './error-body.ts';
import { clipped } from './explain/capped.ts';
import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import { HEDGE, unhedged } from './hedge.ts';
import { finalStatuses, HTTP_UNSEEN, httpErrors, isHttpUnseen, isOneOf, printedStatuses } from './http-status.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import type { Refused } from './refusal.ts';
import { matchRefusal } from './refusal.ts';
import { isConditional, readStatusWords } from './status-words.ts';
import { toldFailure } from './told-failure.ts';

/**
 * What the HTTP or the exit status says. A code is that of all responses but redirects on the way, as curl saw them or as they were printed. Success:
 * exit code 0, every part of the pipeline, no 4xx or 5xx; where the output says that something failed (told-failure.ts, error-body.ts), a person looks. A refusal: not let through, for the reason that is meant (refusal.ts).
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
 * expected: All smoke tests pass
 * output: 9 passed, 1 failed
 * person it says: 9 passed, 1 failed
 *
 * @example status
 * expected: Returns 200 OK
 * http: 200
 * output: {"error":"db down"}
 * person db down
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
 *
 * @example status
 * expected: should be denied
 * output: curl: (7) Failed to connect to db port 5432: Connection refused
 * exit: 7
 * failed the network failed
 *
 * @example status
 * expected: should not be reachable
 * output: curl: (7) Failed to connect to db port 5432: Connection refused
 * exit: 7
 * held
 *
 * @example status
 * expected: should fail with "quota exceeded"
 * output: error: quota exceeded
 * exit: 1
 * held
 *
 * @example status
 * expected: should fail with "quota exceeded"
 * output: error: no such project
 * exit: 1
 * failed it does not say "quota exceeded"
 *
 * @example status
 * expected: should fail
 * output: bash: line 1: syntax error near unexpected token `)'
 * exit: 2
 * failed not understood
 */
export function matchStatus(compiled: CompiledStatus, observed: Observed): MatchVerdict {
  switch (compiled.wanted.type) {
    case 'http':
      return matchHttp(compiled, compiled.wanted.codes, observed);
    case 'success':
      return matchSuccess(compiled, observed);
    case 'refusal':
      return matchRefusal(compiled.wanted, describeStatus(compiled), observed);
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
  if (wrong.length > 0)
    return failed(explain(compiled, observed, `HTTP status ${wrong.join(', ')}, expected ${codes.join(' or ')}`));
  if (isHttpUnseen(observed)) return person(explain(compiled, observed, HTTP_UNSEEN));
  const against = codes.every((code) => code.startsWith('2')) ? errorInBody(observed.stdout) : undefined;
  return against === undefined
    ? held(`status     ${statuses.join(', ')}`)
    : person(explain(compiled, observed, `the status is as expected, and the answer says ${against}`));
}

function matchSuccess(compiled: CompiledStatus, observed: Observed): MatchVerdict {
  const parts = observed.pipeStatus.slice(0, -1).find((code) => code !== 0 && code !== 141);
  const code = observed.exitCode !== 0 ? observed.exitCode : parts;
  if (code !== undefined) return failed(explain(compiled, observed, `the exit code is ${code}`));
  const errors = httpErrors(observed);
  if (errors.length > 0) return failed(explain(compiled, observed, `HTTP status ${errors.join(', ')}`));
  if (isHttpUnseen(observed)) return person(explain(compiled, observed, HTTP_UNSEEN));
  const told = toldFailure(observed.stdout) ?? toldFailure(observed.stderr) ?? errorInBody(observed.stdout);
  if (told !== undefined) {
    return person(explain(compiled, observed, `the exit code is 0, and it says: ${clipped(told.trim())}`));
  }
  return held(
    [
      'exit code  0',
      ...(observed.httpStatuses.length > 0 ? [`status     ${observed.httpStatuses.join(', ')}`] : []),
    ].join('\n'),
  );
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

const REFUSALS: Readonly<Record<Refused, { readonly described: string; readonly written: string }>> = {
  access: {
    described: 'access is refused: HTTP 401 or 403, or it fails and says so (no typo, no network failure)',
    written: 'should be denied',
  },
  connection: { described: 'no connection: it is refused or times out', written: 'should not be reachable' },
  anything: { described: 'it fails: exit code not 0, or HTTP status 4xx (no typo)', written: 'should fail' },
};

/** The compiled form in words, for people. */
export function describeStatus(compiled: CompiledStatus): string {
  switch (compiled.wanted.type) {
    case 'http':
      return `HTTP status ${compiled.wanted.codes.join(' or ')}`;
    case 'success':
      return 'exit code 0, and no HTTP status 4xx or 5xx seen';
    case 'refusal':
      return compiled.wanted.saying === undefined
        ? REFUSALS[compiled.wanted.refused ?? 'anything'].described
        : `it fails and says ${JSON.stringify(compiled.wanted.saying)}`;
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
      return `${REFUSALS[compiled.wanted.refused ?? 'anything'].written}${sayingText(compiled.wanted.saying)}${hedge}`;
  }
}

function sayingText(saying: string | undefined): string {
  return saying === undefined ? '' : ` with "${saying}"`;
}
