import { cappedExplanation } from '../../engine/match/explain/capped.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { CommandResult, Judgement } from '../../engine/run/verdict.ts';
import { duration } from '../duration.ts';
import { mismatchRows } from '../mismatch-rows.ts';
import { sanitise, sanitiseLines } from '../sanitise.ts';
import { isTelling } from '../telling.ts';
import type { TextStyle } from '../text-style.ts';
import { MARKS, PROGRESS_WORDS, progressStyle } from '../verdict-mark.ts';

/** How a command ended, where that is worth a line: an exit code that is not 0, a timeout, a cut, a note of the host. */
export function finishedLines(
  result: CommandResult,
  { style, of }: Pick<JudgementPlace, 'style' | 'of'>,
): readonly string[] {
  const pipe = result.pipeStatus.length > 1 ? ` (of the pipeline: ${result.pipeStatus.join(' ')})` : '';
  const http = result.httpStatuses.length > 0 ? `, HTTP ${result.httpStatuses.join(' ')}` : '';
  const note = result.note === undefined ? [] : [sanitise(`    ${result.note}`)];
  const time = duration(result.milliseconds);
  if (result.status !== 'exited') return [style.yellow(`    ${of}${endOf(result, of)} after ${time}${http}`), ...note];
  if (result.exitCode === 0 && note.length === 0) return [];
  return [style.dim(`    ${of}exit ${result.exitCode ?? '?'}${pipe} after ${time}${http}`), ...note];
}

/** What was to go on until it is ended was not cut off by that. */
function endOf({ status }: CommandResult, of: string): string {
  return status === 'cancelled' && of !== '' ? 'ended' : status.replace('-', ' ');
}

/** How judgements are printed. */
interface JudgementPlace {
  readonly style: TextStyle;
  /** Explanations are not capped. */
  readonly whole: boolean;
  /** Which command it is, with a blank; empty where that stands above. */
  readonly of: string;
}

/** The verdict of a command with what was expected, and of what did not hold, why. */
export function judgedLines(
  event: RunEvent & { type: 'command-judged' },
  milliseconds: number | undefined,
  { style, whole, of }: JudgementPlace,
): readonly string[] {
  const { verdict, reason, judgements } = event;
  const time = milliseconds === undefined ? '' : style.dim(`  ${duration(milliseconds)}`);
  const label = progressStyle(verdict, style)(`  ${MARKS[verdict]} ${of}${PROGRESS_WORDS[verdict]}`);
  return [
    `${label}${reason === '' ? '' : sanitise(`  ${reason}`)}${time}`,
    ...judgements.filter(isTelling).flatMap((judgement) => judgementLines(judgement, { style, whole })),
  ];
}

/** What became of one expectation: its compiled form, and where it did not hold the alignment that says why. */
export function judgementLines(
  { status, expected, explanation, line }: Judgement,
  { style, whole }: Pick<JudgementPlace, 'style' | 'whole'>,
): readonly string[] {
  const mark = { held: style.green('✔'), failed: style.red('✘'), person: style.yellow('⚠') }[status];
  const where = line > 0 ? style.dim(`  (line ${line})`) : '';
  const why =
    status === 'held' || explanation === ''
      ? []
      : mismatchRows(whole ? explanation.split('\n') : cappedExplanation(explanation), { style });
  const [first = '', ...more] = sanitiseLines(expected);
  return [
    `    ${mark} expected ${first}${where}`,
    ...more.map((text) => `               ${text}`),
    ...why.map((text) => `        ${text}`),
  ];
}
