import type { Problem } from '../../model/problem.ts';

/** A text that can be read, line by line the one that came, and what was done to it. */
export interface Repaired {
  readonly text: string;
  readonly problems: readonly Problem[];
}
