import type { Role } from '../../model/section.ts';

/** Roles of the sections that ask for something to be done; reading.md, "Steps". Elsewhere it is only offered. */
export const ACTING_ROLES: ReadonlySet<Role> = new Set([
  'prerequisites',
  'procedure',
  'validation',
  'rollback',
  'monitoring',
  'troubleshooting',
  'followup',
  'escalation',
]);
