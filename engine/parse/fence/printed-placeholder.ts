/**
 * Whether words with a `<placeholder>` in them are what is printed, and no sentence about it: `release <name>`, `image: shop:<tag>`, `Release "<name>" upgraded
 * in 3s`. What is printed has no words that only sentences have, and marks that only output has, or is a noun before what it is called.
 *
 * @example 'release <name>' → true; 'the <service> pods restart' → false
 */
export function isPrintedWithPlaceholder(text: string): boolean {
  if (text.length > LONGEST || /[.!?]$|[,;]\s/.test(text)) return false;
  const rest = text.replace(PLACEHOLDER, ' ');
  const words = rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (rest === text || words.length === 0 || words.some((word) => OF_SENTENCES.test(word))) return false;
  return MARKED.test(text) || (words.length <= 2 && ENDS.test(text) && words.every((word) => NOUN.test(word)));
}

const LONGEST = 160;
const PLACEHOLDER = /<[A-Za-z][\w .:/-]{0,40}>/g;
const ENDS = /^[A-Za-z][\w -]{0,60} <[A-Za-z][\w .:/-]{0,40}>$/;

/** A key, an assignment, a path, a quote, a number, a bracket, or a placeholder that is part of a word. */
const MARKED = /\S:\s|[=/"'`[\]{}|]|\d|<[\w -]+>[\w:.@-]|[\w:.@-]<[A-Za-z]/;

/** No verb in the third person (`restarts <service>`), nor what was done or is going on. */
const NOUN = /^(?!\w*(?:[^s]s|ed|ing)$)[A-Za-z][\w-]*$/;

/** Words that programs seldom print and sentences seldom do without. */
const OF_SENTENCES =
  /^(?:an?|the|this|that|these|those|its?|their|is|are|was|were|be|been|has|have|had|do|does|should|must|will|would|can|could|may|might|not|no|all|each|every|both|any|some|only|same|new|old|of|for|with|without|from|to|as|by|on|and|or|but|if|when|where|which|who|you|we|your|our|contains?|includes?|shows?|returns?|prints?|lists?|matches|match|see)$/i;
