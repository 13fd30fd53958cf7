import type { Role } from '../../model/section.ts';
import type { Cue } from './cue.ts';

/**
 * What triggers are in a section that is come to from the procedure: its own.
 *
 * @example `Triggers:`, `**Trigger**: any of the following` below `Rollback`
 */
export function bareTrigger(words: string, role: Role | undefined): Cue | undefined {
  if (!/^\W*triggers?(?: (?:conditions?|criteria|events?))?\W*(?:[:：]|$)/i.test(words)) return;
  return role === 'rollback' ? 'rollback-triggers' : role === 'escalation' ? 'escalation-triggers' : undefined;
}

/** `Any of the following conditions` */
export function leadsToList(words: string): boolean {
  return /\b(?:the following|these)(?: \p{L}+){0,3}\W*$/iu.test(words);
}
