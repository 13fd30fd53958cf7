import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import type { Step } from '../../model/step.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block, ListItemBlock } from '../block.ts';
import { ACTING_ROLES } from '../section/acting-roles.ts';
import type { SectionContext } from '../section/section-context.ts';
import { titleInFrontMatter } from '../section/title-in-front-matter.ts';
import { isProcedureAboveHeadings, isProcedureOfTitle } from '../section/title-procedure.ts';
import { decidingSections } from './decision-table.ts';
import { itemTitle, titleWithCondition } from './item-title.ts';
import { pinSteps } from './pinned-steps.ts';
import { sectionOptions } from './section-options.ts';
import { stepChoices } from './step-choices.ts';
import { readStepOptions } from './step-options.ts';
import { tasksOf } from './tasks.ts';

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
  const changing = work.filter(changes);
  const choices = stepChoices(blocks, sections, ({ line, sectionEnd }) =>
    betweenLines(changing, line, sectionEnd).map(({ script }) => script),
  );
  const tasks = tasksOf({
    blocks,
    sections,
    choices,
    changes: ({ line, sectionEnd }) => betweenLines(changing, line, sectionEnd).length > 0,
  });
  const wider = sectionOptions(blocks, sections);
  const bySection = new Map(sections.map((section) => [section.heading, section]));
  const running = work.filter(runs);
  const deciding = decidingSections(blocks, sections, { items, work, running });
  const byHeading = Map.groupBy(blocks, ({ heading }) => heading);
  const holdsWork = (index: number) => heldBy(blocks[index], running);
  const acting = isProcedureOfTitle(blocks, sections, holdsWork);
  const found = blocks.flatMap((block): readonly Step[] => {
    const section = block.type === 'heading' ? bySection.get(block.index) : undefined;
    if (block.type !== 'heading' || section === undefined) return [];
    const inside = byHeading.get(block.index) ?? [];
    const endLine = (inside.find(({ type }) => type === 'heading')?.line ?? block.sectionEnd + 1) - 1;
    const own = readStepOptions(block.text, inside[0], section.role);
    const options = own.optional === true ? own : { ...own, ...wider.get(block.index) };
    const itself: Step = { kind: 'step', line: block.line, endLine, title: block.text, ...options };
    const onPath = ACTING_ROLES.has(section.role) || (section.role === 'title' && acting);
    const choice = choices.get(block.index);
    const task = tasks.get(block.index);
    const shared = {
      ...(onPath && !deciding.has(block.index) ? {} : { aside: true }),
      ...(choice === undefined ? {} : { choice }),
      ...(task === undefined ? {} : { task }),
    };
    // What a heading makes optional are its items as well.
    const inherited = options.optional === true ? options : {};
    return stepsOf(itself, inside, onPath ? work : running).map((step) => ({
      ...step,
      ...(step.optional === true ? {} : inherited),
      ...shared,
    }));
  });
  const above = isProcedureAboveHeadings(blocks, sections, holdsWork) ? work : running;
  const guessed = [...headless(byHeading.get(undefined) ?? [], above), ...found];
  return pinSteps(guessed, blocks, sections);
}

/** Whether something that can be run stands in a block. */
function heldBy(block: Block | undefined, running: readonly Item[]): boolean {
  return block !== undefined && betweenLines(running, block.line, block.endLine).length > 0;
}

/** What stands above the first heading of a document, or in one without headings, where any of `work` does. */
function headless(blocks: readonly Block[], work: readonly Item[]): readonly Step[] {
  const inside = blocks.filter(({ type }) => type !== 'heading' && type !== 'front-matter');
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const named = 'label' in first ? first.label : undefined;
  const itself: Step = {
    kind: 'step',
    line: first.line,
    endLine: last.endLine,
    title: named ?? titleInFrontMatter(blocks) ?? 'Commands without a heading',
  };
  return stepsOf(itself, inside, work);
}

/**
 * A heading with something to do, and the items of its ordered lists where they hold fences: then the heading keeps what
 * stands before them, and what stands behind an item belongs to it, or, behind an optional one, is a step of its own.
 */
function stepsOf(itself: Step, inside: readonly Block[], work: readonly Item[]): readonly Step[] {
  const held = betweenLines(work, itself.line, itself.endLine);
  const listed = listSteps(inside, held);
  const first = listed[0]?.line ?? Number.POSITIVE_INFINITY;
  const own = held.some(({ line }) => line < first)
    ? [{ ...itself, endLine: Math.min(itself.endLine, first - 1) }]
    : [];
  return [
    ...own,
    ...listed.flatMap((step, i): readonly Step[] => {
      const until = (listed[i + 1]?.line ?? itself.endLine + 1) - 1;
      const behind = betweenLines(held, step.endLine + 1, until).some(runs);
      if (!behind) return [step];
      const label = betweenLines(inside, step.endLine + 1, until)[0];
      // What applies only if something holds must not draw in what follows it.
      if (step.optional !== true || label === undefined) return [{ ...step, endLine: until }];
      const title = label.type === 'paragraph' && label.label !== undefined ? label.label : itself.title;
      return [step, { kind: 'step', line: label.line, endLine: until, title }];
    }),
  ];
}

function isWork(item: Item): boolean {
  if (item.kind === 'gate') return item.sense === 'must';
  return ['command', 'file', 'manual', 'checkbox', 'requirement'].includes(item.kind);
}

/** What can be run or written as part of a step; an inline command is only offered. */
function runs(item: Item): boolean {
  return item.kind === 'file' || (item.kind === 'command' && item.inline !== true);
}

/** A command of the path that does more than look. */
function changes(item: Item): item is Command {
  return item.kind === 'command' && item.impact !== 'read' && item.inline !== true;
}

/** The items of the ordered lists of a heading of which some hold what can be run or written. */
function listSteps(inside: readonly Block[], held: readonly Item[]): readonly Step[] {
  const entries = inside.filter(
    (block): block is ListItemBlock => block.type === 'list-item' && block.ordered && block.depth === 1,
  );
  const lists = new Set(
    entries
      .filter(
        (entry) => entry.pins?.values.step !== undefined || betweenLines(held, entry.line, entry.endLine).some(runs),
      )
      .map(({ list }) => list),
  );
  const firsts = new Map(inside.toReversed().map((block) => [block.item, block]));
  return entries.filter(({ list }) => lists.has(list)).map((entry) => itemStep(entry, firsts.get(entry.index)));
}

/** @param first what the item holds first. */
function itemStep(entry: ListItemBlock, first: Block | undefined): Step {
  return {
    kind: 'step',
    line: entry.line,
    endLine: entry.endLine,
    title: itemTitle(entry),
    ...readStepOptions(titleWithCondition(entry), first, 'procedure'),
  };
}
