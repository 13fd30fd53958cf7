/**
 * A condition in the form of a question, which begins as an expectation does.
 *
 * @example `Should the above fail, run:`, `Should anything go wrong:`; not `Should return 200`, `Should be: 3`
 */
export function isInvertedCondition(text: string): boolean {
  return INVERTED.test(text.trim());
}

const INVERTED =
  /^should (?:the|this|that|these|those|it|they|you|any\w*|some\w*|an?|your|either|one|none|nothing|no|there)\b[^,:;]{2,80}[,:]/i;
