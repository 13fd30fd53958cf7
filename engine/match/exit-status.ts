import type { Compiled } from './compiled.ts';
import { answersWith, grepLike } from './grep-like.ts';
import { HTTP_UNSEEN, httpErrors, isHttpUnseen, isOneOf } from './http-status.ts';
import type { Observed } from './observed.ts';
import { isBlank } from './output-text.ts';
import { lastPipeline, programWords } from './pipeline.ts';
import { codesOf, lastToRun, SIGPIPE, untoldComplaint } from './pipeline-ends.ts';
import { thrownAway } from './thrown-away.ts';
import { findWhole } from './whole-token.ts';

/** What the exit code, the parts of the pipeline and the HTTP statuses alone say. `inconclusive`: they can be read either way. */
export interface ExitVerdict {
  readonly status: 'held' | 'failed' | 'inconclusive';
  /** In one sentence. */
  readonly reason: string;
}

/** curl's "failed writing received data" (curl.se/docs/manpage, EXIT CODES): likewise, in front of `head`. */
const CURL_WRITE = 23;
/** curl -f got a status of 400 or above. */
const CURL_HTTP = 22;

/**
 * Whether a command ended well, apart from what it printed. Every part of its last pipeline counts; SIGPIPE before the end does not;
 * a grep that found nothing is a fact, and what it means is for the expectations to say, or for a title that looks for trouble.
 */
export function judgeExit(
  script: string,
  observed: Observed,
  context: { readonly expectations: readonly Compiled[]; readonly looksForTrouble: boolean },
): ExitVerdict {
  const { expectations } = context;
  const pinned = expectations.filter((compiled) => compiled.type === 'exit');
  if (pinned.length > 0) return judgePinned(observed, pinned, expectations);
  if (expectations.some(isRefusal)) return judgeRefusal(observed);
  const readings = readingsOf(script, observed);
  const [parts = []] = readings;
  const brokenIn = (some: readonly Part[]) =>
    some.find((part) => part.outcome === 'failed' && !isWantedHttp(part, observed, expectations));
  const broken = brokenIn(parts);
  if (broken !== undefined) {
    const reason = failureOf(broken, parts.length);
    const other = readings.find((some) => brokenIn(some) === undefined);
    if (other === undefined) {
      return expectations.some(mayWantFailure)
        ? { status: 'inconclusive', reason: `${reason}, which may be what is expected` }
        : { status: 'failed', reason };
    }
    const word = programWords(other.at(-1)?.script ?? '')[0] ?? 'the command before it';
    return { status: 'inconclusive', reason: `${reason}: either ${word} found nothing, or what follows it failed` };
  }
  const answered = judgeHttp(observed, expectations);
  if (answered !== undefined) return answered;
  const fact = parts.find((part) => part.outcome === 'nothing-found' || part.outcome === 'answer');
  const complaint = untoldComplaint(script, observed);
  if (fact === undefined && complaint !== undefined) {
    return {
      status: 'inconclusive',
      reason: `a part of a pipeline in front of it may have failed: ${complaint.trim()}`,
    };
  }
  const untold = fact === undefined ? thrownAway(script, observed, expectations) : undefined;
  if (untold !== undefined) return { status: 'inconclusive', reason: untold };
  if (fact === undefined && foundUntold(parts, observed)) {
    const wrong = expectations.some((compiled) => wantsAbsence(compiled) && !isSilence(compiled));
    if (wrong) return { status: 'failed', reason: 'something was found (0), and is not shown' };
    if (expectations.some(isSilence))
      return { status: 'inconclusive', reason: 'something was found (0), and is not shown' };
  }
  if (fact === undefined) return { status: 'held', reason: healthyReason(observed, context.looksForTrouble) };
  return judgeFact(fact, observed, context);
}

/** What curl was answered, or that it was not seen: its exit code of 0 says nothing of it. Nothing where all is well. */
function judgeHttp(observed: Observed, expectations: readonly Compiled[]): ExitVerdict | undefined {
  const errors = httpErrors(observed).filter((status) => !isExpectedHttp(status, expectations));
  if (errors.length > 0) {
    const status = expectations.some(mayWantFailure) ? 'inconclusive' : 'failed';
    return { status, reason: `HTTP status ${errors.join(', ')}` };
  }
  return isHttpUnseen(observed) ? { status: 'inconclusive', reason: HTTP_UNSEEN } : undefined;
}

