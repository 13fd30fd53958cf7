import { explainMismatch, shownOutput } from './explain/mismatch.ts';
import { printedStatuses } from './http-status.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { collapse, plainLines } from './output-text.ts';
import { findWhole } from './whole-token.ts';

/** What is refused: the right to do it, the connection, or anything. */
export type Refused = 'access' | 'connection' | 'anything';

/** What is to be refused, or what the failure is to say. */
export interface WantedRefusal {
  readonly refused?: Exclude<Refused, 'anything'>;
  readonly saying?: string;
}

/** It was not what its author meant: the shell or the program did not understand it, so that nobody could refuse it. */
const MISUNDERSTOOD =
  /\b(?:syntax error|unexpected (?:token|end of file|EOF)|command not found|unknown (?:flag|option|command|shorthand|subcommand|argument)|unrecogni[sz]ed (?:option|argument|command|subcommand)s?|(?:invalid|illegal|bad) option|bad substitution|unbound variable|missing (?:operand|argument)|too (?:few|many) arguments|no such (?:command|option))\b|: not found$/i;
const NAMES =
  /\b(?:could not resolve|no such host|name resolution|name or service not known|nodename nor servname|unknown host)\b/i;
const NETWORK =
  /\b(?:connection (?:refused|reset|timed out|closed)|timed out|i\/o timeout|no route to host|(?:network|host|destination)(?: is)? unreachable|unable to connect|couldn't connect|failed to connect|tls handshake|deadline exceeded|was refused)\b/i;
const DENIED =
  /\b(?:forbidden|denied|den(?:y|ies)|unauthori[sz]ed|not authori[sz]ed|authori[sz]ation|authentication|permissions?|permitted|refus\w+|reject\w*|not allowed|disallow\w*|cannot (?:create|delete|update|patch|list|get|watch|exec|impersonate)|must be logged in|login required|credentials|polic(?:y|ies)|violat\w+|blocked|restricted|read-only|immutable|protected|eacces|eperm|invalid (?:token|password|user\w*))\b/i;
const MISSING = /\b(?:no such file|not ?found|does(?: not|n't) exist|no such (?:object|table|database|key|bucket))\b/i;
/** 401, 403, 405, 407, 451 refuse (RFC 9110, 15.5; RFC 7725); 404 may hide what is refused, or may be a typo. */
const REFUSALS = new Set([401, 403, 405, 407, 451]);

/**
 * Whether what was refused is what should be: not let through, and for no other reason. A command that was not found, not understood or killed was
 * not refused; nor was the right to do something where the network failed before anybody was asked. What is silent about
 * its reason, or names another one, is a person's.
 */
export function matchRefusal(wanted: WantedRefusal, expected: string, observed: Observed): MatchVerdict {
  const { refused = 'anything', saying } = wanted;
  const explain = (why: string) =>
    explainMismatch({ expected: [expected], actual: shownOutput(observed.stdout, observed.stderr), why: [why] });
  const lines = [...plainLines(observed.stderr), ...plainLines(observed.stdout)];
  const code = observed.exitCode;
  if (code === 126 || code === 127 || (code > 128 && code !== 255)) {
    return failed(explain(`the exit code ${code} is no refusal: it was not found, or killed`));
  }
  if (saying !== undefined && code !== 0) {
    return findWhole(lines.map(collapse).join('\n'), saying).type === 'found'
      ? held(`refused    exit code ${code}, and it says ${JSON.stringify(saying)}`)
      : failed(explain(`it failed with ${code}, and it does not say ${JSON.stringify(saying)}`));
  }
  const status = saying === undefined ? ofStatuses(refused, observed, explain) : undefined;
  if (status !== undefined) return status;
  if (saying === undefined && /^\s*no\b[^\n]{0,80}\s*$/.test(observed.stdout))
    return held('refused    the output says no');
  if (code === 0) return failed(explain('it was let through: the exit code is 0'));
  const misunderstood = lines.find((line) => MISUNDERSTOOD.test(line));
  if (misunderstood !== undefined)
    return failed(explain(`it was not understood, and so not refused: ${misunderstood.trim()}`));
  return ofReason(refused, { lines, code, explain });
}

type Explain = (why: string) => string;

function ofStatuses(refused: Refused, observed: Observed, explain: Explain): MatchVerdict | undefined {
  const statuses =
    observed.httpStatuses.length > 0 ? observed.httpStatuses : printedStatuses(observed.stdout, observed.stderr);
  const said = `HTTP status ${statuses.join(', ')}`;
  if (statuses.some((status) => status >= 500)) return failed(explain(`${said} is no refusal`));
  if (statuses.some((status) => REFUSALS.has(status))) return held(`refused    ${said}`);
  if (!statuses.some((status) => status >= 400)) return undefined;
  return refused === 'anything'
    ? held(`refused    ${said}`)
    : person(explain(`${said} is an error, and need not be a refusal`));
}

function ofReason(
  refused: Refused,
  { lines, code, explain }: { readonly lines: readonly string[]; readonly code: number; readonly explain: Explain },
): MatchVerdict {
  const saying = (pattern: RegExp) => lines.find((line) => pattern.test(line))?.trim();
  const names = saying(NAMES);
  const network = saying(NETWORK);
  const refusal = held(`refused    exit code ${code}`);
  switch (refused) {
    case 'connection': {
      if (names !== undefined) return person(explain(`a name was not found, which may be another fault: ${names}`));
      // curl: 7 not connected, 28 timed out, 52 no answer, 56 cut off; timeout(1): 124.
      const ended = [7, 28, 52, 56, 124].includes(code);
      return ended || network !== undefined || saying(DENIED) !== undefined ? refusal : person(explain(unsaid(code)));
    }
    case 'access': {
      const failure = names ?? network;
      if (failure !== undefined)
        return failed(explain(`the network failed before anything could be refused: ${failure}`));
      return saying(DENIED) === undefined ? person(explain(unsaid(code, saying(MISSING)))) : refusal;
    }
    case 'anything': {
      const other = names ?? network ?? (saying(DENIED) === undefined ? saying(MISSING) : undefined);
      return other === undefined
        ? refusal
        : person(explain(`it failed with ${code}, but something else may have gone wrong: ${other}`));
    }
  }
}

function unsaid(code: number, said?: string): string {
  return `it failed with ${code}, and whether that was the refusal is not said${said === undefined ? '' : `: ${said}`}`;
}
