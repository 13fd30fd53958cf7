import type { HeadingBlock } from '../block.ts';
import { readChoiceLabel } from '../fence/choice-label.ts';

/** An option of a choice whose labels count on over several sections. */
export interface ContinuedLabel {
  /** The heading of the first option. */
  readonly first: HeadingBlock;
  readonly option: number;
}

/**
 * Labelled headings that count on from section to section, by their index: `Scenario 4` of one section goes on where
 * `Scenario 3` of the section before ended, so that they exclude each other as those within one section do.
 */
export function continuedLabels(headings: readonly HeadingBlock[]): ReadonlyMap<number, ContinuedLabel> {
  const runs = new Map<string, { readonly headings: readonly HeadingBlock[]; readonly last: number }>();
  const found = new Map<number, ContinuedLabel>();
  const close = (run: readonly HeadingBlock[]) => {
    const [first] = run;
    if (first === undefined || new Set(run.map(({ parent }) => parent)).size < 2) return;
    run.forEach((heading, i) => {
      found.set(heading.index, { first, option: i + 1 });
    });
  };
  for (const heading of headings) {
    const label = readChoiceLabel(heading.text);
    if (label?.type !== 'numbered' || label.ordinal === undefined) continue;
    const key = `${heading.level} ${label.family}`;
    const run = runs.get(key);
    const goesOn = run !== undefined && label.ordinal === run.last + 1;
    if (run !== undefined && !goesOn) close(run.headings);
    runs.set(key, { headings: goesOn ? [...run.headings, heading] : [heading], last: label.ordinal });
  }
  for (const run of runs.values()) close(run.headings);
  return found;
}
