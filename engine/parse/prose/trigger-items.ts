import type { Trigger } from '../../model/item.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { readTrigger } from './trigger.ts';

/** When to leave the procedure, as a passage says it: a bullet under `Rollback Triggers`, or a sentence of its own. */
export function readTriggerItem(passage: Passage, purpose: Purpose): Trigger | undefined {
  const { line, endLine, cue, label, rest } = passage;
  if (purpose === 'contact') {
    const issue =
      label !== undefined &&
      /^(?:immediately |please )?(?:contact|escalate|call|page|notify|inform|alert)\b|\bescalate to\b/i.test(rest) &&
      !/^(?:escalat\w*|contact|immediate|(?:(?:level|tier|l|step) ?\d+|(?:first|second|third|fourth|final|last) (?:level|tier|line|contact))\b.*)$/i.test(
        label,
      );
    return issue ? { kind: 'trigger', line, endLine, text: label, to: 'escalation' } : undefined;
  }
  if (purpose !== 'trigger') return;
  const text = passage.text.replace(/\s*\n\s*/g, ' ');
  const automatic = passage.automatic ? { automatic: true } : {};
  if (cue === 'rollback-triggers') return { kind: 'trigger', line, endLine, text, to: 'rollback', ...automatic };
  if (cue === 'escalation-triggers') return { kind: 'trigger', line, endLine, text, to: 'escalation', ...automatic };
  const reading = readTrigger(text);
  return reading && { kind: 'trigger', line, endLine, text, ...reading };
}
