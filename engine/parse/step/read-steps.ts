import type { Item } from '../../model/item.ts';
import type { Role } from '../../model/section.ts';
import type { Step } from '../../model/step.ts';
import type { Block, HeadingBlock, ListItemBlock } from '../block.ts';
import type { SectionContext } from '../section/section-context.ts';
import { stepChoices } from './step-choices.ts';
import { readStepOptions } from './step-options.ts';

/** Sections whose headings are steps when they hold something to do; elsewhere what can be run is offered aside. */
const PATH: ReadonlySet<Role> = new Set([
  'prerequisites',
  'procedure',
  'validation',
  'rollback',
  'monitoring',
  'troubleshooting',
  'followup',
  'escalation',
]);

/**
 * What an operator steps through (reading.md, "Steps"): headings that hold something to do themselves, and the items of
 * an ordered list when some of them hold fences. `items` are what was read of the document, in order of their lines.
 */
export function readSteps(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  items: readonly Item[],
): readonly Step[] {
  const work = items.filter(isWork).sort((a, b) => a.line - b.line);
  const choices = stepChoices(blocks, sections);
  const bySection = new Map(sections.map((section) => [section.heading, section]));
  const own = Map.groupBy(blocks, ({ heading }) => heading);
  return blocks.flatMap((block): readonly Step[] => {
    const section = block.type === 'heading' ? bySection.get(block.index) : undefined;
    if (block.type !== 'heading' || section === undefined) return [];
    const inside = own.get(block.index) ?? [];
    const end = (inside.find(({ type }) => type === 'heading')?.line ?? block.sectionEnd + 1) - 1;
    const held = work.filter(({ line }) => line >= block.line && line <= end);
    const aside = PATH.has(section.role) ? {} : { aside: true };
    const listed = listSteps(inside, held);
    const choice = choices.get(block.index);
    const shared = { ...aside, ...(choice === undefined ? {} : { choice }) };
    const first = listed[0]?.line ?? Number.POSITIVE_INFINITY;
    const counted = held.filter(
      ({ kind, line }) => line < first && (PATH.has(section.role) || kind === 'command' || kind === 'file'),
    );
    const itself = counted.length === 0 ? [] : [headingStep({ block, section, inside }, Math.min(end, first - 1))];
    return [...itself, ...listed].map((step) => ({ ...step, ...shared }));
  });
}

function isWork(item: Item): boolean {
  return ['command', 'file', 'manual', 'checkbox', 'gate', 'requirement'].includes(item.kind);
}

/** What can be run or written as part of a step; an inline command is only offered. */
function runs(item: Item): boolean {
  return item.kind === 'file' || (item.kind === 'command' && item.inline !== true);
}

function headingStep(
  { block, section, inside }: { block: HeadingBlock; section: SectionContext; inside: readonly Block[] },
  endLine: number,
): Step {
  return {
    kind: 'step',
    line: block.line,
    endLine,
    title: block.text,
    ...readStepOptions(block.text, inside[0], section.role),
  };
}

/** The items of the ordered lists of a heading of which some hold what can be run or written. */
function listSteps(inside: readonly Block[], held: readonly Item[]): readonly Step[] {
  const entries = inside.filter(
    (block): block is ListItemBlock => block.type === 'list-item' && block.ordered && block.depth === 1,
  );
  const lists = new Set(
    entries.filter((entry) => held.some((item) => runs(item) && within(item, entry))).map(({ list }) => list),
  );
  return entries.filter(({ list }) => lists.has(list)).map((entry) => itemStep(entry, inside));
}

function within({ line }: { line: number }, entry: ListItemBlock): boolean {
  return line >= entry.line && line <= entry.endLine;
}

function itemStep(entry: ListItemBlock, inside: readonly Block[]): Step {
  const title = titleOf(entry);
  const first = inside.find(({ item }) => item === entry.index);
  return {
    kind: 'step',
    line: entry.line,
    endLine: entry.endLine,
    title,
    ...readStepOptions(title, first, 'procedure'),
  };
}

/** The label of an item, or its first sentence. */
function titleOf({ label, text }: ListItemBlock): string {
  const words = text.replace(/\s*\n\s*/g, ' ').trim();
  return label ?? (/^.{3,}?[.!?](?=\s)/.exec(words)?.[0] ?? words).replace(/[:：.]\s*$/, '');
}