/** Words that only a person can judge, and that may be about the failure: `returns an error`, `the pod is gone`, `Error from server (NotFound)`. */
function mayWantFailure(compiled: Compiled): boolean {
  return (
    compiled.type === 'judgement' &&
    /^(?:an? |the )?(?:error(?! (?:rate|count|budget|logs?))|failure)\b|\breturns? (?:an? )?error\b|\bnot ?found\b|\bno such\b|\bno longer (?:exists?|there|found)\b|\b(?:is|are|be) (?:gone|removed|deleted)\b|\b(?:other than|anything but) (?:0|zero|200)\b|\bexit code\b/i.test(
      compiled.question,
    )
  );
}

type Outcome = 'healthy' | 'failed' | 'nothing-found' | 'answer';

interface Part {
  readonly code: number;
  readonly script: string;
  readonly last: boolean;
  readonly outcome: Outcome;
}

/** The parts of the pipeline that ran last; where it may have been one of several, of each. */
function readingsOf(script: string, observed: Observed): readonly (readonly Part[])[] {
  const possible = lastToRun(script, observed);
  return possible.length === 0
    ? [partsOf(lastPipeline(script), observed)]
    : possible.map((words) => partsOf(words, observed));
}

/** The words of each part belong to a status only where there are as many of both. */
function partsOf(words: readonly string[], observed: Observed): readonly Part[] {
  const codes = codesOf(observed);
  const parts = codes.map((code, index) => {
    const last = index === codes.length - 1;
    const own = codes.length === words.length ? (words[index] ?? '') : last ? (words.at(-1) ?? '') : '';
    return { code, script: own, last, outcome: outcomeOf(code, own, last) };
  });
  if (/^!\s/.test(words[0] ?? '')) return [denied(words, codes, observed.exitCode)];
  // `set -o pipefail` makes the code of the whole another one than that of its last part.
  const isTold = parts.some(({ code }) => code === observed.exitCode) || observed.exitCode === 0;
  return isTold ? parts : [...parts, { code: observed.exitCode, script: '', last: true, outcome: 'failed' }];
}

/** What `!` asks for is that it fails; a program that is not there, or a grep that could not look, has not said no. */
function denied(words: readonly string[], codes: readonly number[], exitCode: number): Part {
  const own = (words.at(-1) ?? '').replace(/^!\s+/, '');
  const code = codes.at(-1) ?? 0;
  const broken = code === 126 || code === 127 || (code > 1 && grepLike(own));
  const part = { script: '', last: true };
  if (exitCode === 0 && broken) return { ...part, code, outcome: 'failed' };
  return { ...part, code: exitCode, outcome: exitCode === 0 ? 'healthy' : 'failed' };
}

function outcomeOf(code: number, part: string, last: boolean): Outcome {
  if (code === 0 || (code === SIGPIPE && !last)) return 'healthy';
  if (code === 1 && grepLike(part)) return 'nothing-found';
  if (answersWith(part, code)) return 'answer';
  return code === CURL_WRITE && !last && programWords(part)[0] === 'curl' ? 'healthy' : 'failed';
}

function failureOf(part: Part, parts: number): string {
  const reason = part.code > 128 && part.code < 160 ? ` (signal ${part.code - 128})` : '';
  if (parts === 1 || part.script === '') return `the exit code is ${part.code}${reason}`;
  return `${programWords(part.script)[0] ?? 'a part'} in the pipeline ended with ${part.code}${reason}`;
}

/** That it found something, where it looked for trouble, is said; what it means is not known. */
function healthyReason(observed: Observed, looksForTrouble: boolean): string {
  const found = looksForTrouble && observed.filter && !isBlank(observed.stdout);
  return found ? 'exit code 0: it looked for trouble, and found some' : 'exit code 0';
}

