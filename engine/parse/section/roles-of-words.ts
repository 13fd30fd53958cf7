import type { Role } from '../../model/section.ts';
import { isImperative } from '../prose/imperative.ts';
import { readHeadingWords } from './heading-words.ts';
import { ROLE_WORDS } from './role-words.ts';
import { ROLE_WORDS_ABROAD } from './role-words-abroad.ts';
import { readTitleCondition } from './title-condition.ts';

/**
 * The roles that the words of a heading speak for, the strongest first; empty where they say nothing. `Pre-…` is
 * prerequisites whatever follows. Words that are the object of another verb (`Disable this alert`) or qualify others
 * (`Environment for testing`) do not count.
 */
export function rolesOfWords(title: string): readonly Role[] {
  const words = wordsOf(title);
  if (PRE.test(words)) return ['prerequisites'];
  if (/^table of contents$/i.test(words)) return ['reference'];
  if (FAILURE.test(withoutQualifier(withoutAsides(words))) && !AFTERWARDS.test(words) && !CHECKS.test(words))
    return failureRoles(words);
  const speaking = withoutObject(withoutAsides(words));
  const head = withoutQualifier(speaking);
  const counted = GENERIC.test(head) ? speaking : head;
  const found = ROLE_WORDS.filter(([, family]) => family.test(counted)).map(([role]) => role);
  if (!found.includes('prerequisites') && isAccess(head)) return inOrder([...found, 'prerequisites']);
  return found.length > 0 || isImperative(words.split(' ')[0] ?? '') ? found : rolesAbroad(words);
}

/** Without the condition of a way back: `Rollback — if the canary fails` names no failure of a rollback. */
function wordsOf(title: string): string {
  const words = readHeadingWords(title).words.replace(/\s+/g, ' ');
  const head = readTitleCondition(words)?.head;
  return head !== undefined && WAY_BACK.test(head) && !FAILURE.test(head) ? head : words;
}

const WAY_BACK = /^(?:\p{L}+ )?(?:roll(?:ing)? ?-?back|revert|back out|restore (?:the )?previous)\b/iu;

function rolesAbroad(words: string): readonly Role[] {
  return ROLE_WORDS_ABROAD.filter(([, family]) => family.test(words)).map(([role]) => role);
}

const PRE =
  /^pre(?:-\p{L}|[ -]?(?:deploy|flight|check|requisit|upgrade|update|migration|install|release|launch|cutover|work\b|condition|maintenance|rollout|start|change|run\b|validation|recovery|reading))/iu;

/** `Verification failures`, `Deployment stuck` name what went wrong; the word before only says with what. */
const FAILURE =
  /\b(?:fails?|failed|failing|failures?|errors?|issues?|problems?|incidents?|stuck|crash(?:es|ed|ing)?|not \p{L}+ing|timeouts?|unavailable|degraded|down|latency)$/iu;

/** `Verify the primary is down` orders a look at a failure. */
const CHECKS = /^(?:verify|validate) /i;

/** `Post-incident` names no incident. */
const AFTERWARDS = /^(?:post|after)[- ](?:the |an |each |every )?(?:incidents?|outages?)$/i;

function failureRoles(words: string): readonly Role[] {
  return ROLE_WORDS.filter(([role, family]) => role === 'troubleshooting' && family.test(words)).map(([role]) => role);
}

/** `(Optional but Recommended)`, `(Dry Run)` say how, and not what for. */
function withoutAsides(words: string): string {
  const rest = words.replace(/\s*\([^)]*\)/g, '').trim();
  return rest === '' ? words : rest;
}

/** Verbs that leave it to their object what is done: `Perform Rollback`, `Run smoke tests`. */
const LIGHT =
  /^(?:perform|run|execute|do|conduct|initiate|start|trigger|begin|complete|carry out|continue|final(?:ise|ize)|general|define|follow)\s+/i;

/** What speaks for itself: all words of a noun phrase; of an order, its verb, when that belongs to a family. */
function withoutObject(words: string): string {
  const rest = words.replace(LIGHT, '');
  const listed = listedVerbs(rest);
  if (listed !== undefined) return listed;
  const [verb = ''] = rest.split(' ');
  if (!isImperative(verb) || (ALSO_NOUNS.has(verb.toLowerCase()) && NOUNS.test(rest))) return rest;
  const own = ROLE_WORDS.some(([, family]) => family.test(verb));
  const phrasal =
    /^(?:roll back|back out|clean up|tear down|restore (?:the )?previous|(?:go|get|return|switch|change) (?:back )?to (?:the |your )?(?:old|previous|last|former|earlier|prior) (?:\w+ )?\w+)\b/i.exec(
      rest,
    )?.[0];
  return phrasal ?? (own ? verb : verb);
}

/** `Build, push and sign a test image`: all of its verbs are done, and what they have for an object does not count. */
function listedVerbs(words: string): string | undefined {
  const verbs = words.split(' ');
  const end = verbs.findIndex(
    (word, at) => !isImperative(word.replace(/,$/, '')) && !(at > 0 && /^(?:and|&|then)$/i.test(word)),
  );
  const opening = verbs.slice(0, end < 0 ? undefined : end);
  return opening.length > 1 && opening[0]?.endsWith(',') ? opening.join(' ') : undefined;
}

/** Verbs that open noun phrases as well (`Access Requirements`, `Backup Verification`, `Test Plan`). */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  `access alert alerts backup change contact debug deploy document email estimate export force group handle import label
  list log monitor note order patch plan post report request restore review rollback run scale schedule setup share switch tag
  test tests trigger update upgrade upload watch work`.split(/\s+/),
);

/** The rest of such a noun phrase. */
const NOUNS =
  /^\S+\s+(?:\p{L}+\s+){0,2}?(?:access|alerts?|checks?|checklist|commands?|criteria|dashboards?|guide|history|impacts?|instructions?|issues?|limitations?|matrix|metrics?|monitoring|notes?|options?|overview|plan|plans|prerequisites|procedures?|process|requirements?|restrictions?|results?|rollback|scenarios?|schedule|steps?|strategy|summary|tests?|testing|triggers?|troubleshooting|updates?|upgrades?|validation|verification)(?=$|\s*[:,(–—-]|\s+(?:and|&|for|of|during|in|with|to)\b)/iu;

/** Everything from a preposition on, unless it opens the heading. */
function withoutQualifier(words: string): string {
  const head =
    /^(\S+(?:\s+(?!(?:for|during|with|without|using|via|by|of|in|on|from|at|as|when|while|after|before|under|on)\s)\S+)*)/i.exec(
      words,
    )?.[1];
  return head ?? words;
}

/** Heads that only say that something is done (`Steps for a rollback`). */
const GENERIC =
  /^(?:the )?(?:procedures?|steps|instructions?|process|how to|guide|plan|checklist|details?|what to do|actions?)\b/i;

/** `Access`, `Required access`, `Access to the cluster`, `Cluster access`. */
function isAccess(head: string): boolean {
  return (
    /access/iu.test(head) &&
    /^(?:(?!and\b|or\b)\p{L}+ ){0,3}access(?: to\b.*)?$/iu.test(head) &&
    !isImperative(head.split(' ')[0] ?? '')
  );
}

function inOrder(roles: readonly Role[]): readonly Role[] {
  return ROLE_WORDS.map(([role]) => role).filter((role) => roles.includes(role));
}
