import { isBracketSentence } from './bracket-sentence.ts';
import { conditionAbroad } from './condition-abroad.ts';
import { readConditionCue } from './condition-cue.ts';
import { isInvertedCondition } from './inverted-condition.ts';
import { readLaterPhase } from './later-phase.ts';
import { readReversedCondition } from './reversed-condition.ts';
import { readVersionCondition } from './version-case.ts';
import { isOrder } from './when-order.ts';

/**
 * The words that say when something applies: `(if needed)`, `Only run if the schema changed`, `If canary healthy, …`,
 * `For production:`. Undefined where there are none, where `if` only opens what is checked (`Check if pods run`), and
 * for `once … completes`, which is order (but for what comes later: later-phase.ts). What is to be skipped if something holds applies unless it does.
 */
export function readCondition(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim().replace(NUMBER, '');
  const plain = words.replace(
    /\s*\((?:(?:i\.e|e\.g)\.|(?:it )?(?:takes?|took|may take|can take|~|about |around |approx)[^()]{0,80}\b(?:if|unless)\b)[^)]*\)/gi,
    '',
  );
  const found =
    readReversedCondition(words) ??
    parenthesis(words) ??
    ONLY.exec(words)?.[0] ??
    head(plain) ??
    inside(plain) ??
    readConditionCue(plain) ??
    implied(plain) ??
    readVersionCondition(plain) ??
    conditionAbroad(plain);
  const condition = withoutOpenBracket(found?.replace(/(?<![\s:,.;)])[\s:,.;)]+$/, '').trim());
  return condition === undefined || isOrder(condition) ? readLaterPhase(words) : condition;
}

/** `If you have no users (customers, guests)` cut at its first comma. */
function withoutOpenBracket(words: string | undefined): string | undefined {
  const open = words?.lastIndexOf('(') ?? -1;
  return words !== undefined && open > 0 && !words.includes(')', open) ? words.slice(0, open).trim() : words;
}

const NUMBER = /^(?:\d+[.)]|[-*•])\s+/;
const ONLY = /\bonly (?:\w+ ){0,4}?(?:if|when|for)\b[^.;]*/i;

/** `Create database backup (if migrations required)`, `Wipe it (emergency only)`, `Load the schema (skip if it is there)` */
function parenthesis(text: string): string | undefined {
  for (const [, inside = ''] of text.matchAll(/\(([^()]{4,120})\)/g)) {
    if (isBracketSentence(inside)) continue;
    const found =
      /^(?:only )?(?:if|when|unless|in case)\b.*/i.exec(inside)?.[0] ??
      readReversedCondition(inside) ??
      readConditionCue(inside);
    // `# CHANGE ME (as necessary)` is on the values, and not on whether it is done.
    if (found !== undefined && !(EDITS.test(text) && /^(?:as|when|where)\b/i.test(found))) return found;
  }
  return;
}

const EDITS = /\b(?:adjust|change|edit|replac|modif|updat|substitut|fill|adapt|customi[sz]|tweak)/i;

/** `If canary healthy, gradually …`, `If something goes wrong:`, `For a single node:`, `In case of X, …` */
function head(text: string): string | undefined {
  const opening = /^(?:if|unless|in case|when|whenever|where|should)\b[^,:;]{2,}(?=[,:;]|$| then | → )/i.exec(
    text,
  )?.[0];
  if (
    opening !== undefined &&
    (!/^(?:when|where|should)\b[^,:;]*$/i.test(text) || STATE.test(text)) &&
    (!/^should\b/i.test(opening) || isInvertedCondition(text))
  ) {
    return opening.replace(/ (?:then|→) .*$/i, '');
  }
  const someFor =
    /^for (?!example\b|instance\b|more\b|details\b|reference\b|all\b|each\b|every\b|complete\b|full\b|further\b|now\b|this\b|that\b|these\b|those\b|it\b|simplicity\b|convenience\b|(?:security|safety|the sake|the rest|\w+ reasons)\b)[^,:;.]{2,60}(?=, (?:you (?:can|may|should|must|need|have)|please|use|run|execute|apply)\b)/i.exec(
      text,
    )?.[0];
  if (someFor !== undefined) return someFor;
  return /^for (?!example\b|instance\b|more\b|details\b|reference\b|all\b|each\b|every\b|complete\b|full\b|(?:this|that|these|those|it)(?=[,:]))[^,:;.]{2,60}(?=:)/i.exec(
    text,
  )?.[0];
}

/** `When the disk is full` says of something how it is, as no title such as `When to escalate` does. */
const STATE =
  /^when(?:ever)? (?!to\b|not\b)[^,:;]*\b(?:is|are|isn['’]t|aren['’]t|was|were|has|have|fails?|dies|does|do|cannot|can['’]t|needs?|needed|reports?|shows?|goes|gets|runs out|stops)\b/i;
/** `Clean up a failed or abandoned upgrade`: there may be none. */
function implied(text: string): string | undefined {
  return /^(?:clean up|remove|delete|restart|retry|kill|recreate|repair|abort|cancel|recover|reset) (an? (?:[\w-]+ (?:or|and) )?(?:failed|stuck|abandoned|broken|stale|orphaned|crashed|unhealthy|corrupt(?:ed)?|dead|hung|incomplete|half-\w+)\b[^:,.;(]*)/i.exec(
    text,
  )?.[1];
}

const ASKED =
  /\b(?:check|checks|verify|see|confirm|determine|test|ensure|know|ask|decide|find out|validate|look|tell|wonder|sure|what|even|as|unsure|unclear|should|will|would|may|might)\b[^.;,]*$/i;

/** `… (for example, if the disk is sdb, the next is sdc)` */
const INSTANCE = /\b(?:for (?:example|instance)|e\.g\.|i\.e\.|such as|say),?\s*$/i;

/** `Fetch once; fail here if …`, `exits 1 if they differ` say how a command ends. */
const ENDS_BY_ITSELF =
  /\b(?:fails?|exits?|aborts?|errors? out)(?: (?:here|early|now|non-?zero|(?:with )?(?:code |status )?\d+|immediately))?\s*$/i;

/** `Rollback database migrations if needed`, `Update runbook if procedures changed` */
function inside(text: string): string | undefined {
  const match = /\b(?:if|unless|in case)\b[^.;)]*/i.exec(text);
  if (!match || match.index === 0 || match[0].length < 4) return;
  const before = text.slice(0, match.index);
  return ASKED.test(before) || INSTANCE.test(before) || ENDS_BY_ITSELF.test(before)
    ? undefined
    : match[0].replace(/\s[-–—(].*$/, '');
}
