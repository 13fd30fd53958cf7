import type { Problem } from '../../model/problem.ts';

/** An error in the words of an author, who has to mend it before anything is run. */
export function pinError(line: number, message: string): Problem {
  return { type: 'error', rule: 'pin', line, endLine: line, message };
}
