import type { Check } from '../../model/expectation.ts';
import { isJson, jsonIn } from './check-of-output.ts';
import { isPrintedWithPlaceholder } from './printed-placeholder.ts';
import { saidQuote } from './said-quote.ts';

/** A sentence with the check that it is compiled to; `text` is what the check compares, as written. */
export interface CheckedSentence {
  readonly check: Check;
  readonly text: string;
}

/**
 * Finds the check that a person means by a sentence about a command's output; reading.md, "Expectations". What fits no
 * rule is `judgement`: a person says yes.
 */
export function checkOfSentence(sentence: string): CheckedSentence {
  const text = sentence.trim();
  const plain = text.replace(/\*\*/g, '').trim();
  if (plain === '' || (plain.length > LONGEST_SENTENCE && !isJson(plain))) return { check: 'judgement', text };
  if (isEither(plain)) return { check: 'judgement', text };
  const body = jsonIn(plain);
  if (body !== undefined && isJson(body)) {
    // `Should not return {"status":"down"}`
    return DENIES.test(plain.replace(body, ' ')) ? { check: 'judgement', text } : { check: 'json', text: body };
  }
  const check =
    (isJson(plain) ? 'json' : undefined) ??
    whole(plain) ??
    status(plain) ??
    empty(plain) ??
    state(plain) ??
    number(plain);
  if (check !== undefined) return { check, text };
  const quoted = saidQuote(plain);
  return quoted === undefined ? { check: 'judgement', text } : { check: 'literal', text: quoted };
}

