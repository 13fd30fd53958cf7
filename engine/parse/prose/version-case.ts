import { isImperative } from './imperative.ts';

/** For which versions of what a title is. */
export interface VersionCase {
  /** `version of kubernetes`; without a name where the title has none. */
  readonly family: string;
  readonly member: string;
}

const VERSION = 'v?\\d+(?:\\.(?:\\d+|x)){0,2}';
const RANGE =
  '(?:\\+|,? (?:and|or) (?:newer|later|above|higher|up|upwards|onwards?|older|earlier|below|lower|prior|before)| onwards?)';
const BOUND =
  '(?:since|as of|starting (?:with|from|in)|prior to|before|until|up to|below|older than|newer than|<=?|>=?)';
const PRODUCT = '(?:the )?((?:[a-z][\\w.-]* ){0,3}?)(?:(?:versions?|releases?) )?';

/**
 * Reads a title that only says for which versions something is: beside another of the same product, one of the two fits.
 *
 * @example `Kubernetes 1.25+`, `On version 2.x and later`, `Prior to v3.2`; not `Step 1.2`, `Upgrade to 1.25`, `10.0.0.4`
 */
export function readVersionCase(title: string): VersionCase | undefined {
  const [, product = '', bound = '', version = '', range = ''] = CASE.exec(title.toLowerCase()) ?? [];
  if (version === '' || PARTS.test(product) || isImperative(product.split(' ')[0] ?? '')) return;
  const sure = bound !== '' || range !== '' || /^v|[.]/.test(version);
  if (!sure || (product === '' && bound === '' && range === '' && !version.startsWith('v') && !version.endsWith('x')))
    return;
  return { family: `version of ${product.trim()}`, member: `${bound} ${version}${range}`.trim() };
}

const CASE = new RegExp(
  `^(?:(?:for|on|in|with|from) )?${PRODUCT}(?:(${BOUND}) ?)?(?:(?:versions?|releases?) )?(${VERSION})(${RANGE})?(?: (?:clusters?|installations?|releases?))?$`,
);
/** Words before a number that count parts of a document, and what has no versions. */
const PARTS =
  /\b(?:step|phase|part|section|stage|task|option|day|week|chapter|case|scenario|method|table|figure|line|page|node|port|to|upgrade|update|migrate|install|deploy|and|http|tls|ip)\b/;

/** The words that say for which versions what follows is: `On kOps 1.31 and newer, run:`, `Prior to v3.2:`, `In older versions:`. */
export function readVersionCondition(text: string): string | undefined {
  return CONDITIONS.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);
}

const END = '(?=\\s*(?:[:：]|$)|,? (?:you (?:can|may|should|must|need)|please|run|use|execute|apply|type|enter)\\b)';
const CONDITIONS: readonly RegExp[] = [
  new RegExp(`^(?:for|on|with|in|from) ${PRODUCT}${VERSION}${RANGE}${END}`, 'i'),
  new RegExp(`^${BOUND} ${PRODUCT}(?:v\\d+|\\d+\\.(?:\\d+|x))(?:\\.(?:\\d+|x))?${END}`, 'i'),
  new RegExp(
    `^(?:for|on|with|in|from) (?:older|newer|earlier|later|previous|recent) (?:[\\w-]+ )?(?:versions?|releases?)${END}`,
    'i',
  ),
];
