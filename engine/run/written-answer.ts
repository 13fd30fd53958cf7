/**
 * What to write on a command line to answer a question beforehand, or what is to be in place of the answer.
 *
 * Example: `If it's slow` and `yes` are `--answer 'If it'\''s slow=yes'`
 */
export function writtenAnswer(about: string, option = '…'): string {
  return `--answer '${`${about}=${option}`.replaceAll("'", "'\\''")}'`;
}
