import { readReversedCondition } from './reversed-condition.ts';

/**
 * The words that say where or when something is not to be run, so that whoever reads has to say whether it is. Words that forbid it
 * altogether are in `forbidden.ts`, and those with an `if` in `reversed-condition.ts`.
 *
 * @example `Reset it (DO NOT RUN IN PRODUCTION)`, `Delete the data. Never execute this against live clusters.`, `Not for production`,
 * `Dev only - wipes the data`; not `Do not use --force`, `Do not run them in parallel`
 */
export function readOffLimits(text: string): string | undefined {
  const words = text
    .replace(/[=*#~_-]{3,80}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!MAY_BE.test(words) || readReversedCondition(words) !== undefined) return undefined;
  return FORMS.some((form) => form.test(words)) ? words : undefined;
}

const MAY_BE = /\bnot\b|never|n['’]t\b|\bonly\b/i;

const ACT = '(?:run|use|execute|apply|perform|do|try|copy|paste|invoke|call|deploy|type|issue|attempt)';
const DONE = '(?:run|used|executed|applied|performed|done|tried|copied|invoked|called|deployed|typed|issued|attempted)';
const THIS =
  '(?: (?:this|these|that|it|them|any of (?:this|these)|the (?:following|below|commands?|script|section|step)s?|commands?|scripts?)(?: (?:below|here|commands?|scripts?|section|step))?)?';
/** Where, when and how lightly; what is not done twice or side by side is done. */
const WHERE =
  '(?=\\s*(?:$|[.!:;,)\\]*=—–]|-(?![-\\w]))|\\s+(?:in|on|against|at|outside|inside|during|directly|manually|lightly|blindly|by hand|as part|from|anywhere|under)\\b(?! (?:parallel|the same time|once|root|sudo)))';
const BEGINS =
  '(?:^[^\\p{L}]*|[.!:;(,\\[—–-]\\s*|\\b(?:warning|caution|danger|important|attention|note|please)\\b[^\\p{L}]{0,4})';
const LESSER =
  '(?:dev|development|test|testing|staging|sandbox|qa|demo|lab|local|non-?prod(?:uction)?)(?: (?:clusters?|environments?|systems?|machines?|hosts?))?';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:please )?(?:do not|don['’]?t|never|not to)(?: ever| just| simply)? ${ACT}${THIS}${WHERE}`,
    'iu',
  ),
  new RegExp(`\\b(?:must|should|may|shall|can|is|are) ?(?:not|never|n['’]t)(?: ever)?(?: to)? be ${DONE}${WHERE}`, 'i'),
  /\bnot (?:for|in|on)(?: use (?:in|on))? (?:the )?(?:prod(?:uction)?|live)\b(?! (?:yet|anymore))/i,
  new RegExp(`^[^\\p{L}]*(?:for )?${LESSER}(?: use)? only\\b`, 'iu'),
  new RegExp(`\\((?:for )?${LESSER}(?: use)? only\\)|\\bonly (?:for|in|on) (?:the )?${LESSER}\\s*[.!)]?$`, 'i'),
];
