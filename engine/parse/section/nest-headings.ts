import type { Block } from '../block.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Draft = DistributiveOmit<Block, 'index' | 'heading' | 'sectionEnd' | 'parent'>;

/** Gives blocks their index, the heading that they stand under and, to headings, where their sections end. */
export function nestHeadings(drafts: readonly Draft[], lastLine: number): readonly Block[] {
  const open: number[] = [];
  const ends = sectionEnds(drafts, lastLine);
  return drafts.map((draft, index): Block => {
    if (draft.type !== 'heading') {
      const heading = open.at(-1);
      return { ...draft, index, ...(heading === undefined ? {} : { heading }) };
    }
    for (let last = drafts[open.at(-1) ?? -1]; last?.type === 'heading' && last.level >= draft.level; ) {
      open.pop();
      last = drafts[open.at(-1) ?? -1];
    }
    const parent = open.at(-1);
    open.push(index);
    const sectionEnd = ends.get(index) ?? lastLine;
    return { ...draft, index, sectionEnd, ...(parent === undefined ? {} : { parent, heading: parent }) };
  });
}

function sectionEnds(drafts: readonly Draft[], lastLine: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  /** First line of the next heading of each level or above, seen from the end of the document. */
  const next: number[] = [0, 1, 2, 3, 4, 5, 6].map(() => lastLine + 1);
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    if (draft?.type !== 'heading') continue;
    ends.set(index, (next[draft.level] ?? lastLine + 1) - 1);
    for (let level = draft.level; level <= 6; level += 1) next[level] = draft.line;
  }
  return ends;
}
