/**
 * Whether a `when`, `once` or `after` only says in which order things are done, and makes no condition.
 *
 * @example `once the rollout completes`, `When it is done`, `When prompted`; not `When the disk is full`, `When the job has not finished`
 */
export function isOrder(condition: string): boolean {
  const words = condition.replace(/\s+/g, ' ');
  if (AGREED.test(words)) return false;
  if (/^only (?:once|after)\b/i.test(words)) return ENDS.test(words);
  if (/^(?:once|after)\b/i.test(words)) return true;
  return (
    /^when(?:ever)?\b/i.test(words) &&
    !NEGATED.test(words) &&
    (ENDS.test(words) || TO_DO.test(words) || CALLED.test(words))
  );
}

const AGREED = /\b(?:approv\w+|sign-?off|consent|permission|agree\w*)\b/i;
const NEGATED = /\b(?:not|never|no longer|nothing|no|fails?|failed|without|only)\b|n['’]t\b/i;
/** What a runbook is opened for. */
const CALLED =
  /^when(?:ever)? (?:an?|the|this|any) (?:\w+ )?(?:incident|alert|alarm|page)\b.{0,20}\b(?:detected|declared|fires?|fired|firing|triggers?|triggered|opened|raised|reported|received|comes in|occurs|starts)\s*$/i;
/** What everybody waits for. */
const ENDS =
  /\b(?:complet(?:es?|ed|ion)|finish(?:es|ed)?|done|ready|over|succe(?:eds?|eded|ss|ssful|ssfully)|(?:is|are|has been|have been|is back|comes?|becomes?|it's|you(?:'re| are)?) (?:\w+ly )?(?:up|back|in|inside|online|running|healthy|available|stable|green|live|created|installed|deployed|merged|uploaded|downloaded|restored|verified|confirmed|satisfied|happy|comfortable|connected|logged in|drained|synced|in sync|built|published|promoted|passing|active|established))\s*$/i;
/** What the one who reads is about to do, and what a program asks. */
const TO_DO =
  /^when(?:ever)? (?:prompted|asked|you(?: are|'re)? (?:ready|prompted|asked|finish\w*|done|have \w+ed)|to\b|(?:the|it) (?:\w+ ){0,2}(?:asks|prompts))\b/i;
