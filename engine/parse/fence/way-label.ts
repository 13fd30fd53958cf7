import type { Block, ListItemBlock, ParagraphBlock } from '../block.ts';
import { readCondition } from '../prose/condition.ts';
import { type NamedCase, readNamedCase } from '../prose/exclusive-names.ts';
import { readManner } from '../prose/manner.ts';
import { undoEachOther } from '../prose/opposite.ts';
import { isWayOnly } from '../prose/way-words.ts';
import { NO_ORDER } from '../prose/ways-of-doing.ts';
import type { ChoiceLabel } from './choice-label.ts';
import { readDeed } from './deed-title.ts';
import { lastSentence, paragraphBeforeList } from './fence-lead.ts';
import { isPlatform } from './platform.ts';
import { saysSameWork } from './same-work.ts';

type Text = ParagraphBlock | ListItemBlock;

/** `Do one of the following:`, `There are two ways to restart it:` before a list: each of its items is an option. */
export function readListedOption(blocks: readonly Block[], block: Text): ChoiceLabel | undefined {
  if (block.type !== 'list-item') return readLetteredOption(blocks, block);
  if (isTab(block) && blocks.some((other) => other.index !== block.index && isTab(other) && other.list === block.list))
    return numbered(`list ${block.list}.${block.depth}`, block.text.slice(1, -1));
  const lead = paragraphBeforeList(blocks, block);
  if (lead === undefined || !saysOneOf(lead.text) || !(/:$/.test(lead.text.trim()) || WAYS.test(lead.text))) return;
  return numbered(`list ${block.list}.${block.depth}`, block.text.split('\n')[0] ?? '');
}

/** `"Linux"` alone, as a content tab comes out of the repairs. */
function isTab(block: Block): block is ListItemBlock {
  return block.type === 'list-item' && !block.ordered && /^"[^"\n]{1,80}"$/.test(block.text.trim());
}

/** `a. …` and `b. …` in an item that says `by one of these methods:`; Markdown knows no letters. */
function readLetteredOption(blocks: readonly Block[], block: ParagraphBlock): ChoiceLabel | undefined {
  const [, words] = /^\(?[a-h][.)]\s+(\S[^\n]*)/.exec(block.text) ?? [];
  const item = block.item === undefined ? undefined : blocks[block.item];
  if (words === undefined || item?.type !== 'list-item' || !saysOneOf(item.text)) return;
  return numbered(`letters ${item.line}`, words);
}

function saysOneOf(lead: string): boolean {
  const words = lastSentence(lead);
  return ONE_OF.test(words) && !/\b(?:if|when|unless|until)\b/i.test(words);
}

/** A sentence of its own that ends in the ways: `Updates are triggered one of two ways.` */
const WAYS = /\b(?:ways|options|methods|alternatives|approaches)\s*\.$/i;
const ONE_OF =
  /\b(?:one|either|any) of (?:the|these|those)\b|\b(?:choose|pick) (?:one|between)\b|\b(?:two|three|four|several|multiple|different|\d) (?:\w+ )?(?:ways|options|methods|alternatives|approaches)\b|\bfollowing (?:options|methods|alternatives|approaches|ways)\b|\beither\s*:$/i;

/** `With Helm:` and `With kubectl:`, `Linux:` and `macOS:` under one heading: likely the same thing done several ways. */
export function readWay(blocks: readonly Block[], block: Text): ChoiceLabel | undefined {
  const words = wayOf(block);
  if (words === undefined) return;
  const leads = leadsIn(blocks).get(block.heading);
  const named = caseOf(words, block);
  const { members = new Set(), plain = false } = leads?.cases.get(named?.family ?? '') ?? {};
  if (named !== undefined && members.size > 1 && plain) return numbered(`way to be of a ${named.family}`, words);
  return isWay(words, named) && (leads?.ways ?? 0) > 1 ? numbered('platform', words) : undefined;
}