function judgeFact(
  fact: Part,
  observed: Observed,
  context: { readonly expectations: readonly Compiled[]; readonly looksForTrouble: boolean },
): ExitVerdict {
  const silent = isBlank(observed.stdout);
  const what = fact.outcome === 'answer' ? `it answers with ${fact.code}` : 'nothing was found (1)';
  // What was printed is there to be judged: a count of `grep -c`, the lines of `diff`.
  if (!silent && (fact.outcome === 'nothing-found' || context.expectations.some(isGating))) {
    return { status: 'held', reason: `${what}, and the output says so` };
  }
  // A `cmp -s` that answers with 1 found a difference, and does not show it.
  if (fact.outcome === 'nothing-found' && context.expectations.some((compiled) => wantsAbsence(compiled))) {
    return { status: 'held', reason: `${what}, as expected` };
  }
  if (fact.outcome === 'nothing-found' && context.expectations.some(isGating)) {
    return { status: 'failed', reason: `${what}, and output is expected` };
  }
  if (fact.outcome === 'nothing-found' && context.looksForTrouble) {
    return { status: 'held', reason: 'it looked for trouble and found none' };
  }
  return { status: 'inconclusive', reason: `${what}, and the document does not say whether that is well` };
}

function isGating(compiled: Compiled): boolean {
  return compiled.type !== 'judgement';
}

function wantsAbsence(compiled: Compiled): boolean {
  return compiled.type === 'empty' || (compiled.type === 'state' && compiled.quantifier.type === 'none');
}

/** Only that nothing is printed. */
function isSilence(compiled: Compiled): boolean {
  return compiled.type === 'empty' && compiled.nouns.length === 0;
}

/** `grep -q error log`, `grep error log > found`: the exit code says that there is something, and no output does. */
function foundUntold(parts: readonly Part[], observed: Observed): boolean {
  const last = parts.at(-1);
  return last?.code === 0 && grepLike(last.script) && isBlank(observed.stdout);
}

function judgePinned(
  observed: Observed,
  pinned: readonly Extract<Compiled, { type: 'exit' }>[],
  expectations: readonly Compiled[],
): ExitVerdict {
  const code = observed.exitCode;
  const holds = pinned.every((compiled) => (compiled.nonZero ? code !== 0 : compiled.codes.includes(code)));
  if (!holds) return { status: 'failed', reason: `the exit code is ${code}, which is not the expected one` };
  const broken = observed.pipeStatus.slice(0, -1).find((part) => part !== 0 && part !== SIGPIPE);
  if (code === 0 && broken !== undefined)
    return { status: 'failed', reason: `a part of the pipeline ended with ${broken}` };
  const held: ExitVerdict = { status: 'held', reason: `the exit code is ${code}, as expected` };
  return (code === 0 ? judgeHttp(observed, expectations) : undefined) ?? held;
}

function isRefusal(compiled: Compiled): boolean {
  return compiled.type === 'status' && compiled.wanted.type === 'refusal';
}

/** Not found (127), not executable (126) and killed are no refusal; that it was let through is for the expectation to say. */
function judgeRefusal(observed: Observed): ExitVerdict {
  const code = observed.exitCode;
  if (code === 126 || code === 127 || (code > 128 && code !== 255)) {
    return { status: 'failed', reason: `the exit code ${code} is no refusal` };
  }
  return { status: 'held', reason: code === 0 ? 'exit code 0' : `it failed with ${code}, as expected` };
}

/** `curl -f` ends with 22 at a status that the author expects. */
function isWantedHttp(part: Part, observed: Observed, expectations: readonly Compiled[]): boolean {
  const errors = observed.httpStatuses.filter((status) => status >= 400);
  return part.code === CURL_HTTP && errors.length > 0 && errors.every((status) => isExpectedHttp(status, expectations));
}

function isExpectedHttp(status: number, expectations: readonly Compiled[]): boolean {
  return expectations.some((compiled) => {
    switch (compiled.type) {
      case 'status':
        return compiled.wanted.type === 'http' && isOneOf(status, compiled.wanted.codes);
      case 'literal':
        return compiled.alternatives.some((text) => findWhole(text, String(status)).type === 'found');
      case 'number':
        return compiled.bounds.some(({ op, value }) => op === '=' && value === status);
      case 'contains':
        return findWhole(compiled.text, String(status)).type === 'found';
      default:
        return false;
    }
  });
}
