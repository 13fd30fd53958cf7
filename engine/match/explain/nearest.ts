/** How many tokens of an output are looked at, and how long a word may be, so that the search stays linear. */
const TOKENS = 5_000;
const LENGTH = 40;

/**
 * The token of an output that was probably meant to be `word`: equal but for case, or at most two letters away (one, for
 * words of up to four). Nothing where `word` is too short or too long for a slip to be told from another word.
 */
export function nearestToken(output: string, word: string): string | undefined {
  if (word.length < 3 || word.length > LENGTH || /\s/.test(word)) return undefined;
  const tokens = [...new Set(output.split(/[\s"'`,;()[\]{}=]+/).slice(0, TOKENS))].filter((token) => token !== '');
  const sameLetters = tokens.find((token) => token.toLowerCase() === word.toLowerCase());
  if (sameLetters !== undefined) return sameLetters;
  const limit = word.length <= 4 ? 1 : 2;
  return tokens.find((token) => Math.abs(token.length - word.length) <= limit && distance(token, word) <= limit);
}

/** Levenshtein's distance of two short words. */
function distance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[right.length] ?? 0;
}
