/**
 * Whether words tell of what a machine runs, or of what somebody ran once, so that what follows is nothing to run now.
 *
 * @example `The cron job runs:`, `The operator already ran:`, `Yesterday's session, for reference:`; not `The DBA runs:`,
 * `Save the name for reference:`
 */
export function isTold(text: string): boolean {
  const words = text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  return FORMS.some((form) => form.test(words));
}

const MACHINE =
  '(?:cron ?(?:job|tab)|job|timer|pipeline|ci(?:/cd)?|controller|web ?hook|hook|workflow|daemon|script|scheduler|bot|automation|installer|playbook|unit|sidecar|init container|entry ?point|makefile|wrapper|lambda|function|target|image|chart)s?';
const ADVERB =
  '(?:already|then|automatically|just|itself|periodically|nightly|daily|hourly|regularly|now|also|internally|essentially|basically|in turn)';
const RUNS = '(?:runs?|executes?|calls?|invokes?|does|do|issues?|performs?|uses?)';
const RAN = '(?:ran|executed|called|invoked|did|issued|performed|used|typed|entered|tried)';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:the|our|an?|this|that|each|your) (?:[\\w-]+ ){0,3})?${MACHINE} (?:(?:will|would|has|have) )?(?:${ADVERB} ){0,2}(?:${RUNS}|${RAN}|run)(?: (?:the following|this|these|it as|commands?)){0,2}\\s*:$`,
    'i',
  ),
  new RegExp(
    `^(?:(?:yesterday|earlier|previously|at first|first|back then|in the past|last \\w+|on \\w+day|during [^.:]{3,40}|in the (?:last|past|previous) [^.:]{3,30}),? )?(?:we|they|he|she|i|somebody|someone|you|(?:the|our|an?) (?:[\\w-]+ ){1,3})\\s?(?:(?:has|have|had) )?(?:${ADVERB} ){0,2}${RAN}(?: (?:the following|this|these|commands?)){0,2}\\s*:$`,
    'i',
  ),
  /^(?:(?:only )?for (?:your )?(?:reference|information)(?: only)?\b|fyi\b|for the record\b)/i,
  /, (?:only |just )?for (?:your )?(?:reference|information|the record)(?: only)?\s*[:.]?$/i,
  /^(?:(?:the|our|an?|here is (?:the|an?)) )?(?:yesterday['’]s|last (?:week|night|month|time|year)['’]s|earlier|previous|past|old|historical|recorded) (?:[\w-]+ ){0,2}(?:sessions?|incidents?|transcripts?|history|runs?|shell history|logs?)\b[^:]{0,40}:?$/i,
];
