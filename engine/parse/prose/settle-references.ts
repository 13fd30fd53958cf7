import type { Item, Reference } from '../../model/item.ts';
import type { Role, Section } from '../../model/section.ts';

/** What is known outside of the document itself. */
export interface Surroundings {
  /** Whether a file exists, by its path relative to the document. */
  exists(relativePath: string): boolean;
}

/**
 * Says of each reference where it leads: `yes`, `no`, `external`, or `wrong` where the words beside it promise something
 * else than what stands there (`trigger rollback (see Step 11)`, and Step 11 verifies).
 */
export function settleReferences(
  items: readonly Item[],
  lines: readonly string[],
  surroundings: Surroundings,
): readonly Item[] {
  const sections = items.filter((item) => item.kind === 'section');
  const anchors = anchorsOf(sections);
  return items.map((item) => {
    if (item.kind !== 'reference') return item;
    return { ...item, resolves: resolve(item, { sections, anchors, surroundings, line: lines[item.line - 1] ?? '' }) };
  });
}

interface Knowledge {
  readonly sections: readonly Section[];
  readonly anchors: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  readonly line: string;
}

function resolve({ target }: Reference, known: Knowledge): Reference['resolves'] {
  if (/^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('//')) return 'external';
  if (target.startsWith('#')) return known.anchors.has(decoded(target.slice(1)).toLowerCase()) ? 'yes' : 'no';
  const numbered = /^(?:step|phase|section|appendix|option|part|stage|chapter) (\S+)$/i.test(target);
  const titled = known.sections.find(({ title }) => isTitled(title, target));
  if (!numbered && titled === undefined)
    return known.surroundings.exists(decoded(target.replace(/[#?].*$/, ''))) ? 'yes' : 'no';
  const section = numbered ? known.sections.find(({ title }) => startsWith(title, target)) : titled;
  if (section === undefined) return 'no';
  const promised = PROMISES.find(([, words]) => words.test(known.line))?.[0];
  return promised === undefined || promised === section.role ? 'yes' : 'wrong';
}

/** Words that promise a section of a role. */
const PROMISES: readonly (readonly [Role, RegExp])[] = [
  ['rollback', /\broll(?:ing)?[ -]?back\b|\brevert\b/i],
  ['escalation', /\bescalat/i],
];

function startsWith(title: string, target: string): boolean {
  const bare = title.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  const low = target.toLowerCase();
  const number = low.replace(/^\w+ /, '');
  return [low, number].some((start) => bare.startsWith(start) && !/^[\d.]*\d/.test(bare.slice(start.length)));
}

/** The words of a title in quotes are all of it, or its beginning. */
function isTitled(title: string, words: string): boolean {
  const [whole, opening] = [title.toLowerCase(), words.toLowerCase()];
  return whole.startsWith(opening) && !/^[\p{L}\p{N}]/u.test(whole.slice(opening.length));
}

/** The anchors of GitHub: lower case, without punctuation, spaces as hyphens, repeated ones counted. */
function anchorsOf(sections: readonly Section[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { title } of sections) {
    const slug = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    seen.set(slug, (seen.get(slug) ?? 0) + 1);
  }
  return new Set(
    [...seen].flatMap(([slug, count]) => Array.from({ length: count }, (_, i) => (i === 0 ? slug : `${slug}-${i}`))),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
