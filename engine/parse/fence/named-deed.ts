import { readCondition } from '../prose/condition.ts';
import { isImperative } from '../prose/imperative.ts';

/**
 * The condition of a deed that a later sentence of the paragraph names again, to say how it is done.
 *
 * @example `If the disk is not listed, you must rescan the bus. It takes a minute. Rescan it with the command below.`; not
 * `If jq is missing, install it. Rescan the bus:`
 */
export function conditionOfDeed(text: string): string | undefined {
  const [first = '', ...others] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const [, verb = ''] = CONDITIONAL.exec(first) ?? [];
  if (!isImperative(verb)) return;
  const again = others.some((sentence) => POINTS.test(sentence) && verbOf(sentence) === verb.toLowerCase());
  return again ? readCondition(first) : undefined;
}

const CONDITIONAL =
  /^(?:if|unless|in case|when)\b[^,]{4,160}, (?:then )?(?:please )?(?:(?:you|we) (?:must|should|can|may|need to|have to|will have to) (?:first |now |also )?)?(\p{L}+)\b/iu;
/** What points to the fence. */
const POINTS = /\b(?:below|following|this command|these commands|as follows)\b|[:：]$/i;

function verbOf(sentence: string): string | undefined {
  return /^(?:(?:to|now|then|please),? )?(\p{L}+)/iu.exec(sentence)?.[1]?.toLowerCase();
}
