import type { Choice } from '../../model/step.ts';
import type { Block, FenceBlock, HeadingBlock, ListItemBlock, ParagraphBlock } from '../block.ts';
import { readCondition } from '../prose/condition.ts';
import { editsByHand } from '../prose/hand-edit.ts';
import { namesFailback } from '../prose/later-phase.ts';
import { asksForWork } from '../prose/manual.ts';
import { readReversedCondition } from '../prose/reversed-condition.ts';
import { rolesOfWords } from '../section/roles-of-words.ts';
import { type SectionContext, sectionOf } from '../section/section-context.ts';
import { titleWithCondition } from '../step/item-title.ts';
import { readStepOptions } from '../step/step-options.ts';
import { conditionOfCase } from './case-before.ts';
import { clusterOf } from './cluster-place.ts';
import { conditionOfTitle } from './command-condition.ts';
import { type FenceLead, itemsAround, lastSentence, leadOf, leadOfList } from './fence-lead.ts';
import { isIllustration } from './illustration.ts';
import type { LeftShell } from './left-shell.ts';
import { conditionOfDeed } from './named-deed.ts';
import { offLimitsAround } from './off-limits-around.ts';
import type { OpenedShell } from './opened-shell.ts';
import { quotedCondition } from './quoted-condition.ts';
import { type SaidPlace, saidPlace } from './said-place.ts';
import { seenCondition } from './seen-condition.ts';
import { summaryAround } from './summary-around.ts';
import { tabsOf } from './tabs.ts';
import { conditionOfWayBack, isAboutTrouble, isOnWayBack } from './way-back.ts';

/** What stands around a fence and counts for all that is in it. */
export interface FenceContext extends SaidPlace {
  /** Of the fence; it names choices. */
  readonly line: number;
  readonly title?: string;
  /** All have to hold; the outermost first. */
  readonly conditions: readonly string[];
  readonly choice?: Choice;
  /** Outputs in it are only like the real ones. */
  readonly example: boolean;
  /** The words call what is in it an example of what is to be typed. */
  readonly illustrates: boolean;
  /** The fence right before has it as it is to be typed. */
  readonly repeats: boolean;
  /** The step that it stands in is optional as a whole. */
  readonly stepOptional: boolean;
  /** Which of several clusters the words say that it is for. */
  readonly cluster?: string;
  /** Its heading is about the way back out of an emergency. */
  readonly failsBack: boolean;
  /** It stands where things are taken back anyway. */
  readonly takesBack: boolean;
  /** A heading around it is about something that has gone wrong. */
  readonly treatsTrouble: boolean;
  /** The words around that say where it is not to be run. */
  readonly offLimits?: string;
  /** The client at whose prompt the words say that all of it is typed. */
  readonly client?: OpenedShell;
  /** The shell that an earlier fence opened. */
  readonly shell?: OpenedShell;
  /** One that was opened below another heading, and that nothing has left. */
  readonly left?: LeftShell;
}

/** What the words around a fence say; `choice` and `shell` are for the caller, who knows the fences before. */
export function contextOf(
  blocks: readonly Block[],
  fence: FenceBlock,
  sections: readonly SectionContext[],
): FenceContext {
  const lead = leadOf(blocks, fence);
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  const items = itemsAround(blocks, fence);
  const title = titleOf(lead, items, heading?.type === 'heading' ? heading : undefined);
  const offLimits = offLimitsAround(blocks, fence);
  const cluster = clusterOf(blocks, fence);
  return {
    line: fence.line,
    ...(cluster === undefined ? {} : { cluster }),
    ...(title === undefined ? {} : { title }),
    conditions: conditionsOf(blocks, fence, { lead, sections }),
    ...saidPlace(blocks, fence),
    example:
      lead !== undefined &&
      /\b(?:similar to|looks? like|something like|example output|sample output)\b/i.test(lead.sentence),
    illustrates: lead !== undefined && leadsIn(lead) && [lead.sentence, lead.block.label ?? ''].some(isIllustration),
    repeats: lead !== undefined && blocks[lead.block.index - 1]?.type === 'fence',
    stepOptional: isStepOptional(blocks, fence),
    failsBack: heading?.type === 'heading' && namesFailback(heading.text),
    treatsTrouble: isAboutTrouble(blocks, fence.heading),
    takesBack: isOnWayBack(blocks, fence, sectionOf(sections, fence.heading)?.role),
    ...(offLimits === undefined ? {} : { offLimits }),
  };
}

function titleOf(
  lead: FenceLead | undefined,
  items: readonly ListItemBlock[],
  heading: HeadingBlock | undefined,
): string | undefined {
  if (lead !== undefined && /[:：]$/.test(lead.sentence)) return lead.sentence.replace(/[:：]$/, '');
  const [item] = items;
  if (item !== undefined && item.text !== '') return lastSentence(item.text);
  return lead?.block.label ?? heading?.text;
}

/** The words end in a colon, or are a label: `Example:`, `**Example**`, `For example,`. */
function leadsIn({ block, sentence }: FenceLead): boolean {
  return block.labelOnly === true || /[:：,]$/.test(sentence) || sentence.split(' ').length <= 3;
}

