import { conditionAbroad } from './condition-abroad.ts';

/**
 * The words that say when something applies: `(if needed)`, `Only run if the schema changed`, `If canary healthy, …`,
 * `For production:`. Undefined where there are none, where `if` only opens what is checked (`Check if pods run`), and
 * for `once … completes`, which is order.
 */
export function readCondition(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim().replace(NUMBER, '');
  const plain = words.replace(/\s*\((?:i\.e|e\.g)\.[^)]*\)/g, '');
  const found =
    parenthesis(words) ??
    ONLY.exec(words)?.[0] ??
    head(plain) ??
    inside(plain) ??
    implied(plain) ??
    conditionAbroad(plain);
  return found?.replace(/[\s:,.;)]+$/, '').trim();
}

const NUMBER = /^(?:\d+[.)]|[-*•])\s+/;
const ONLY = /\bonly (?:\w+ ){0,4}?(?:if|when|for)\b[^.;]*/i;

/** `Create database backup (if migrations required)` */
function parenthesis(text: string): string | undefined {
  return /\(((?:only )?(?:if|when|unless|in case)\b[^)]*|as needed|when needed|where applicable)\)/i.exec(text)?.[1];
}

/** `If canary healthy, gradually …`, `If something goes wrong:`, `For a single node:`, `In case of X, …` */
function head(text: string): string | undefined {
  const opening = /^(?:if|unless|in case|when|whenever|where|should)\b[^,:;]{2,}(?=[,:;]|$| then | → )/i.exec(
    text,
  )?.[0];
  if (
    opening !== undefined &&
    !/^(?:when|where|should)\b[^,:;]*$/i.test(text) &&
    !/^should\b[^,:;]*\b(?:be|fail|return|show|see)\b/i.test(opening)
  ) {
    return opening.replace(/ (?:then|→) .*$/i, '');
  }
  if (/^otherwise\b,/i.test(text)) return 'Otherwise';
  const someFor =
    /^for (?!example\b|instance\b|more\b|details\b|reference\b|all\b|each\b|every\b|complete\b|full\b|further\b|now\b|this\b|simplicity\b|convenience\b|(?:security|safety|the sake|the rest|\w+ reasons)\b)[^,:;.]{2,60}(?=, (?:you (?:can|may|should|must|need|have)|please|use|run|execute|apply)\b)/i.exec(
      text,
    )?.[0];
  if (someFor !== undefined) return someFor;
  return /^for (?!example\b|instance\b|more\b|details\b|reference\b|all\b|each\b|every\b|complete\b|full\b)[^,:;.]{2,60}(?=:)/i.exec(
    text,
  )?.[0];
}

/** `Clean up a failed or abandoned upgrade`: there may be none. */
function implied(text: string): string | undefined {
  return /^(?:clean up|remove|delete|restart|retry|kill|recreate|repair|abort|cancel|recover|reset) (an? (?:[\w-]+ (?:or|and) )?(?:failed|stuck|abandoned|broken|stale|orphaned|crashed|unhealthy|corrupt(?:ed)?|dead|hung|incomplete|half-\w+)\b[^:,.;(]*)/i.exec(
    text,
  )?.[1];
}

const ASKED =
  /\b(?:check|checks|verify|see|confirm|determine|test|ensure|know|ask|decide|find out|validate|look|tell|wonder|sure|what|even|as|unsure|unclear|should|will|would|may|might)\b[^.;,]*$/i;

/** `Rollback database migrations if needed`, `Update runbook if procedures changed` */
function inside(text: string): string | undefined {
  const match = /\b(?:if|unless|in case)\b[^.;)]*/i.exec(text);
  if (!match || match.index === 0 || match[0].length < 4) return;
  return ASKED.test(text.slice(0, match.index)) ? undefined : match[0].replace(/\s[-–—(].*$/, '');
}
