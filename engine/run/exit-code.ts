import type { Outcome } from './verdict.ts';

/** Exit code of the process for an outcome of a run; architecture.md, "Verdict, flow, outcome". */
export function exitCode(outcome: Outcome): number {
  return EXIT_CODES[outcome];
}

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  succeeded: 0,
  failed: 1,
  'rolled-back': 3,
  'rollback-failed': 4,
  escalated: 4,
  inconclusive: 5,
  aborted: 6,
  interrupted: 130,
};
