/**
 * When something applies, where the words say when it is to be left out; so that who says yes to it means that it runs.
 *
 * @example `Skip this if you use RDS` → `unless you use RDS`; `Do not run this unless the DBA agreed` → `only if the DBA agreed`;
 * `Not needed on EKS` → `unless on EKS`; `Do not run this before 22:00` → `only after 22:00`; not `Do not run this`
 */
export function readReversedCondition(text: string): string | undefined {
  if (!NEGATES.test(text)) return;
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:(?:important|note|warning|caution|critical)\b\W*)?(?:please )?/i, '')
    .replace(/(?<![\s:.!;,])[\s:.!;,]+$/, '');
  const match = LEFT_OUT.map((form) => form.exec(words)).find((found) => found !== null);
  if (match === undefined) return CONDITION_FIRST.exec(words)?.[1]?.replace(/^(?:if|when)\b/i, 'unless');
  const [, link = '', clause = ''] = match;
  const [said] = clause.split(/[;:]|\. |, (?:or|otherwise|and|but|then|as|since|because)\b/i);
  const reversed = REVERSED[link.toLowerCase()];
  return `${reversed ?? `unless ${link.toLowerCase()}`} ${said ?? clause}`.trim();
}

/** What each of the forms has. */
const NEGATES = /skip|omit|leave|ignore|bypass|never|no longer|not|n['’]t|unne|unre|unsu|unus/i;

const REVERSED: Readonly<Record<string, string>> = {
  if: 'unless',
  when: 'unless',
  whenever: 'unless',
  where: 'unless',
  'in case': 'unless',
  while: 'unless',
  during: 'unless during',
  unless: 'only if',
  until: 'only once',
  before: 'only after',
  without: 'only with',
  to: 'unless for',
};

const DO =
  '(?:run|do|use|execute|apply|perform|proceed|continue|start|try|attempt|follow|issue|type|enter|invoke|go (?:on|ahead))';
const THIS =
  '(?: with)?(?: (?:this|these|it|that|the following|the next|any of this)(?: (?:step|command|section|part|procedure|fence|one|block)s?)?)?';
const SKIP = `(?:(?:you |we )?(?:can |may |should |could |must )?(?:skip|omit|leave out|ignore|bypass)${THIS})`;
const NEEDLESS =
  '(?:(?:this|these|it)(?: (?:step|command|section|part)s?)? (?:is|are) )?(?:not|never|no longer|un)[ -]?(?:needed|required|necessary|applicable|relevant|supported|used)';
const DONT = `(?:(?:you |we )?(?:should |must |may |can)? ?(?:do not|don['’]t|not|never) ${DO}${THIS})`;

const LEFT_OUT: readonly RegExp[] = [
  new RegExp(`^${SKIP},? (if|when|whenever|unless|on|in case|in|for|with|where|during|while) (.+)$`, 'i'),
  new RegExp(`^${NEEDLESS},? (if|when|whenever|unless|until|on|in case|in|for|with|where|during|while) (.+)$`, 'i'),
  /^(?:this|these|it)(?: (?:step|command|section|part|procedure)s?)? (?:do|does) not apply,? (to|if|when|on|in|for) (.+)$/i,
  new RegExp(`^${DONT},? (if|when|whenever|unless|until|before|without|while|during|in case) (.+)$`, 'i'),
];

/** `If you use RDS, skip this step` */
const CONDITION_FIRST = new RegExp(`^((?:if|when) [^,:;]{2,120}), (?:${SKIP}|${DONT}|${NEEDLESS})$`, 'i');
