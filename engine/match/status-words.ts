import type { CompiledExit, CompiledStatus } from './compiled.ts';
import { compileExit } from './exit.ts';
import { isDenied } from './negation.ts';

type Wanted = CompiledStatus['wanted'];

/** Words for being refused, or for failing. */
const REFUSAL =
  /\b(?:denied|deny|denies|refused?|refuses|rejected?|rejects|forbidden|unauthori[sz]ed|blocked|not (?:be )?(?:allowed|permitted|accessible|reachable|authori[sz]ed)|(?:should|must|will|to) (?:fail|error)|(?:should|must|will) not (?:succeed|work|connect|be (?:able|possible))|fails|time ?out)\b/i;
/** Denials that say what is wanted by themselves: it is refused, or the code is not 0; a code's own words (`404 Not Found`) deny nothing. */
const DENIED_SUCCESS =
  /\bnot (?:be )?(?:allowed|permitted|accessible|reachable|accepted|authori[sz]ed)\b|\b(?:should|must|will) not (?:succeed|work|connect|be (?:able|possible))\b|\bnot 0\b|\b(?:404 |HTTP )?not (?:found|modified|implemented|acceptable)\b/gi;
const SUCCESS =
  /\b(?:succeeds?|succeeded|success|successful|successfully|passe[sd]|pass|works?|completes?|completed|without (?:an? )?(?:errors?|failures?)|no errors?|exits? cleanly|ok|fine|reachable|accessible|allowed)\b/i;
/** Words that make a status depend on something. */
const CONDITION = /\b(?:if|unless|may|might|could|either)\b/i;

/** What HTTP or exit status are wanted by an author's words; nothing where they say neither. */
export function readStatusWords(text: string): Wanted | CompiledExit | undefined {
  if (/\b(?:should|must|will|do|does) not (?:fail|error)\b/i.test(text) && !/\d/.test(text)) return { type: 'success' };
  // `should not return 200`, `should not be denied`: what is compared is what is not wanted.
  if (isDenied(text.replace(DENIED_SUCCESS, ' '))) return undefined;
  if (/\bexit(?:s|ed)?(?: with)?(?: (?:code|status))?\b/i.test(text) && /\d|zero/i.test(text)) {
    const exit = compileExit(text);
    return exit.type === 'exit' ? exit : undefined;
  }
  const codes = httpCodes(text);
  if (codes.length > 0) return { type: 'http', codes };
  if (/\bnon-?zero\b/i.test(text)) return { type: 'refusal' };
  if (REFUSAL.test(text)) return refusal(text);
  return SUCCESS.test(text) ? { type: 'success' } : undefined;
}

/** Words of which a refused right is meant, and such of which a connection is. */
const ACCESS =
  /\b(?:denied|deny|denies|rejected?|rejects|forbidden|unauthori[sz]ed|not (?:be )?(?:allowed|permitted|accepted|authori[sz]ed))\b/i;
const CONNECTION =
  /\b(?:connections?|connect|blocked|time[sd]? ?out|unreachable|not (?:be )?(?:accessible|reachable)|refused by the (?:host|port|server))\b/i;

function refusal(text: string): Wanted {
  if (CONNECTION.test(text)) return { type: 'refusal', refused: 'connection' };
  return ACCESS.test(text) ? { type: 'refusal', refused: 'access' } : { type: 'refusal' };
}

/** `200 OK`, `HTTP/2 200`, `2xx`, `200 or 204`; a number with a unit or within a word is none. */
function httpCodes(text: string): readonly string[] {
  const plain = text.replace(/\bHTTP\/\d(?:\.\d)?/gi, 'HTTP');
  const codes = plain.matchAll(
    /(?<![\w.:/-])([1-5](?:\d\d|xx))(?![\w%:/-]|\.\d| ?(?:ms|s|seconds?|bytes?|rows?|pods?|items?|requests?|errors?)\b)/gi,
  );
  return [...new Set([...codes].map((match) => (match[1] ?? '').toLowerCase()))];
}

/** Whether the status depends on something that is not said by it (`should fail if not allowed`). */
export function isConditional(text: string): boolean {
  return CONDITION.test(text);
}
