import type { Command } from '../../model/command.ts';

/**
 * What has to hold where the words around a command say several things: all of them. What is said twice counts once, in the
 * words that say more.
 *
 * @example `If the canary fails:` before a fence, and `# Restore the database if needed` in it → `If the canary fails, and if needed`
 */
export function joinedConditions(said: readonly (string | undefined)[]): Pick<Command, 'condition' | 'conditions'> {
  const all = said.filter((words) => words !== undefined);
  const conditions = all.filter((words, at) => !all.some((other, i) => i !== at && isSaidBy(other, words, i < at)));
  const [first, ...more] = conditions;
  if (first === undefined) return {};
  return more.length === 0
    ? { condition: first }
    : { condition: [first, ...more.map(within)].join(', and '), conditions };
}

/** In the middle of a sentence. */
function within(words: string): string {
  return words.replace(/^(?:If|When|Unless|Only|For|On|In|At|With|Should|Otherwise)\b/, (word) => word.toLowerCase());
}

/** Whether another condition has all of these words, and turns none of them round; of two that are the same, the first counts. */
function isSaidBy(other: string, words: string, before: boolean): boolean {
  const [longer, shorter] = [plain(other), plain(words)];
  if (longer === shorter) return before;
  return ` ${longer} `.includes(` ${shorter} `) && NEGATION.test(longer) === NEGATION.test(shorter);
}

const NEGATION = /\b(?:not|no|never|unless|except|without|n t)\b/;

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
