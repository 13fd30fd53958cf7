import type { Trigger } from '../../model/item.ts';
import type { Role } from '../../model/section.ts';
import { type Cue, readCue } from './cue.ts';
import type { Passage } from './passage.ts';

/** `**Abort criteria:** error rate above 2 %`: where the label says that what follows is when to leave. */
export function labelledTrigger({
  label,
  rest,
  section,
}: Pick<Passage, 'label' | 'rest' | 'section'>): Trigger['to'] | undefined {
  if (label === undefined || rest === '' || leadsToList(rest)) return;
  const cue = bareTrigger(label, section?.role) ?? readCue(label);
  return cue === 'rollback-triggers' ? 'rollback' : cue === 'escalation-triggers' ? 'escalation' : undefined;
}

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
