import type { Role, Section } from '../model/section.ts';
import type { Step } from '../model/step.ts';
import type { Way } from './step-graph.ts';

/**
 * The way that a step belongs to, by the sections that enclose it (outermost first). The nearest rollback, escalation or
 * troubleshooting section decides, so that a validation inside a rollback section is part of the rollback. A validation
 * of a topic that is only described (`Network isolation` › `Verification`) is offered and not passed through; so is what
 * the reader marked `aside`. All else is the procedure, whatever its role.
 */
export function wayOf(step: Step, sections: readonly Section[]): Way {
  if (step.aside === true) return 'aside';
  const roles = sections.map(({ role }) => role);
  const nearest = roles.findLast(leavesProcedure);
  if (nearest !== undefined) return nearest;
  const around = roles.findLast((role) => role !== 'validation');
  return roles.at(-1) === 'validation' && (around === 'overview' || around === 'reference') ? 'aside' : 'procedure';
}

function leavesProcedure(role: Role): role is 'rollback' | 'escalation' | 'troubleshooting' {
  return role === 'rollback' || role === 'escalation' || role === 'troubleshooting';
}
