import type { Item, Manual } from '../../model/item.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block, ListItemBlock } from '../block.ts';
import { ACTING_ROLES } from '../section/acting-roles.ts';
import type { SectionContext } from '../section/section-context.ts';
import { itemAsksForWork } from './manual.ts';

/**
 * Numbered items that order nothing by their words, among items that are run: a person goes through them, as
 * `3. **Ways to restore**` with `- **Option A**: the last snapshot` below, and `1. Backup of the database:` with nothing
 * below. `items` are what was read of the document.
 */
export function readItemOrders(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  items: readonly Item[],
): readonly Manual[] {
  const roles = new Map(sections.map(({ heading, role }) => [heading, role]));
  const sorted = [...items].sort((a, b) => a.line - b.line);
  const within = (entry: ListItemBlock) => betweenLines(sorted, entry.line, entry.endLine);
  const entries = blocks.filter(
    (block): block is ListItemBlock =>
      block.type === 'list-item' &&
      block.ordered &&
      block.depth === 1 &&
      (block.heading === undefined || ACTING_ROLES.has(roles.get(block.heading) ?? 'title')),
  );
  const stepped = new Set(entries.filter((entry) => within(entry).some(runs)).map(({ list }) => list));
  return entries.flatMap((entry): readonly Manual[] => {
    if (!stepped.has(entry.list) || within(entry).some(({ kind }) => SAID.has(kind))) return [];
    const details = blocks.filter(
      (block): block is ListItemBlock => block.type === 'list-item' && block.item === entry.index,
    );
    if (details.length === 0 && !isBare(entry, blocks[entry.index + 1])) return [];
    const text = [entry, ...details].map((block) => block.text.replace(/\s*\n\s*/g, ' ').trim()).join('\n');
    return [{ kind: 'manual', line: entry.line, endLine: entry.endLine, text }];
  });
}

/** `1. Backup of the database:`: nothing stands below it that could do so, and it is no sentence that only tells. */
function isBare({ index, text }: ListItemBlock, next: Block | undefined): boolean {
  return next?.item !== index && (!/[.!?。]$/.test(text.trim()) || itemAsksForWork(text));
}

function runs(item: Item): boolean {
  return item.kind === 'file' || (item.kind === 'command' && item.inline !== true);
}

/** What asks for something, or says why nothing is asked. */
const SAID: ReadonlySet<string> = new Set([
  'command',
  'file',
  'manual',
  'checkbox',
  'gate',
  'requirement',
  'trigger',
  'symptom',
  'expectation',
]);
