import type { HeadingBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';

/** What each heading's section changes, with all that stands below it: the scripts, in order. */
export type Changes = (heading: HeadingBlock) => readonly string[];

/**
 * A section that gives in short what its siblings do at length, and those of them that do: whoever goes through the document
 * takes one or the other (`TL;DR` with the commands of the steps below it, `Quick start` and `Detailed steps`). It is taken for
 * the short form for its title and for at least half of what it changes standing in the others as well; or, beside one that is
 * called the long form, for the two titles. Empty where there is none.
 */
export function shortAndLong(
  siblings: readonly HeadingBlock[],
  changes: Changes,
): readonly (readonly HeadingBlock[])[] {
  const shorts = siblings.filter((one) => isShort(one) && changes(one).length > 0).slice(0, MOST_SHORT);
  for (const short of shorts) {
    const others = siblings.filter((one) => one !== short && changes(one).length > 0);
    const named = others.filter((other) => isLongOf(other, short));
    const once = new Set(changes(short).map(plain));
    const repeating = others.filter((other) => changes(other).some((script) => once.has(plain(script))));
    const repeated = new Set(repeating.flatMap((other) => changes(other).map(plain)));
    const covered = [...once].filter((script) => repeated.has(script)).length * 2 >= once.size;
    const long = covered && repeating.length > 0 ? repeating : named;
    if (long.length > 0)
      return long[0] !== undefined && long[0].index < short.index ? [long, [short]] : [[short], long];
  }
  return [];
}

/** Nobody writes more short forms of one text; each is compared with all others. */
const MOST_SHORT = 4;

function isShort({ text }: HeadingBlock): boolean {
  const { words, numbered } = readHeadingWords(text);
  return !numbered && SHORT.test(words);
}

const SHORT =
  /^(?:the |a )?(?:tl;? ?dr\b|quick|short(?:er)?\b|condensed|abridged|abbreviated|express\b|fast(?:est)?[ -]|cheat ?-?sheet|one[ -]?(?:liner|shot|page)|copy|in (?:short|brief|a nutshell|one (?:go|block|command))\b|brief\b|summary of|(?:complete|full|whole|entire|single|combined|one|all[- ]in[- ]one) (?:script|command|block|snippet)|all (?:the )?(?:commands|steps|in one)|commands (?:only|alone|at a glance|in one)|just the commands|minimal\b|for (?:the )?(?:experienced|impatient|experts?)\b|expert\b|at a glance)|\b(?:in short|at a glance|in one (?:place|go|block|command|script)|cheat ?-?sheet|tl;? ?dr|one-?liner|short (?:version|form)|quick (?:version|reference|form))\b/i;

/** `Full procedure` beside `Quick rollback`: it says that it is long, and speaks of nothing else. */
function isLongOf(other: HeadingBlock, short: HeadingBlock): boolean {
  const { words, numbered } = readHeadingWords(other.text);
  if (numbered || !LONG.test(words) || isShort(other)) return false;
  const [one, two] = [thingsOf(words), thingsOf(readHeadingWords(short.text).words)];
  return one.length === 0 || two.length === 0 || one.some((word) => two.includes(word));
}

const LONG =
  /^(?:the |a )?(?:full|detailed|details|long(?:er)?|complete|whole|entire|thorough|extended|explained|in[- ]depth|step[- ]by[- ]step|walk-?through|verbose|slow)\b|\b(?:step[- ]by[- ]step|in (?:full|detail)|at length|walk-?through|explained|long (?:version|form))$/i;

/** The words of a title that say what it is about. */
function thingsOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FORM.has(word));
}

const FORM: ReadonlySet<string> = new Set(
  `a an the of in by for and or all with to tl dr tldr quick quickstart start short shorter condensed abridged express fast fastest cheat sheet
  cheatsheet one liner shot page copy paste brief nutshell go block command commands summary script minimal experienced impatient experts expert
  operators at glance full detailed details detail long longer complete whole entire thorough extended explained depth step steps walkthrough walk
  through verbose slow version form path way guide procedure procedures process instructions reference length track list runbook`.split(
    /\s+/,
  ),
);

/** What a statement says, however its blanks and lines are set. */
function plain(script: string): string {
  return script.replace(/\\\n/g, ' ').replace(/\s+/g, ' ').trim();
}
