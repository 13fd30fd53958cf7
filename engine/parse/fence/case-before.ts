import { readCondition } from '../prose/condition.ts';

/**
 * The condition of the case that an earlier sentence of the paragraph tells of, where its last one says what is done then.
 *
 * @example `If the controller crashes, old pods stay behind. To recover:`; not `If jq is missing, install it. Then run:`
 */
export function conditionOfCase(text: string): string | undefined {
  const sentences = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const last = sentences.at(-1) ?? '';
  if (!POINTS_BACK.some((form) => form.test(last))) return;
  const told = sentences.slice(0, -1).findLast((sentence) => /^(?:if|when|whenever|should|in case)\b/i.test(sentence));
  return told === undefined ? undefined : readCondition(told);
}

/** What is mended is what was told before; so is what `that` is. */
const POINTS_BACK: readonly RegExp[] = [
  /^(?:then,? |you can |please )?to (?:recover|fix|resolve|repair|remedy|correct|mitigate|solve|work around|get out|unblock|unstick|unlock|clean (?:it|this|that|them|these) up|clear (?:it|this|that)|force (?:it|this|that)|stop (?:it|this|that)|undo (?:it|this|that))\b[^:]{0,60}[:：]$/i,
  /^(?:in|for) (?:that|this|such|those|these)(?: an?)? (?:cases?|situations?|events?)\b[^:]{0,80}[:：]$/i,
  /^(?:recover|fix|resolve|repair|remedy|correct|mitigate|solve|unblock|clear) (?:it|this|that|them) (?:with|by|using|via|as follows)\b[^:]{0,60}[:：]$/i,
];
