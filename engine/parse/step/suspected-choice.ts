import type { Block, HeadingBlock } from '../block.ts';
import { familiesOf, readNamedCase } from '../prose/exclusive-names.ts';
import { undoEachOther } from '../prose/opposite.ts';
import { isWayOnly } from '../prose/way-words.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import { isPeriodic } from '../section/periodic.ts';

/** Siblings of which each is for somebody or something else (`For clusters on 1.27`, `For new clusters`). */
export function forDifferentOnes(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const found = siblings.filter(({ text }) => FOR.test(readHeadingWords(text).words));
  return found.length > 1 ? found : [];
}

const FOR =
  /^(?:for|on) (?!(?:example|instance|more|further|details?|reference|all|each|every|both|the (?:following|next)|information)\b)\S/i;

/** Siblings that differ in one word, and that in a case that holds or does not (`Restore to existing nodes`, `Restore to new nodes`). */
export function contrasting(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const cases = siblings.map(({ text }) => caseWords(text));
  const words = new Map<string, Set<string>>();
  for (const { rest, word } of cases.flat()) words.set(rest, (words.get(rest) ?? new Set()).add(word));
  return siblings.filter((_, at) => cases[at]?.some(({ rest }) => (words.get(rest)?.size ?? 0) > 1));
}

/** Each word of a title that says in which case it is for, and the rest of the title with the kind of the case in its place. */
function caseWords(title: string): readonly { readonly rest: string; readonly word: string }[] {
  const read = readHeadingWords(title);
  const words = read.words.toLowerCase().split(/\s+/);
  if (read.numbered || words.length < 2 || words.length > MOST_WORDS) return [];
  return words.flatMap((word, at) => {
    const kind = ONE_WORD.findIndex((kinds) => kinds.includes(word));
    return kind < 0 ? [] : [{ rest: words.with(at, `\0${kind}`).join(' '), word }];
  });
}

/** A longer title is a paragraph, and no name of a way. */
const MOST_WORDS = 40;

const ONE_WORD: readonly (readonly string[])[] = [
  ['existing', 'new'],
  ['single', 'multiple', 'several'],
  ['same', 'different', 'another'],
  ['with', 'without'],
  ['minor', 'major', 'patch'],
  ['small', 'large'],
  ['healthy', 'unhealthy', 'failed'],
];

/** Siblings that do one thing to one or to all (`To upgrade a specific instance`, `To upgrade all instances`); numbered ones are an order. */
export function oneOrAll(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const deeds = siblings.flatMap((heading) => {
    const { words, numbered } = readHeadingWords(heading.text);
    const [, verb, extent, noun] = EXTENT.exec(words) ?? [];
    return numbered || verb === undefined || extent === undefined || noun === undefined
      ? []
      : [{ heading, deed: `${verb} ${noun.replace(/s$/, '')}`.toLowerCase(), one: ONE.test(extent) }];
  });
  const groups = [...Map.groupBy(deeds, ({ deed }) => deed).values()];
  const found = groups.find((group) => group.some(({ one }) => one) && group.some(({ one }) => !one));
  return found?.map(({ heading }) => heading) ?? [];
}

const EXTENT =
  /^(?:(?:how )?to )?(\p{L}+) (an? (?:specific|single|individual|particular)|one|(?:a |the )?single|individual|specific|all(?: the| of the)?|every|multiple|several) (\p{L}+)/iu;
const ONE = /^(?:an? |the )?(?:specific|single|individual|particular|one)/i;

/** Siblings that say nothing but how it is done, numbered or not (`1. Automated`, `2. Manual Rollback`). */
export function waysAlone(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const found = siblings.filter(({ text }) => isWayOnly(readHeadingWords(text).words));
  return found.length > 1 ? found : [];
}