/** `If the canary fails:` before a fence or the list that it stands in; the intro of a way out belongs to its step. */
function conditionsOf(
  blocks: readonly Block[],
  fence: FenceBlock,
  { lead, sections }: { readonly lead: FenceLead | undefined; readonly sections: readonly SectionContext[] },
): readonly string[] {
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  const named = heading?.type === 'heading' ? rolesOfWords(heading.text)[0] : undefined;
  const role = sectionOf(sections, fence.heading)?.role ?? named;
  const intro = (index: number) =>
    (role === 'rollback' || role === 'escalation') && index === (fence.heading ?? -1) + 1;
  const summary = summaryAround(blocks, fence);
  const leads = lead !== undefined && lead.block.type === 'paragraph' && !intro(lead.block.index) && leadsTo(lead);
  return [
    summary === undefined ? undefined : conditionOfTitle(summary),
    quotedCondition(blocks, fence),
    ...(tabsOf(blocks).labels.get(fence.index) ?? []).map((tab) => `For ${tab}`),
    ...itemsAround(blocks, fence)
      .flatMap((item) => conditionsOfItem(blocks, item, intro))
      .reverse(),
    seenCondition(blocks, fence),
    leads ? conditionOfLead(blocks, lead) : undefined,
    lead === undefined || isOnWayBack(blocks, fence, role) ? undefined : conditionOfWayBack(blocks, lead),
  ].filter((condition) => condition !== undefined);
}

function conditionOfLead(blocks: readonly Block[], lead: FenceLead): string | undefined {
  return (
    conditionOfTitle(lead.sentence) ??
    (lead.block.label === undefined ? undefined : conditionOfTitle(`${lead.block.label}:`)) ??
    conditionBefore(blocks, lead) ??
    conditionOfDeed(lead.block.text) ??
    conditionOfCase(lead.block.text)
  );
}

/** What an item says itself, and the words that lead to its list. */
function conditionsOfItem(
  blocks: readonly Block[],
  item: ListItemBlock,
  intro: (index: number) => boolean,
): readonly (string | undefined)[] {
  if (isStepItem(item) && isOptional(item, blocks[item.index + 1])) return [];
  const own =
    conditionOfTitle(firstSentence(item.text)) ?? (item.label === undefined ? undefined : readCondition(item.label));
  const list = leadOfList(blocks, item);
  const around = list === undefined || intro(list.index) ? undefined : readCondition(lastSentence(list.text));
  const opening = openingOf(blocks, item);
  const opened = opening === undefined || intro(opening.index) ? undefined : readCondition(firstSentence(opening.text));
  return [own, around ?? opened];
}

/** `If you have no users yet, the simplest is to …`: the one paragraph between a heading and its numbered list says when. */
function openingOf(blocks: readonly Block[], item: ListItemBlock): ParagraphBlock | undefined {
  const first = blocks.find(({ type, line }) => type === 'list-item' && line === item.list);
  const before = blocks[(first?.index ?? 0) - 1];
  return isStepItem(item) &&
    before?.type === 'paragraph' &&
    before.index === (item.heading ?? -2) + 1 &&
    /^if you\b[^,]{4,160},/i.test(before.text.replace(/\s+/g, ' '))
    ? before
    : undefined;
}

/** `If there is none, make one in the console.` and then `Alternatively, run:`: the condition is that of both ways. */
function conditionBefore(blocks: readonly Block[], { block, sentence }: FenceLead): string | undefined {
  const before = blocks[block.index - 1];
  if (!/^(?:alternatively|or)\b/i.test(sentence) || before?.type !== 'paragraph') return;
  return readCondition(firstSentence(before.text));
}

/** `If you do not want this, replace …` right before a fence is a remark on it, and no condition of it. */
function leadsTo({ block, sentence }: FenceLead): boolean {
  const short = !/[.!?]$/.test(sentence) && sentence.split(' ').length <= 8;
  if (block.labelOnly === true || short || /[:：]$/.test(sentence) || readReversedCondition(sentence) !== undefined)
    return true;
  if (editsByHand(sentence)) return false;
  const remark =
    /,\s*(?:then )?(?:please )?(?:you (?:can|may|should|must) (?:also )?)?(?:replace|change|adjust|see|refer|skip|contact|note|set|substitute|omit|ask|ignore|read)\b|\binstead\b/i;
  return (
    !remark.test(sentence) &&
    (asksForWork(sentence) || /,\s*(?:then )?(?:you|we) (?:can|may|should|must|need|have)\b/i.test(sentence))
  );
}

function firstSentence(text: string): string {
  return text.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? text;
}

/** Whether the step that the fence stands in is optional as a whole, so that what opens the fence says so of the step. */
function isStepOptional(blocks: readonly Block[], fence: FenceBlock): boolean {
  const item = itemsAround(blocks, fence).find(isStepItem);
  if (item !== undefined && isOptional(item, blocks[item.index + 1])) return true;
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  return heading?.type === 'heading' && isOptional(heading, blocks[heading.index + 1]);
}

function isOptional(block: HeadingBlock | ListItemBlock, first: Block | undefined): boolean {
  const title = block.type === 'heading' ? block.text : titleWithCondition(block);
  return readStepOptions(title, first, 'procedure').optional === true;
}

/** An item of an ordered list that holds a fence is a step, and its condition is the step's. */
function isStepItem({ ordered, depth }: ListItemBlock): boolean {
  return ordered && depth === 1;
}
