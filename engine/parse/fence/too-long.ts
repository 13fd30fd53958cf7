import type { Problem } from '../../model/problem.ts';
import type { FenceBlock } from '../block.ts';

/** Characters of a fence that are read as shell; the longest of 1,480 real runbooks has a tenth of that. */
const LONGEST = 40_000;

/** Languages that are no shell; files in them may be as long as they like. */
const SHELL = /^(?:|bash|sh|shell|zsh|ksh|console|shell-session|terminal|azurecli|text)$/;

/** Whether a fence is too long to be read as commands: a shell grammar takes more than linear time on texts made for it. */
export function isTooLong({ language, lines }: FenceBlock): boolean {
  return SHELL.test(language) && lines.reduce((sum, line) => sum + line.length + 1, 0) > LONGEST;
}

/** That nothing of such a fence is read is an error: a document with one is not run. */
export function tooLongProblems(fences: readonly FenceBlock[]): readonly Problem[] {
  return fences.filter(isTooLong).map(({ line, endLine }): Problem => {
    const message = `Unexpected fence of more than ${LONGEST} characters, expected less: nothing of it is read as a command`;
    return { type: 'error', rule: 'fence-length', line, endLine, message };
  });
}
