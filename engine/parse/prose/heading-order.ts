import type { Item, Manual } from '../../model/item.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block, HeadingBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { asksForWork } from './manual.ts';

/**
 * Numbered headings that order something and hold nothing else to do, among numbered ones that do: `2) Cordon and drain the
 * node` with a remark below is as much to be done as the steps beside it. `items` are what was read of the document.
 */
export function readHeadingOrders(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  items: readonly Item[],
): readonly Manual[] {
  const roles = new Map(sections.map(({ heading, role }) => [heading, role]));
  const headings = blocks.filter((block) => block.type === 'heading');
  const work = items.filter(({ kind }) => WORK.has(kind)).sort((a, b) => a.line - b.line);
  const holds = ({ line, sectionEnd }: HeadingBlock) => betweenLines(work, line, sectionEnd).length > 0;
  const orders = ({ text }: HeadingBlock) => asksForWork(readHeadingWords(text).words);
  const holdsOrOrders = (heading: HeadingBlock) => holds(heading) || orders(heading);
  const numbered = headings.filter(
    ({ text, index }) => readHeadingWords(text).numbered && /^(?:procedure|rollback)$/.test(roles.get(index) ?? ''),
  );
  return [...Map.groupBy(numbered, ({ parent }) => parent).values()].flatMap((siblings) =>
    siblings.filter(holds).length * 2 < siblings.length && !(siblings.some(holds) && siblings.every(holdsOrOrders))
      ? []
      : siblings
          .filter((heading) => !holds(heading) && orders(heading))
          .map(
            ({ line, text }): Manual => ({ kind: 'manual', line, endLine: line, text: readHeadingWords(text).words }),
          ),
  );
}

const WORK: ReadonlySet<string> = new Set(['command', 'file', 'manual', 'checkbox', 'gate', 'requirement', 'config']);
