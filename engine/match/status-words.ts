import type { CompiledExit, CompiledStatus } from './compiled.ts';
import { compileExit } from './exit.ts';
import { HTTP_REASONS } from './http-reason.ts';
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
  const said = SAYING.exec(text);
  if (said !== null && !isDenied(text)) return { type: 'refusal', saying: said[2] ?? '' };
  if (/\b(?:should|must|will|do|does) not (?:fail|error)\b/i.test(text) && !/\d/.test(text)) return { type: 'success' };
  // `should not return 200`, `should not be denied`: what is compared is what is not wanted.
  if (isDenied(text.replace(DENIED_SUCCESS, ' '))) return undefined;
  if (/\bexit(?:s|ed)?(?: with)?(?: (?:code|status))?\b/i.test(text) && /\d|zero/i.test(text)) {
    const exit = compileExit(text);
    return exit.type === 'exit' ? exit : undefined;
  }
  const codes = httpCodes(text);
  if (codes.length > 0) return saysOnlyCodes(text) ? { type: 'http', codes } : undefined;
  if (/\bnon-?zero\b/i.test(text)) return { type: 'refusal' };
  if (REFUSAL.test(text)) return SUCCESS.test(text.replace(DENIED_SUCCESS, ' ')) ? undefined : refusal(text);
  return SUCCESS.test(text) && !MORE_THAN_SUCCESS.test(text) ? { type: 'success' } : undefined;
}

/** What a status alone cannot show of a command that succeeds: how many, how it looks, what it printed, when. */
const MORE_THAN_SUCCESS =
  /["'`“{<>=%]|\d|\b(?:with|and|or|but|by|than|zero|one|two|three|four|five|six|seven|eight|nine|ten|prints?|shows?|returns?|reports?|lists?|displays?|most|mostly|some|many|few|several|half|least|only|except|other|until|within|after|before|faster|slower|status|state|without (?!(?:an? |any )?(?:errors?|failures?|problems?)\b)|no (?!errors?\b))\b/i;

/** What an HTTP status alone cannot show, behind one. */
const MORE_THAN_STATUS =
  /["`“{<>=%]|\d|\b(?:with|and|plus|but|not|than|until|then|while|after|before|once|within|under|body|json|payload|headers?|contain\w*|includ\w*|items?|rows?|entries)\b/i;

/** A code with its reason. */
const CODE = new RegExp(`(?<![\\w.])[1-5](?:\\d\\d|xx)(?!\\w|\\.\\d|%)(?: \\(?(?:${HTTP_REASONS})\\)?)?`, 'gi');

/** One status, or some of which any will do, and nothing about the answer besides. `200 for v2, 404 for v1` are two. */
function saysOnlyCodes(text: string): boolean {
  const plain = text
    .replace(/\bHTTP\/\d(?:\.\d)?/gi, 'HTTP')
    .replace(/\bports? \d{1,5}\b|(?<![\w/])\S{0,60}\/\S{0,60}/gi, ' ')
    .replace(CODE, '§');
  const [before = '', ...behind] = plain.split('§');
  const between = behind.slice(0, -1);
  return (
    !/\d/.test(before) &&
    between.every((words) => /^["'`]?(?:[\s,/|]|\bor\b|\bHTTP\b|\ba\b|\bstatus\b|\bcode\b)+["'`]?$/i.test(words)) &&
    !MORE_THAN_STATUS.test((behind.at(-1) ?? '').replace(/^["'`]/, ''))
  );
}

/** `should fail with "quota exceeded"`, `error: \`not found\``. */
const SAYING =
  /^(?:(?:it|this|(?:the |this )?(?:command|request|call|query)) )?(?:(?:should|must|will) )?(?:(?:fails?|error(?:s out)?|(?:be |is |gets? )?(?:refused|rejected|denied))(?: (?:with|saying|and (?:says?|prints?|shows?)))?(?: (?:an?|the))?(?: (?:error|message|text))?|returns? (?:an? |the )?error(?: (?:message|with|saying))?):? (["'`])([^"'`]{2,200})\1\.?$/i;

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
