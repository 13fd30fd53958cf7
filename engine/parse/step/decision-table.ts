import type { Item } from '../../model/item.ts';
import { betweenLines } from '../between-lines.ts';
import type { Block } from '../block.ts';
import type { SectionContext } from '../section/section-context.ts';

/** What was read of a document. */
interface Readings {
  readonly items: readonly Item[];
  /** What there is to do, by line. */
  readonly work: readonly Item[];
  /** What of it can be run or written as part of a step, by line. */
  readonly running: readonly Item[];
}

/**
 * The sections of a rollback that only decide, by the indices of their headings: all that they hold to do stands in rows
 * that say for which failure, and the way back stands in others. On the path such a table would come behind the steps,
 * and the undo that it offers again may undo the undo.
 *
 * @example `### Rollback Decision Matrix` with `| Scenario | Action | Command |` below the steps of the rollback
 */
export function decidingSections(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  { items, work, running }: Readings,
): ReadonlySet<number> {
  const back = sections.filter(({ role }) => role === 'rollback');
  if (!back.some(({ line, endLine }) => betweenLines(running, line, endLine).length > 0)) return new Set();
  const failures = new Set(items.flatMap(({ kind, line }) => (kind === 'symptom' ? [line] : [])));
  const rows = blocks.filter(({ type, line }) => type === 'table-row' && failures.has(line));
  const lines = new Set(rows.map(({ line }) => line));
  const headings = new Set(rows.map(({ heading }) => heading));
  const ends = new Map(blocks.filter(({ type }) => type !== 'heading').map((block) => [block.heading, block.endLine]));
  const deciding = back.filter(
    ({ heading, line }) =>
      headings.has(heading) &&
      betweenLines(work, line, ends.get(heading) ?? line).every((item) => lines.has(item.line)),
  );
  return new Set(deciding.map(({ heading }) => heading));
}
