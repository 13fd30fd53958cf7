/** Outputs of up to so many lines are shown from their first line on. */
const SHORT = 8;

/** So many words are looked for, so that the search stays linear. */
const WORDS = 20;

/** The lines of a long output that a mismatch is about: those with one of the words, under the first one where that is a header. */
export function focused(lines: readonly string[], words: readonly string[], header = false): readonly string[] {
  const telling = words.filter((word) => word !== '').slice(0, WORDS);
  if (lines.length <= SHORT || telling.length === 0) return lines;
  const found = lines.filter((line, index) => (header && index === 0) || telling.some((word) => line.includes(word)));
  return found.length > (header ? 1 : 0) ? found : lines;
}
