/**
 * Whether words right behind commands announce a list of what they print, each item of it to be seen.
 *
 * @example `You should see:`, `Expected output should show:`, `The response must contain the following:`; not `You should see
 * something like:`, `You should have:`
 */
export function announcesList(sentence: string): boolean {
  const words = sentence.replace(/\s+/g, ' ').trim();
  return !LIKE.test(words) && FORMS.some((form) => form.test(words));
}

const LIKE = /\b(?:similar|like|examples?|sample|e\.g\.|resembl\w+|might|may|could)\b/i;

const SHOWS =
  '(?:shows?|includes?|contains?|lists?|says?|reports?|displays?|prints?|returns?|indicates?|confirms?|has|have)';
const SUBJECT =
  '(?:it|this|that|(?:the |this |that |your )?(?:expected )?(?:[\\w`-]+ ){0,2}(?:output|response|result|table|logs?|listing))s?';

const FORMS: readonly RegExp[] = [
  /^(?:you|we)(?:'ll| will| should| must)(?: now| then| also)? (?:see|get|find|observe)\b[^:]{0,60}[:：]$/i,
  new RegExp(`^${SUBJECT} (?:should|must|will)(?: now| also| then)? (?:${SHOWS}|be)\\b[^:]{0,60}[:：]$`, 'i'),
  /^expect (?:to (?:see|get|find)\b)?[^:]{0,60}[:：]$/i,
];
