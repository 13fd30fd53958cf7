import type { Place } from '../../model/place.ts';
import type { Role } from '../../model/section.ts';

/** A section as the readers of what stands in it need it; they come in the order of their headings. */
export interface SectionContext extends Place {
  /** Index of the heading's block. */
  readonly heading: number;
  readonly role: Role;
  readonly title: string;
  readonly level: number;
}

/** The innermost section that a block stands in, by the index of its heading. */
export function sectionOf(
  sections: readonly SectionContext[],
  heading: number | undefined,
): SectionContext | undefined {
  return heading === undefined ? undefined : sections.find((section) => section.heading === heading);
}
