import type { Place } from './place.ts';

/** What a section is for; reading.md, "Roles of sections". */
export type Role =
  | 'title'
  | 'validation'
  | 'rollback'
  | 'escalation'
  | 'prerequisites'
  | 'troubleshooting'
  | 'monitoring'
  | 'followup'
  | 'reference'
  | 'overview'
  | 'procedure';

/** A heading and all that stands below it, to the last line before the next heading of its level or above. */
export interface Section extends Place {
  readonly kind: 'section';
  readonly role: Role;
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
}
