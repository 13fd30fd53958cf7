/**
 * Whether words tell what a log, a file or a list holds, so that what follows is text to look at, however much it reads like
 * a command.
 *
 * @example `The log then contains:`, `You will find in the journal:`, `In the audit log:`, `The script logs:`; not `Look at the
 * log:`, `Check that the file contains the key:`, `In the console, run:`
 */
export function isShownPlace(words: string): boolean {
  const text = words.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  return FORMS.some((form) => form.test(text));
}

/** Whether words say what text to look for somewhere: `Check that the log contains:`. */
export function looksForText(words: string): boolean {
  return LOOKED_FOR.test(words.replace(/\s+/g, ' '));
}

const PLACE =
  '(?:logs?|journal|log ?file|files?|outputs?|history|list|table|report|trace|transcript|crontab|audit trail|dashboard|page|status|result|response|message|error|event|alert|dump|screen)';
const HOLDS =
  '(?:contains?|have|has|shows?|reads?|says?|lists?|includes?|holds?|looks? like(?: this)?|ends? with|begins? with|starts? with|prints?|records?|displays?)';
const ADVERB = '(?:then|now|also|will|should|would|must|might|may|still|again|typically|usually|often)';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:then |afterwards |now )?(?:the|its|your|this|that|each|an?) (?:[\\w./-]+ ){0,3}?${PLACE}(?: (?:of|in|on|for|from) [^:,;.]{1,40})? (?:${ADVERB} ){0,2}${HOLDS}(?: (?:the following|this|these|lines?|something|entries)){0,2}\\s*:$`,
    'i',
  ),
  new RegExp(
    `^(?:you|we)(?: will|['’]ll| should| can| may| might)? (?:then |now |also )?(?:find|see|notice|have|get) (?:(?:this|the following|these|lines?|something|entries|like) ){0,3}(?:in|on) (?:the|its|your) (?:[\\w./-]+ ){0,3}?${PLACE}\\s*:$`,
    'i',
  ),
  new RegExp(
    `^(?:this|which|it|that) (?:then |also |should |will )?(?:leaves?|shows?|appears?|results?|is logged|is recorded|is printed|turns up)(?: up)?(?: (?:this|the following))? (?:as |in |on )?(?:(?:the|its|your) )?(?:[\\w./-]+ ){0,3}?${PLACE}\\s*:$`,
    'i',
  ),
  /^(?:in|from) (?:the|its|your) (?:[\w./-]+ ){0,3}?(?:logs?|journal|log ?file|history|audit trail|crontab|trace|transcript)\s*:$/i,
  /^(?:the|this|each|your) (?:[\w./-]+ ){1,3}(?:then |now |also |will |should )?(?:logs?|prints?|writes|records?|reports?|emits?|outputs?)(?: (?:the following|this|these|lines?|something like this)){0,2}\s*:$/i,
];
const LOOKED_FOR = new RegExp(
  `^(?:check|verify|make sure|ensure|confirm|see|look)(?: that| whether| if)? (?:the|its|your) (?:[\\w./-]+ ){0,3}?${PLACE} (?:${ADVERB} ){0,2}${HOLDS}(?: (?:the following|this|these|lines?|something|entries)){0,2}\\s*:$`,
  'i',
);
