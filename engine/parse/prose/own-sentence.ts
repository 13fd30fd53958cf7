/**
 * A text up to the end of the sentence that some words of it stand in: what comes after says nothing on whether they apply.
 *
 * @example ``Run `acme --version`. If it is old, see the guide.`` → ``Run `acme --version`.``
 */
export function upToSentenceOf(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at < 0) return text;
  const from = at + words.length;
  const end = /[.!?](?=\s+\p{Lu})/u.exec(text.slice(from));
  return end === null ? text : text.slice(0, from + end.index + 1);
}
