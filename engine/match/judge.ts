import type { Expectation } from '../model/expectation.ts';
import { compileExpectation } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { countsBytes } from './counts-bytes.ts';
import { describeCompiled } from './describe.ts';
import type { Excerpt } from './excerpt.ts';
import { excerptText } from './excerpt.ts';
import type { ExitVerdict } from './exit-status.ts';
import { judgeExit } from './exit-status.ts';
import { clipped } from './explain/capped.ts';
import { filtersOutput } from './grep-like.ts';
import { matchOutput } from './match.ts';
import type { Observed } from './observed.ts';
import { collapse } from './output-text.ts';

/** How a command ended; structurally part of the `CommandResult` of engine/run/verdict.ts. */
export interface EndedCommand {
  readonly status: 'exited' | 'timed-out' | 'cancelled' | 'killed' | 'not-started';
  readonly exitCode?: number;
  readonly pipeStatus: readonly number[];
  readonly stdout: Excerpt;
  readonly stderr: Excerpt;
  readonly httpStatuses: readonly number[];
  readonly unseenHttp?: 'untold' | 'printed';
  readonly note?: string;
}

/** A command, what its author expects of it, and how it ended. */
export interface CommandToJudge {
  readonly script: string;
  readonly title?: string;
  readonly looksForTrouble: boolean;
  readonly expectations: readonly Expectation[];
  readonly result: EndedCommand;
}

/** What became of one expectation; line 0 is the exit code. Structurally the `Judgement` of engine/run/verdict.ts. */
export interface ExpectationJudgement {
  readonly line: number;
  readonly status: 'held' | 'failed' | 'person';
  /** The compiled form, for people. */
  readonly expected: string;
  /** Several lines, aligned. */
  readonly explanation: string;
}

/** What became of a command. `ran`: it ended well, and the document does not say what is to be seen. */
export interface JudgedCommand {
  readonly judgements: readonly ExpectationJudgement[];
  readonly verdict: 'passed' | 'ran' | 'failed' | 'timed-out' | 'unresolved' | 'cancelled';
  /** In one sentence. */
  readonly reason: string;
}

/**
 * Judges a command by its exit and its expectations. Examples are not judged. Anything that failed fails it; what only a person can say leaves it `unresolved`;
 * without expectations it has `ran`, and passed nothing.
 */
export function judgeCommand(command: CommandToJudge): JudgedCommand {
  const { result } = command;
  const early = endedEarly(result);
  if (early !== undefined) return early;
  const observed = observe(command.script, result);
  const expectations = command.expectations.filter((expectation) => expectation.example !== true);
  const compiled = expectations.map((expectation) => compileExpectation(expectation, command));
  const exit = judgeExit(command.script, observed, {
    expectations: compiled,
    looksForTrouble: command.looksForTrouble,
  });
  const judgements = expectations.map((expectation, index) =>
    judgeExpectation(expectation, compiled[index] ?? { type: 'judgement', question: expectation.text }, observed),
  );
  return conclude(exit, judgements, expectations);
}

/** A command that did not end by itself has nothing to be judged by. */
function endedEarly(result: EndedCommand): JudgedCommand | undefined {
  const note = result.note === undefined ? '' : `: ${result.note}`;
  switch (result.status) {
    case 'timed-out':
      return { judgements: [], verdict: 'timed-out', reason: `it did not end in time${note}` };
    case 'cancelled':
      return { judgements: [], verdict: 'cancelled', reason: `it was cancelled${note}` };
    case 'killed':
      return failedExit(`it was killed${note}`);
    case 'not-started':
      return failedExit(`it could not be started${note}`);
    case 'exited':
      return result.exitCode === undefined ? failedExit(`its exit code is not known${note}`) : undefined;
  }
}

function failedExit(reason: string): JudgedCommand {
  return { judgements: [exitJudgement('failed', reason)], verdict: 'failed', reason };
}

/** A command that ended, as the matchers see it. */
export function observe(script: string, result: EndedCommand): Observed {
  const stdout = excerptText(result.stdout);
  const stderr = excerptText(result.stderr);
  return {
    stdout: stdout.text,
    stderr: stderr.text,
    truncated: stdout.truncated || stderr.truncated,
    exitCode: result.exitCode ?? 0,
    pipeStatus: result.pipeStatus,
    httpStatuses: result.httpStatuses,
    ...(result.unseenHttp && { unseenHttp: result.unseenHttp }),
    get filter() {
      return filtersOutput(script);
    },
    get countsBytes() {
      return countsBytes(script);
    },
  };
}

function judgeExpectation(expectation: Expectation, compiled: Compiled, observed: Observed): ExpectationJudgement {
  const { status, explanation } = matchOutput(compiled, observed);
  return { line: expectation.line, status, expected: describeCompiled(compiled), explanation };
}

function conclude(
  exit: ExitVerdict,
  judgements: readonly ExpectationJudgement[],
  expectations: readonly Expectation[],
): JudgedCommand {
  const all = [exitJudgement(exit.status === 'inconclusive' ? 'person' : exit.status, exit.reason), ...judgements];
  const failed = judgements.filter(({ status }) => status === 'failed').map(({ expected }) => expected);
  const open = expectations
    .filter((_, index) => judgements[index]?.status === 'person')
    .map(({ text }) => oneLine(text));
  if (exit.status === 'failed') return { judgements: all, verdict: 'failed', reason: exit.reason };
  if (failed.length > 0) return { judgements: all, verdict: 'failed', reason: `not as expected: ${failed.join('; ')}` };
  if (open.length > 0) {
    return { judgements: all, verdict: 'unresolved', reason: `a person has to say: ${open.join('; ')}` };
  }
  if (exit.status === 'inconclusive') return { judgements: all, verdict: 'unresolved', reason: exit.reason };
  return judgements.length === 0
    ? { judgements: all, verdict: 'ran', reason: `${exit.reason}, and nothing is expected` }
    : { judgements: all, verdict: 'passed', reason: judgements.map(({ expected }) => expected).join('; ') };
}

function oneLine(text: string): string {
  return clipped(collapse(text), 120);
}

function exitJudgement(status: ExpectationJudgement['status'], explanation: string): ExpectationJudgement {
  return { line: 0, status, expected: 'it ends well', explanation };
}
