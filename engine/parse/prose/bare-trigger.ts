import type { Role } from '../../model/section.ts';
import type { ListItemBlock, ParagraphBlock } from '../block.ts';
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

/**
 * A bullet of an escalation that is nothing but a condition: when to call who is named above.
 *
 * @example `- If the error rate does not improve`; not `- If nobody answers, call the lead`, `1. If unsure, ask`
 */
export function isBareCondition({
  block,
  role,
  text,
}: {
  readonly block: ListItemBlock | ParagraphBlock;
  readonly role: Role;
  readonly text: string;
}): boolean {
  return (
    role === 'escalation' &&
    block.type === 'list-item' &&
    !block.ordered &&
    /^(?:if|when|whenever) [^,:;→]{4,120}$/i.test(text.trim())
  );
}
