import type { Outcome, StepVerdict } from '../engine/run/verdict.ts';
import type { TextStyle } from './text-style.ts';

/** How far a step has come: its verdict, or that it has none yet. */
export type Progress = StepVerdict | 'pending' | 'running';

/** One column wide, and told apart without colour; the first column of a list of steps. */
export const MARKS: Readonly<Record<Progress, string>> = {
  pending: '○',
  running: '◐',
  passed: '✔',
  ran: '●',
  started: '◔',
  failed: '✘',
  'timed-out': '⏱',
  unresolved: '⚠',
  skipped: '↷',
  blocked: '⊘',
  cancelled: '◌',
  'unknown-effect': '?',
};

/** Words for people, in the order in which a summary counts them. `ran` says that it proves nothing. */
export const PROGRESS_WORDS: Readonly<Record<Progress, string>> = {
  passed: 'passed',
  ran: 'ran without a check',
  started: 'started, end not known',
  unresolved: 'unresolved',
  skipped: 'skipped',
  failed: 'failed',
  'timed-out': 'timed out',
  'unknown-effect': 'of unknown effect',
  blocked: 'blocked',
  cancelled: 'cancelled',
  running: 'not finished',
  pending: 'not reached',
};

/** The colour of a verdict; green is for what was verified and for nothing else. */
export function progressStyle(progress: Progress, style: TextStyle): (text: string) => string {
  switch (progress) {
    case 'passed':
      return style.green;
    case 'failed':
    case 'timed-out':
    case 'unknown-effect':
      return style.red;
    case 'unresolved':
    case 'blocked':
    case 'cancelled':
      return style.yellow;
    case 'ran':
    case 'started':
    case 'running':
      return style.cyan;
    case 'pending':
    case 'skipped':
      return style.dim;
  }
}

/** The colour of an outcome; only `succeeded` is green. */
export function outcomeStyle(outcome: Outcome, style: TextStyle): (text: string) => string {
  if (outcome === 'succeeded') return style.green;
  return outcome === 'failed' || outcome === 'rollback-failed' || outcome === 'escalated' ? style.red : style.yellow;
}
