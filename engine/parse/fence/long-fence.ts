import type { Problem } from '../../model/problem.ts';
import type { FenceBlock } from '../block.ts';

/** Characters of a fence that is run; the longest of the corpus has 7,500. */
const LONGEST_FENCE = 131_072;

/**
 * What is said of a fence of commands that is longer than anybody types: what would be read of so many lines nobody could look
 * through, and so nothing of it is run.
 */
export function longFence({ line, endLine, lines }: FenceBlock): Problem | undefined {
  let characters = 0;
  for (const text of lines) characters += text.length + 1;
  if (characters <= LONGEST_FENCE) return;
  const message = `Unexpected fence of ${characters} characters, expected at most ${LONGEST_FENCE}; nothing of it is run.`;
  return { type: 'warning', rule: 'long-fence', line, endLine, message };
}