/** Words that say how, and not in which case. */
function isWay(words: string, named: NamedCase | undefined): boolean {
  return named === undefined || isWayOnly(words) || named.family.startsWith('with ');
}

/** Cases that are no platform, as items of an ordered list, are done one after the other, but for manners of which nobody takes both. */
function caseOf(words: string, block: Text): NamedCase | undefined {
  const named = readBracketedPlatform(words) ?? readNamedCase(words) ?? readRollback(words, block);
  if (named === undefined || named.family === 'platform') return;
  return block.type === 'list-item' && block.ordered && !isMannerAlone(words) ? undefined : named;
}

/** `Automatic unseal`, `Manual unseal`: also with a number no order. */
function isMannerAlone(words: string): boolean {
  return readManner(words)?.axes.every((axis) => NO_ORDER.has(axis)) === true;
}

/** `Fix (AWS RDS)` beside `Fix (Cloud SQL)`: equal but for where it runs. */
function readBracketedPlatform(words: string): NamedCase | undefined {
  const [, name, platform] = /^([^()]+?) ?\(([^()]+)\)$/.exec(words) ?? [];
  if (name === undefined || platform === undefined || !isPlatform(platform)) return;
  return { family: `${name.toLowerCase()} platform`, member: platform.toLowerCase() };
}

/** `Rollback application` and `Rollback database`, each a bold label: ways back, or parts of one. */
function readRollback(words: string, { labelOnly }: Text): NamedCase | undefined {
  if (labelOnly !== true) return;
  const deed = readDeed(words);
  return deed?.deed === 'rollback' || deed?.whole === true ? { family: 'rollback', member: words } : undefined;
}

/** `To enable it:` and `To disable it:` right behind each other, which nobody wants both: likely one of them. */
export function readOppositeWay(blocks: readonly Block[], block: Text): ChoiceLabel | undefined {
  if (block.type === 'list-item' && block.ordered && !/^to /i.test(words(block))) return;
  const { texts, places } = leadsIn(blocks).get(block.heading) ?? { texts: [], places: new Map<number, number>() };
  const at = places.get(block.index) ?? -1;
  const [own, before, after] = [block, texts[at - 1], texts[at + 1]].map((one) =>
    one === undefined ? '' : words(one),
  );
  if (own === undefined || !(undoEachOther(before ?? '', own, false) || undoEachOther(own, after ?? '', false))) return;
  return numbered('opposite', own);
}

/** What a lead says, without its courtesy. */
function words(block: Text): string {
  const sentence = block.labelOnly ? (block.label ?? '') : lastSentence(block.text);
  return sentence.length > 90
    ? ''
    : sentence.replace(/,\s*(?:run|execute|use|do|type|enter|issue)\b.*$/i, '').replace(/(?<!\s)\s*[:：]$/, '');
}

function wayOf(block: Text): string | undefined {
  const sentence = block.labelOnly ? (block.label ?? '') : lastSentence(block.text);
  const bare = block.type === 'paragraph' && block.text.trim() === sentence && isPlatform(sentence);
  if (sentence.length > 60 || !(block.labelOnly || bare || /[:：]$/.test(sentence))) return;
  const words = sentence.replace(/(?<!\s)\s*[:：]$/, '');
  if (readCondition(`${words}:`) !== undefined)
    return (readNamedCase(words)?.family ?? 'platform') === 'platform' ? undefined : words;
  const alone = isPlatform(words) || isWayOnly(words) || isMannerAlone(words) || WITH.test(words);
  if (block.type === 'list-item' && block.ordered && !alone) return;
  const named = readNamedCase(words) ?? readBracketedPlatform(words) ?? readRollback(words, block);
  return named !== undefined || isWayOnly(words) || (!block.labelOnly && WITH.test(words)) || VIA.test(words)
    ? words
    : undefined;
}

