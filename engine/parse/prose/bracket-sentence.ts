/**
 * Whether words in brackets are a sentence of their own, with a condition and what is done then: it says nothing on the rest.
 *
 * @example `if it hangs, you may have to restart it`; not `if migrations are required`, `if needed, optional`
 */
export function isBracketSentence(inside: string): boolean {
  return /^(?:if|when|in case)\b[^,]*, (?:then )?(?:you|we|it|they|this|that|the|please|there)\b/i.test(inside);
}
