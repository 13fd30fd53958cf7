import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import type { Block, TableRowBlock } from '../block.ts';
import { nearerPins, pinCommand } from '../pin/pin-command.ts';
import type { Pins } from '../pin/pins.ts';
import type { SectionContext } from '../section/section-context.ts';
import { isProcedureAboveHeadings, isProcedureOfTitle } from '../section/title-procedure.ts';
import { readCheckbox } from './checkbox.ts';
import { callsSomebody, readContact, readContactHead, readContactRow } from './contact.ts';
import { isDecisionTable, readDecisionRow } from './decision-row.ts';
import { readEscalationRow } from './escalation-row.ts';
import { readForbidden } from './forbidden.ts';
import { readGateItems, readRowGates } from './gate-items.ts';
import { readInlineCommands, readRowCommands } from './inline-commands.ts';
import { readInlineExpectation } from './inline-expectation.ts';
import { readOrderBeforeFence, readWork } from './manual-items.ts';
import { readMetadata } from './metadata.ts';
import { type Passage, readPassages } from './passage.ts';
import { pinnedPassage } from './pinned-passage.ts';
import { purposeOf } from './purpose.ts';
import { readReferenceItems } from './reference-items.ts';
import { readRequirement } from './requirement.ts';
import { collectorOf, readSymptomHeading, readSymptomItem, readSymptomRow, underSymptoms } from './symptom-items.ts';
import { readTriggerItems } from './trigger-items.ts';
import { readWarningHeading, readWarningItem } from './warning-items.ts';

/**
 * What the prose of a document says, in no order: everything but sections, steps, and what stands in fences. `holdsWork`
 * says of the index of a fence whether it is run or written.
 */
export function readProse(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  holdsWork: (blockIndex: number) => boolean,
): readonly Item[] {
  const bySection = new Map(sections.map((section) => [section.heading, section]));
  const passages = placedPassages(blocks, sections, holdsWork);
  const metadata = readMetadata(
    blocks,
    passages.filter((passage) => pinnedPassage(passage) === undefined),
  );
  const keyed = new Set(metadata.map(({ line }) => line));
  const items: (Item | undefined)[] = [...metadata];
  for (const [at, passage] of passages.entries()) {
    if (keyed.has(passage.line)) {
      items.push(...readForbidden(passage));
      continue;
    }
    const purpose = purposeOf(passage, holdsWork);
    const pinned = pinnedPassage(passage, purpose);
    if (pinned !== undefined) {
      items.push(...pinned);
      continue;
    }
    const gates = readGateItems(passage, purpose);
    const warning = readWarningItem(passage, purpose);
    items.push(
      ...gates,
      ...(warning === undefined ? readForbidden(passage) : [warning]),
      ...readTriggerItems(passage, purpose),
      readSymptomItem(passage, purpose, collectorOf(passage.block, bySection)),
    );
    if (purpose === 'checkbox') items.push(readCheckbox(passage));
    if (purpose === 'requirement') items.push(readRequirement(passage));
    if (purpose === 'contact' || ((purpose === 'order' || purpose === 'trigger') && callsSomebody(passage, purpose)))
      items.push(readContact(passage));
    if (passage.role === 'escalation' && passage.block.labelOnly)
      items.push(readContactHead(passage, listBelow(passages, at)));
    const { pins } = passage.block;
    const inline =
      purpose === 'title' && pins?.values.run === undefined ? [] : pinInline(readInlineCommands(passage), pins);
    items.push(...inline, ...readInlineExpectation(passage, inline));
    if (purpose === 'title') items.push(readOrderBeforeFence(passage));
    if (warning === undefined) items.push(readWork(passage, purpose, { gated: gates.length > 0, offered: inline }));
  }
  const tables = new Map(
    blocks.flatMap((block) => (isPinnedHeader(block) ? [[block.table, block.pins] as const] : [])),
  );
  for (const block of blocks) {
    items.push(...readReferenceItems(block));
    const section = block.heading === undefined ? undefined : bySection.get(block.heading);
    const row = block.type === 'table-row' ? nearerPins(block.pins, tables.get(block.table)) : undefined;
    if (block.type === 'table-row' && row?.values.as !== 'prose')
      items.push(
        ...ofEscalation(block, section),
        readSymptomRow(block, underSymptoms(block, sections)),
        ...(DECIDES.has(section?.role ?? 'title') || isDecisionTable(block) ? readDecisionRow(block) : []),
        ...pinInline(readRowCommands(block), row),
        ...readRowGates(block, section?.role),
      );
    const own = block.type === 'heading' ? bySection.get(block.index) : undefined;
    if (block.type === 'heading' && own) items.push(readWarningHeading(block), readSymptomHeading(block, own, section));
  }
  return items.filter((item) => item !== undefined);
}

/** The passages of a document; what stands below its title or above its headings acts where it is the procedure. */
function placedPassages(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  holdsWork: (blockIndex: number) => boolean,
): readonly Passage[] {
  const acting = isProcedureOfTitle(blocks, sections, holdsWork);
  const above = isProcedureAboveHeadings(blocks, sections, holdsWork);
  return readPassages(blocks, sections).map((passage) => {
    const { section, role } = passage;
    const acts = section === undefined ? above && role === 'overview' : acting && role === 'title';
    return acts ? { ...passage, role: 'procedure' } : passage;
  });
}

/** Commands in a text as its author pinned them; they are part of its step only where that is said (`run=yes`). */
function pinInline(commands: readonly Command[], pins: Pins | undefined): readonly Command[] {
  return pins?.values.run === 'no' ? [] : commands.map((command) => pinCommand(command, pins));
}

/** What is pinned to a table stands with its header. */
function isPinnedHeader(block: Block): block is TableRowBlock & { pins: Pins } {
  return block.type === 'table-row' && block.headerRow && block.pins !== undefined;
}

/** The contact of a row in a table of people, else what a row of a timetable says. */
function ofEscalation(row: TableRowBlock, section: SectionContext | undefined): readonly Item[] {
  const contact = readContactRow(row, section);
  return contact === undefined ? readEscalationRow(row, section) : [contact];
}

/** Roles of sections whose tables say what is to be done. */
const DECIDES: ReadonlySet<string> = new Set([
  'procedure',
  'validation',
  'rollback',
  'monitoring',
  'escalation',
  'followup',
]);

/** The passages of the list that a label leads to. */
function listBelow(passages: readonly Passage[], at: number): readonly Passage[] {
  const end = passages.findIndex(({ block }, i) => i > at && block.type !== 'list-item');
  return passages.slice(at + 1, end < 0 ? undefined : end);
}