/** `**Via the CLI:**` and `**Via Git revert (cleanest):**`, bold labels too. */
const VIA = /^via (?:the |an? )?[\w./-]+(?: [\w./-]+){0,3}(?: \([^()]{1,30}\))?$/i;
const WITH = /^(?:with|using|via|through) (?:the |an? )?[\w./-]+(?: [\w./-]+){0,3}$/i;

/** The texts under one heading that lead to a fence. */
interface Leads {
  readonly texts: Text[];
  /** Where each stands among them, by the index of its block. */
  readonly places: Map<number, number>;
  /** How many of them name a way of doing something, and no case. */
  ways: number;
  /** The cases that they name, by family. */
  readonly cases: Map<string, Cases>;
}

interface Cases {
  readonly members: Set<string>;
  /** One of them is no condition by itself, as `For production:` is. */
  plain: boolean;
}

/** What leads to a fence under each heading of a document; each fence asks for it. */
function leadsIn(blocks: readonly Block[]): ReadonlyMap<number | undefined, Leads> {
  const known = knownLeads.get(blocks);
  if (known !== undefined) return known;
  const all = new Map<number | undefined, Leads>();
  for (const block of blocks) {
    if (!isText(block) || !leadsToFence(blocks, block)) continue;
    const leads: Leads = all.get(block.heading) ?? { texts: [], places: new Map(), ways: 0, cases: new Map() };
    leads.places.set(block.index, leads.texts.length);
    leads.texts.push(block);
    const way = wayOf(block);
    const named = way === undefined ? undefined : caseOf(way, block);
    if (named !== undefined) {
      const cases: Cases = leads.cases.get(named.family) ?? { members: new Set(), plain: false };
      cases.members.add(named.member);
      cases.plain ||= readCondition(`${way}:`) === undefined;
      leads.cases.set(named.family, cases);
    }
    if (way !== undefined && isWay(way, named)) leads.ways += 1;
    all.set(block.heading, leads);
  }
  knownLeads.set(blocks, all);
  return all;
}

const knownLeads = new WeakMap<readonly Block[], ReadonlyMap<number | undefined, Leads>>();

function isText(block: Block): block is Text {
  return block.type === 'paragraph' || block.type === 'list-item';
}

function leadsToFence(blocks: readonly Block[], block: Block): boolean {
  return blocks[block.index + 1]?.type === 'fence';
}

function numbered(family: string, words: string): ChoiceLabel {
  return { type: 'numbered', family, words, recommended: /\brecommended\b/i.test(words), opens: true };
}

/**
 * `You can also do this with kubectl:`, `Instead of restarting, you may scale:`: likely another way of what the fence
 * before did, where both change something. What has a condition needs no choice.
 */
export function readOtherWay(sentence: string): ChoiceLabel | undefined {
  const other = saysSameWork(sentence) || OTHER_WAY.some((form) => form.test(sentence));
  if (!other || readCondition(sentence) !== undefined) return;
  return {
    type: 'other',
    family: 'or',
    words: sentence.replace(/(?<!\s)\s*[:：]$/, ''),
    recommended: false,
    opens: true,
  };
}

const OTHER_WAY: readonly RegExp[] = [
  /^(?:you|we|one) (?:can|could|may|might) (?:also|instead|alternatively) (?:do|achieve|accomplish|perform|get) (?:this|it|so|that|the same)\b/i,
  /^(?:this|it|the same) (?:can|could|may|might) (?:also|instead|alternatively) be (?:done|achieved|performed|accomplished)\b/i,
  /^instead of [^,:]{2,60}, (?:you|we|use|run|do|it)\b/i,
  /\binstead\s*:$/i,
  /^(?:an?|another|one|the) (?:\w+ )?(?:alternative|other way|other option)\b.*\b(?:is|would be)\b/i,
  /^(?:the|its|an?) equivalent\b.*:$|\bis equivalent to\s*:$/i,
];
