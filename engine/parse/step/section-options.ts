import type { Block, HeadingBlock } from '../block.ts';
import { readCondition } from '../prose/condition.ts';
import { namesFailureCase, namesTrouble } from '../prose/failure-case.ts';
import { namesFailback, namesFailover } from '../prose/later-phase.ts';
import { readUse } from '../prose/use.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { readStepOptions } from './step-options.ts';

/** When what stands under a heading applies. */
export interface SectionOptions {
  readonly optional: true;
  readonly condition: string;
}

/**
 * What the words of a wider section say of all that stands below it, by the index of each heading that they reach: the
 * heading itself makes it optional (`## Blue-green (optional)`), or its opening words say when it is for
 * (`Use this procedure when a key has leaked.`), where the same document has another one to go through without them, or
 * lead to all of it (`If errors persist:`), or it is what to do when the procedure before it has failed.
 */
export function sectionOptions(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
): ReadonlyMap<number, SectionOptions> {
  const bySection = new Map(sections.map((section) => [section.heading, section]));
  const found = new Map<number, SectionOptions>();
  const withProcedure = new Set<number | undefined>();
  let failsOver = false;
  for (const heading of blocks) {
    if (heading.type !== 'heading') continue;
    const section = bySection.get(heading.index);
    if (section === undefined || section.role === 'title') continue;
    const around = found.get(heading.parent ?? -1);
    const own =
      ownOptions(blocks, heading, section) ??
      (failsOver ? failbackOf(heading) : undefined) ??
      leadOf(blocks, heading, section) ??
      (withProcedure.has(heading.parent) || standsBehindWork(blocks, heading, bySection)
        ? failureCaseOf(blocks, heading, section)
        : undefined) ??
      (withProcedure.has(heading.parent) ? purposeOf(blocks, heading, section) : undefined);
    failsOver ||= heading.level > 1 && namesFailover(heading.text);
    if (section.role === 'procedure') withProcedure.add(heading.parent);
    const options = own ?? around;
    if (options !== undefined) found.set(heading.index, options);
  }
  return found;
}

function ownOptions(
  blocks: readonly Block[],
  heading: HeadingBlock,
  { role }: SectionContext,
): SectionOptions | undefined {
  const { optional, condition } = readStepOptions(heading.text, blocks[heading.index + 1], role);
  return optional === true && condition !== undefined ? { optional, condition } : undefined;
}

/** `Failback` without a number, behind a way into the emergency: the same run does not lead out of it again by itself. */
function failbackOf({ text }: HeadingBlock): SectionOptions | undefined {
  const { words, numbered } = readHeadingWords(text);
  return !numbered && namesFailback(words) ? { optional: true, condition: text } : undefined;
}

/** `Recovering from a failed upgrade` behind the upgrade, in a document that is not about a failure itself. */
function failureCaseOf(
  blocks: readonly Block[],
  heading: HeadingBlock,
  { role }: SectionContext,
): SectionOptions | undefined {
  if (!LEADS_ON.has(role) || !namesFailureCase(readHeadingWords(heading.text).words)) return;
  for (let around = blocks[heading.parent ?? -1]; around?.type === 'heading'; around = blocks[around.parent ?? -1])
    if (namesTrouble(around.text)) return;
  return { optional: true, condition: heading.text };
}

/** `### If it failed` below a procedure that has commands of its own. */
function standsBehindWork(
  blocks: readonly Block[],
  { index, parent }: HeadingBlock,
  sections: ReadonlyMap<number, SectionContext>,
): boolean {
  if (sections.get(parent ?? -1)?.role !== 'procedure') return false;
  const before = blocks.slice((parent ?? 0) + 1, index).slice(-BEHIND);
  return before.some(({ type, heading }) => type === 'fence' && heading === parent);
}

/** Blocks before a heading that are looked at for what it is behind. */
const BEHIND = 20;
const LEADS_ON: ReadonlySet<string> = new Set(['procedure', 'overview', 'followup']);

/** `If errors persist:` alone between a heading and those below it holds for all of them. */
function leadOf(blocks: readonly Block[], heading: HeadingBlock, { role }: SectionContext): SectionOptions | undefined {
  const [lead, next] = [blocks[heading.index + 1], blocks[heading.index + 2]];
  if (role !== 'procedure' || lead?.type !== 'paragraph' || next?.type !== 'heading' || next.parent !== heading.index)
    return;
  const condition = /^\W*(?:if|unless|in case|should)\b[^:]*[:：]\s*$/i.test(lead.text)
    ? readCondition(lead.text)
    : undefined;
  return condition === undefined ? undefined : { optional: true, condition };
}

/** `Use this when …` says whom a procedure is for, beside an earlier one that everybody goes through. */
function purposeOf(
  blocks: readonly Block[],
  heading: HeadingBlock,
  { role }: SectionContext,
): SectionOptions | undefined {
  // One that only opens with such words has nothing to do of its own, and so is an overview.
  if (role !== 'procedure' && role !== 'overview') return;
  const opening = blocks.slice(heading.index + 1, heading.index + 1 + OPENING);
  const end = opening.findIndex(({ type }) => type !== 'paragraph');
  for (const block of opening.slice(0, end < 0 ? undefined : end)) {
    const condition = block.type === 'paragraph' ? readUse(block.text) : undefined;
    if (condition !== undefined) return { optional: true, condition };
  }
  return;
}

/** Blocks below a heading that may still open it. */
const OPENING = 3;
