import { isImperative } from './imperative.ts';
import { ordersAbroad } from './order-abroad.ts';

/**
 * Whether words ask a person for work: `Investigate, fix, then scale back up`, `Open Grafana`, `Monitor for 30 minutes`,
 * `If migrations exist, plan their execution`. They begin with an imperative, after numbers, conditions and courtesy.
 * Titles of commands do so too: whether something below does the work is for the caller to see.
 */
export function asksForWork(text: string): boolean {
  return asksInEnglish(text) || ordersAbroad(text);
}

/** The same of an item of a list, where other languages order with plain verbs. */
export function itemAsksForWork(text: string): boolean {
  return asksInEnglish(text) || ordersAbroad(text, true);
}

function asksInEnglish(text: string): boolean {
  let words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:step )?\d+(?:\.\d+)*[.):]?\s+/i, '')
    .trim();
  const [condition] =
    /^(?:if|when|while|once|after|before|during|in case|as soon as|for|to(?=[^,:]+, (?!you\b|we\b)))\b[^,:]{2,120}?(?:[,:]| [-–—])\s+/i.exec(
      words,
    ) ?? [];
  if (condition !== undefined && FURTHER.test(condition)) return false;
  if (condition !== undefined) words = words.slice(condition.length);
  for (let place = PLACE.exec(words); place !== null; place = PLACE.exec(words)) words = words.slice(place[0].length);
  words = words.replace(WHERE, '').replace(NEEDED, '');
  if (/^(?:(?:you|we) (?:should|must|need to|have to) )?do (?:it|this|so|these|the following)\b/i.test(words))
    return true;
  // `Then first stop it`, `Also, please check it`
  words = words.replace(COURTESY, '').replace(/^(?:first|please|next|now|immediately|manually|carefully)\b,? /i, '');
  const [pair = '', one = '', other = ''] = PAIR.exec(words) ?? [];
  if (isImperative(one) && isImperative(other)) words = words.replace(pair, one);
  // `Add/update:` is no field.
  if (words === `${one}:`) return one !== '';
  const [, verb] = /^(\p{L}[\p{L}'-]*)(?![\w/.(])/u.exec(words) ?? [];
  if (verb === undefined || !isImperative(verb)) return false;
  if (THRESHOLD.test(words)) return false;
  if (/^(?:note that|refer|see)\b|\bin the (?:near )?future\b/i.test(words) || FIELD.test(words)) return false;
  if (/^(?:take|have) a look at (?:an?|the|this|some|our) (?:sample|example|previous|past|earlier)\b/i.test(words))
    return false;
  if (/^\p{L}+ (?:only|also|never|always|just) \p{Ll}{2,}s\b/u.test(words)) return false;
  if (NOUNS.has(verb.toLowerCase()) && (STATEMENT.test(words) || DOES.test(words) || DONE.test(words))) return false;
  return !/^[\p{L}'-]+(?:\s*[:=]|\s+[-–—]|\s+(?:is|are|was|of)\b)/u.test(words);
}

const COURTESY =
  /^(?:optional(?:ly)?|required|mandatory|recommended|then|finally|first|next|now|also|or|please|immediately|manually|carefully|always|you (?:should|must|need to|have to|will need to|can|may)|we (?:should|must|need to)|(?:\w+ )?team (?:should|must)|to do|todo|(?!(?:re-?)?apply\b|reply\b|supply\b|comply\b|multiply\b)[a-z]{3,}ly)\b[:,]?\s+/i;

/** `Add/update the values` */
const PAIR = /^(\p{L}{2,20})\/(\p{L}{2,20})(?=[\s:])/u;

/** `For more information, read …` leads on, and asks for nothing. */
const FURTHER =
  /^(?:for|to (?:learn|find out|read|get)) (?:\w+ )?(?:more|further|additional|details?|background|reference|information)\b/i;

/** `In the console, search for …`, `In values.yaml, set …`, `Under the "Overview" tab, select …` */
const PLACE =
  /^(?:in|on|under|from|within|inside|via|using|at the (?:top|bottom|end|prompt))\b(?:[^,:;.]|\.(?=\w)){2,80},\s+(?=\S)/i;

/** `In the list look for …`: a place without its comma. */
const WHERE =
  /^(?:in|on|under|within|from) [^,:;.]{3,60}? (?=(?:look for|look up|search for|click|select|choose|scroll|navigate|go to|open) )/i;

/** `In the new node you will need to copy …` */
const NEEDED =
  /^(?:in|on) (?:the |an? |your |each )?[\w./-]+(?: [\w./-]+){0,2}? (?=you (?:must|(?:will )?(?:need|have) to)\b)/i;

/** `Alert Name: HighErrorRate` is a field. */
const FIELD =
  /^(?:alert|backup|change|cluster|incident|issue|patch|release|report|request|schedule|test|trigger|update|upgrade) (?:names?|ids?|types?|levels?|details|dates?|times?|numbers?|sources?|titles?|owners?|managers?|versions?|groups?|windows?)\s*[:：]/i;

/** `Restore procedure tested (quarterly)`, `Rollback script reviewed and validated` */
const DONE =
  /^(?:access|backup|change|export|import|patch|release|restore|rollback|roll|snapshot|update|upgrade)(?: (?!(?:that|all|the|an?|each|any|every|your|our|and|or)\b)[\w/-]+){1,3} (?:tested|reviewed|validated|verified|documented|completed|confirmed|approved|prepared|scheduled|rehearsed)(?: and \w+ed)?(?: \([^)]*\))?\.?$/i;

/** Imperatives that are nouns too: what is said of them is no order (`Backup storage is resolved by the platform`). */
const NOUNS: ReadonlySet<string> = new Set(
  'access alert audit backup restore rollback block change check cluster commit export filter force group import issue label launch limit list log measure message monitor note order patch place plan post record release report request review roll run scale schedule search setup share snapshot start state stop store switch test trace track transfer update upgrade upload watch work'.split(
    ' ',
  ),
);
/** `Request queue depth > 100` names what is measured. */
const THRESHOLD =
  /^(?:request|load|log|process|transfer|upload|label|record|order|volume|state|issue)s? [^,;:.]{0,40}[<>≤≥]=? ?\d/i;
/** `Import requires an address`, `Backup runs every night` */
const DOES =
  /^\S+ (?:also |only |always )?(?:requires|needs|takes|uses|means|creates|returns|runs|happens|fails|works|expects|contains|includes|provides|allows|makes|gives|shows)\b/i;
const STATEMENT =
  /^\S+ (?!(?:that|if|whether|all|the|an?|for|your|our|each|any|no|every|both|out|in|on|to|with|this|these|those|until|when|how|what|which|where|who|and)\b)(?:(?!to\b)\S+ ){0,4}?(?:is|are|was|were|has|have|will|can|may|must|should|does)\b/i;
