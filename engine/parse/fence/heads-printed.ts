import { isProseLine } from './prose-line.ts';

/**
 * Whether a line in a fence of commands, right below one, is a sentence that heads what the command prints, indented below it.
 *
 * @example `acme versions` and `This cluster is done:`, `    v2.1.0`; not below a blank line or a comment
 */
export function headsPrinted(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', below = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  const beside = before.trim() !== '' && !/^\s*#/.test(before);
  return beside && /^\S.*:\s*$/.test(line) && /^\s+\S/.test(below) && isProseLine(line);
}
