import type { Judgement } from '../engine/run/verdict.ts';

/** Whether a judgement says more than that a command ended well, which nobody wrote and its verdict says already. */
export function isTelling({ line, status }: Judgement): boolean {
  return line > 0 || status !== 'held';
}