/** What is denied is not what is wanted. */
const DENIES = /\b(?:not|never|no longer)\b|n['’]t\b/i;

/** What is longer is no sentence that a rule was made for; the longest of the corpus has 300 characters. */
const LONGEST_SENTENCE = 2000;

/** `"Paused" or "Healthy"`, `HTTP 200 + a score between 0 and 1`: more than one check can say. */
function isEither(text: string): boolean {
  return (
    HEDGED.test(text) ||
    /\bboth ["`“]/i.test(text) ||
    isBetweenQuotes(text) ||
    /\b[1-5]\d\d\b.*(?:\s\+\s|\band (?:a |the )?(?:body|json|valid)\b)(?!.*\{)/i.test(text)
  );
}

/** `(may still be the old one)` */
const HEDGED = /\((?:it )?(?:may|might|could) (?:still |also |not )?(?:be|differ|vary|show|have|change)\b/i;

/** An `or` with a quote before and behind it, on one line. */
function isBetweenQuotes(text: string): boolean {
  return text.split('\n').some((line) => {
    const from = line.search(/["`”]\W/);
    const or = from < 0 ? -1 : line.slice(from + 2).search(/\bor\b/i);
    return or >= 0 && /["`“]/.test(line.slice(from + 2 + or));
  });
}

/** `"0.2.0"`, `PONG`, `registry/app:v1 (only)`: all of it is what is printed. */
function whole(text: string): Check | undefined {
  const bare = text.replace(/\s*\((?:only|exactly)\)$/i, '').replace(/(?<=\w)\.$/, '');
  if (/^(["'`])[^"'`]+\1$/.test(bare)) return 'literal';
  if (/^\(?(?:none|nothing|empty|null|blank)\)?$/i.test(bare)) return undefined;
  if (/^(?:[<>≤≥=]{1,2}-?\d\S*|v?\d[\d.]*\+|zero|non-?\p{L}+|positive|negative)$/iu.test(bare)) return undefined;
  if (/^(?:success|successful|succeeds?|fails?|failure|failed|denied|refused|works?|timeouts?)$/i.test(bare))
    return undefined;
  if (/^\S+$/.test(bare) && /[\p{L}\p{N}]/u.test(bare)) return /\.\.\.|<[\w -]+>/.test(bare) ? 'lines' : 'literal';
  // `<new-address> 6379`: the number is a part of what is printed.
  if (/^<[a-z][\w-]*>(?: [\w.:/-]*\d[\w.:/-]*){1,3}$/i.test(bare)) return 'lines';
  if (isPrintedWithPlaceholder(bare)) return 'literal';
  if (/^(?!\d+\/\d+ )[\w.-]+\/[\w./-]+ [a-z]+(?: [a-z]+){0,3}$/.test(bare)) return 'literal';
  // `db-1:5432 - accepting connections`
  if (/^[\w./-]+:\d{2,5} - (?!not?\b|never\b)[a-z]+(?: [a-z]+){0,3}$/.test(bare)) return 'literal';
  return undefined;
}

const REFUSAL =
  /\b(?:denied|forbidden|refused|rejected|unauthori[sz]ed|not (?:be )?(?:allowed|permitted|authori[sz]ed)|time[sd]? ?out|timeout|unreachable)\b/i;

/** `Returns 200 OK`, `HTTP 403`, `All curl commands succeed`, `should be denied`, `exit code 0` */
function status(text: string): Check | undefined {
  if (
    /\b(?:HTTP(?:\/[\d.]+)?|status(?: code)?|code|return(?:s|ing)?|respond\w*|response|with|both|all|get) (?:a |an |of |is |the |code |status |HTTP |[:=] ?)*[1-5](?:\d\d|xx)\b(?! ?(?:ms|s|pods?|rows?|replicas?|MB|GB)\b)/i.test(
      text,
    )
  )
    return 'status';
  if (
    /\b(?:HTTP|[Ss]tatus|[Rr]esponse)(?: status)?(?: code)? (?:should|must|will) (?:be|return) (?:an? )?(?:HTTP )?[1-5](?:\d\d|xx)\b(?! ?[a-z%])/.test(
      text,
    )
  )
    return 'status';
  if (
    /^[1-5]\d\d (?:OK|Created|Accepted|No Content|Moved|Found|Bad Request|Unauthori[sz]ed|Forbidden|Not Found|Service)\b/i.test(
      text,
    )
  )
    return 'status';
  if (
    /\bexit(?:s|ed)?(?: (?:with|code|status))* (?:code |status )?\d+\b|\b(?:non-?zero|zero) exit\b|\breturn code\b/i.test(
      text,
    )
  )
    return 'status';
  if (/\b(?:no|without|zero|any)\b/i.test(text) && !/^(?:should )?(?:fail|be)/i.test(text)) return undefined;
  if (
    REFUSAL.test(text) &&
    /^(?:(?:this|it|connection|request|access|command|curl|all|both)\b.{0,20})?(?:should|must|is|will|be|gets?|denied|forbidden|refused|rejected|connection|permission|access|time|unauthori)/i.test(
      text,
    )
  )
    return 'status';
  if (
    /\b(?:commands?|calls?|requests?|tests?|checks?|curls?|it|this|should|must)\b.{0,24}\b(?:succeeds?|fails?|pass(?:es)?)\b/i.test(
      text,
    ) &&
    text.length < 80
  )
    return 'status';
  if (
    /^(?:(?:it|this) )?(?:(?:should|must|will) )?(?:fails? (?:with|saying)|error:?|returns? (?:an? |the )?error:?)(?: an?| the)?(?: error| message)? ["`][^"`]+["`]\.?$/i.test(
      text,
    )
  )
    return 'status';
  if (/^(?:success|succeeds?|successful|fails?|failure)\.?$/i.test(text)) return 'status';
  return undefined;
}

/** `No errors`, `nothing`, `(empty)`, `should not return any rows` */
function empty(text: string): Check | undefined {
  if (/^\(?(?:nothing|none|empty|no output|no results?|blank|null)\b/i.test(text)) return 'empty';
  if (
    /\b(?:empty (?:output|result|list|response)|no output|nothing (?:is )?(?:returned|printed|shown)|(?:return|show|print|output|be|display|see|is)s? (?:nothing|empty|no \w+))\b/i.test(
      text,
    )
  )
    return 'empty';
  if (/\b(?:not|n't) (?:return|show|print|list|contain|see|have|report|be) any\b/i.test(text)) return 'empty';
  if (
    /^(?:there (?:should be|are|is) )?(?:no|zero|without)\b(?! (?:longer|need|such|(?:more|fewer|less|later|older|higher|lower|greater|larger|smaller) than|change in))/i.test(
      text,
    )
  )
    return 'empty';
  return undefined;
}

const THINGS =
  /\b(?:pods?|nodes?|replicas?|containers?|deployments?|services?|members?|instances?|targets?|jobs?|brokers?|shards?|workers?|servers?|hosts?|volumes?|pvcs?|pvs?|certificates?|statefulsets?|daemonsets?|endpoints|machines?|operators?|nodepools?|items?|rows?|resources?|peers?|osds?|status|state|everything|all|both)\b/i;
const STATES =
  /\b(?:running|ready|healthy|completed|complete|active|available|bound|succeeded|(?<!\b(?:\w{2,20}ed|set|brought|spun|built|made) )up|online|synced|green|ok|true|false|not ?ready|terminated|terminating|in sync|in service|inservice|streaming|joined|schedulingdisabled|paused|enabled|disabled|passing|stopped|exited)\b/i;

/** `… with minimal lag`: how much that is, no state says. */
const QUALIFIED =
  /\bwith(?:out)? (?:(?:an?|the|very|only) )?(?:minimal|low|little|small|acceptable|reasonable|recent|correct|right|new|expected|proper|increasing|decreasing|growing|normal|sufficient|enough|significant|noticeable|excessive|high|any)\b/i;

/** `All pods Running with 1/1 READY`, `At least 2 pods Ready`, `STATUS: Running` */
function state(text: string): Check | undefined {
  if (/\b\d+\/\d+\b/.test(text) && (STATES.test(text) || THINGS.test(text))) return 'state';
  if (/^(?:status|state|phase|condition)\b\W{0,3}(?:is |should be |= ?)?["'`]?\w+["'`]?$/i.test(text)) return 'state';
  if (!THINGS.test(text) || !STATES.test(text) || QUALIFIED.test(text)) return undefined;
  const counted =
    /\b(?:all|every|each|both|at least|exactly|only|\d+)\b/i.test(text) ||
    /\b(?:is|are|be|in|shows?|remain|stay|become|as|status|state)\b/i.test(text) ||
    /^\w+ (?:\w+ )?["'`]?\w+["'`]?\.?$/.test(text);
  return counted && !/\b(?:data|logs?|health ?checks?|metrics?)\b/i.test(text) ? 'state' : undefined;
}

const COMPARED =
  /(?:[<>≤≥=]|\b(?:is|are|be|equals?|of|at (?:least|most)|minimum(?: of)?|(?:less|more|greater|fewer|lower|higher) than|below|above|under|over|exceed(?:s|ing)?|exactly|approximately|about|around|between|count|total|drops? to|near|to))\s*:?\s*~?-?\d/i;

/** Numbers that are written as words, as the lexicon has them (engine/match/lexicon.ts). */
const NUMBER_WORD = /(?<![\w-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w-])/gi;

/** `zero`, `non-zero`, `3+`, `exactly three replicas`, `no fewer than 3 nodes`, `10-20 rows`. */
const WORDED =
  /^(?:(?:zero|non-?zero|positive)(?: (?:count|number|value))?|\d+\+)$|^(?:should |must )?not (?:be )?(?:0|zero)$|^(?:in the range (?:of )?)?\d+ ?[-–] ?\d+(?: [a-z]+)?$/i;

/** `bad lines: 0`: a label of words alone, as a command prints it before a count. */
const LABELLED = /^[a-z]+(?:[ _-][a-z]+){0,4}: \d{1,9}$/i;

/** `3 files copied`: how many of what, and what was done with them. A time that passes is never exactly so long. */
const COUNTED =
  /^\d{1,9} (?!(?:m?s|m|h|d|sec|min|second|minute|hour|day|week|month|year)s?\b)[a-z]{2,20}(?: [a-z]{2,20})? (?:[a-z]{1,16}ed|found|sent|written|built|read)\.?$/i;

/** `copied 3 files`: the same with what was done in front. */
const DONE_COUNTED =
  /^(?:[a-z]{1,16}ed|found|sent|written|built|read) \d{1,9} (?!(?:m?s|m|h|d|sec|min|second|minute|hour|day|week|month|year|time)s?\b)[a-z]{2,20}(?: [a-z]{2,20})?\.?$/i;

/** `Error count is 0`, `> 0 bytes`, `less than 5 seconds of lag`, `3 rows`, `bad lines: 0`, `3 files copied`, `copied 3 files` */
function number(text: string): Check | undefined {
  if (/\bv?\d+\.\d+\.\d+/.test(text) || /\be\.g\./i.test(text)) return undefined;
  if (/^\d+\.\d+\+$/.test(text)) return undefined;
  if (COMPARED.test(text.replace(NUMBER_WORD, '1')) || WORDED.test(text)) return 'number';
  if (LABELLED.test(text) || COUNTED.test(text) || DONE_COUNTED.test(text)) return 'number';
  return /^-?\d[\d.,]*\s*(?:%|[a-z]{1,12})?(?: or (?:more|less|fewer|within .*))?$/i.test(text) && /\s|%/.test(text)
    ? 'number'
    : undefined;
}
