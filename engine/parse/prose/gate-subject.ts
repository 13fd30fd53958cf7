/** What stands round a comparison. */
export interface SubjectPlace {
  readonly before: string;
  readonly after: string;
  /** Of the comparison; some units count things (`at least 3 replicas`). */
  readonly unit?: string;
  /** What the label above the list names. */
  readonly named?: string;
  /** The subject of the comparison before. */
  readonly last?: string;
}

/**
 * What is compared: the words before it, what the label above names, what the unit counts, the words behind the number, else
 * the subject of the comparison before.
 *
 * @example `Error rate (should be` → `Error rate`; `Latency (P99 should stay` → `P99 Latency`; behind `> 5%`: ` of pods are down`
 */
export function subjectOf({ before, after, unit, named, last }: SubjectPlace): string | undefined {
  const own = withBracket(before);
  const labelled = last === undefined ? named : undefined;
  return isSubject(own) ? own : (labelled ?? counted(unit, after) ?? behindNumber(after) ?? last);
}

/** `At least 3 replicas healthy` counts what its unit names. */
function counted(unit: string | undefined, after: string): string | undefined {
  if (unit === undefined || !/^(?:pods?|replicas?|nodes?)$/i.test(unit)) return;
  return cleaned(`${unit}${/^ (?:\p{L}+ ?){0,3}/u.exec(after)?.[0] ?? ''}`);
}

function behindNumber(after: string): string | undefined {
  const [, behind] =
    /^\s?(?:of )?((?:\p{L}[\p{L}\p{N}/-]*\s?){1,5}?)(?=\s(?:for|over|in|within|during|on|at|from|per|across)\b|[,.;:()]|$)/u.exec(
      after,
    ) ?? [];
  const words = cleaned(behind ?? '');
  return /\p{L}{3}/u.test(words) && !/^(?:for|over|in|within|during|and|or|to|from|by)\b/i.test(words)
    ? words
    : undefined;
}

function isSubject(words: string): boolean {
  return /\p{L}{2}|\bF1\b|\bp\d{2,3}\b/iu.test(words);
}

/** Words before a bracket that is still open, and those in it that name what is compared. */
function withBracket(before: string): string {
  const at = before.lastIndexOf('(');
  if (at < 0 || before.indexOf(')', at) >= 0) return cleaned(before);
  const [outer, inner] = [cleaned(before.slice(0, at)), cleaned(before.slice(at + 1))];
  if (!isSubject(outer)) return inner;
  return isSubject(inner) && !PREDICATE.test(inner) ? `${inner} ${outer}` : outer;
}

/** Words that only say how something is compared. */
const PREDICATE = /^(?:currently|ideally|target|threshold|expected|typically|usually|normally|goal|limit|slo)$/i;

const LEADING =
  /^(?:(?:step )?\d+[.)]\s+|[-*•✓✅☐]\s*|(?:and|or|but|check|ensure|verify|confirm|make sure|monitor|watch|wait until|validate|alert(?:s)?(?: fires?)?|fires?|triggers?|triggered|that|the|if|when|whenever|while|until|any|an?|on|for|with|where|is|of|current|overall)\b[:,]?\s+)/i;
const TRAILING =
  /(?<![\s(,;:–—|-])[\s(,;:–—|-]+$|(?:^|\s)(?:should|must|shall|has to|have to|needs?|to|be|stay|stays|remain|remains|is|are|was|were|goes|go|rises?|falls?|drops?|gets?|keeps?|returns?|returned|has|have|required|needed|recovers?|settles?|stabili[sz]es?|baseline|normal|acceptable|within|between|for|of|at|always|consistently|steady|than|not|never|value|threshold|exceeds)$/i;

/** Without courtesy and predicates round the noun; of a condition only what it is about (`Roll back if CPU is`). */
function cleaned(text: string): string {
  let words = text.replace(/^.*[.;!?→|]\s+/, '').trim();
  const clause = /^(?:if|when|while|after|before|once)\b[^,]*,\s*(?=\S)/i.exec(words)?.[0];
  if (clause !== undefined) words = words.slice(clause.length);
  words = words.replace(/^.*\b(?:if|when|whenever|unless|until|once)\s+(?=\S)/i, '');
  for (let last = ''; last !== words; ) {
    last = words;
    words = words.replace(LEADING, '').replace(TRAILING, '');
  }
  return words
    .replace(/^[^\p{L}\p{N}/]+/u, '')
    .replace(/\s*\([^)]*$/, '')
    .trim();
}