/** Two siblings next to each other, one done by a machine and one by hand (`With the operator (automated)`, `Manual rotation`). */
export function automatedOrManual(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const plain = siblings.filter(({ text }) => !readHeadingWords(text).numbered && !BOTH.test(text));
  const at = plain.findIndex((one, i) => {
    const next = plain[i + 1];
    return next !== undefined && (byMachine(one) ? byHand(next) : byHand(one) && byMachine(next));
  });
  return at < 0 ? [] : plain.slice(at, at + 2);
}

/** What is kept or looked at twice does no harm. */
const BOTH = /\b(?:backups?|checks?|tests?|testing|monitoring|alerts?|verification|validation)\b/i;

function byMachine({ text }: HeadingBlock): boolean {
  return /\bautomat(?:ed|ic|ically)\b/i.test(text) && !/\bmanual/i.test(text);
}

function byHand({ text }: HeadingBlock): boolean {
  return /\bmanual(?:ly)?\b|\bby hand\b/i.test(text) && !/\bautomat/i.test(text);
}

/** Siblings without a number that each only name a case of a kind (`Staging`, `Production`), or a tool (`Using Helm`). */
export function namedCases(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const words = siblings.flatMap((heading) => {
    const { words, numbered } = readHeadingWords(heading.text);
    return numbered ? [] : [{ heading, words, named: readNamedCase(words) }];
  });
  const families = familiesOf(words.map((one) => one.words));
  const [first] = families;
  const found = words.filter(({ named }) => named !== undefined && named.family === first);
  if (found.length > 1) return found.map(({ heading }) => heading);
  const tools = words.filter((one) => TOOL.test(one.words)).map(({ heading }) => heading);
  return tools.length > 1 ? tools : [];
}

const TOOL = /^(?:using|via|through) (?:the |an? )?[\w./-]+(?: [\w./-]+){0,3}$/i;

/**
 * Siblings under a heading that collects procedures, each of which begins with a first step of its own: ways out of different
 * troubles, of which one is taken (`Region failover`, `Restore of the database` under `Recovery procedures`). Numbered ones
 * are done in order.
 */
export function proceduresOfTheirOwn(
  siblings: readonly HeadingBlock[],
  headings: readonly HeadingBlock[],
): readonly HeadingBlock[] {
  const parent = headings.find(({ index }) => index === siblings[0]?.parent);
  if (parent === undefined || !COLLECTION.test(parent.text)) return [];
  const found = siblings.filter(
    (sibling) =>
      !readHeadingWords(sibling.text).numbered &&
      headings.some((child) => child.parent === sibling.index && FIRST.test(child.text)),
  );
  return found.length > 1 ? found : [];
}

const COLLECTION =
  /\b(?:(?:recovery|restore|restoration|fail ?over|emergency|incident|remediation|response) procedures|scenarios|playbooks|runbooks)\b/i;
const FIRST = /^\W*(?:step|phase)\s*(?:1|a|i|one)\b(?!\.)/i;

/** The first two siblings next to each other of which the second undoes the first (`Stop the cluster`, `Start the cluster`). */
export function opposites(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  for (const [at, second] of siblings.entries()) {
    const first = siblings[at - 1];
    if (first === undefined) continue;
    const [one, other] = [readHeadingWords(first.text), readHeadingWords(second.text)];
    if (!one.numbered && !other.numbered && undoEachOther(one.words, other.words, true)) return [first, second];
  }
  return [];
}

/** Siblings that come round at times of their own (`Daily checks`, `Monthly tasks`). */
export function periods(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const found = siblings.filter(({ text }) => isPeriodic(text));
  return found.length > 1 ? found : [];
}

/** All below a heading that says that they are cases or ways (`Usage Scenarios`, `Deployment options`), numbered or not. */
export function casesOf(parent: Block | undefined, siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  if (parent?.type !== 'heading' || siblings.length < 2) return [];
  return CASES.test(readHeadingWords(parent.text).words.replace(/\s*\([^)]*\)/g, '')) ? siblings : [];
}

const CASES = /(?:^|\s)(?:scenarios|use[ -]cases|options|alternatives|approaches|methods|recipes|examples)$/i;
