import type { Trigger } from '../../model/item.ts';
import { isBareCondition } from './bare-trigger.ts';
import { isPerson } from './contact.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { sentencesOf } from './sentences.ts';
import { readTrigger } from './trigger.ts';
import { labelledTrigger } from './trigger-label.ts';

/** When to leave the procedure, as a passage says it: a bullet under `Rollback Triggers`, or sentences of their own. */
export function readTriggerItems(passage: Passage, purpose: Purpose): readonly Trigger[] {
  if (purpose === 'contact') return readIssue(passage);
  if (purpose !== 'trigger') return [];
  const { line, endLine, cue, block } = passage;
  const labelled = labelledTrigger(passage);
  if (labelled !== undefined) return [{ kind: 'trigger', line, endLine, text: joined(passage.rest), to: labelled }];
  const text = joined(passage.text);
  if (isBareCondition(passage)) return [{ kind: 'trigger', line, endLine, text, to: 'escalation' }];
  const automatic = passage.automatic ? { automatic: true } : {};
  if (block.type === 'list-item' && cue === 'rollback-triggers')
    return [{ kind: 'trigger', line, endLine, text, to: 'rollback', ...automatic }];
  if (block.type === 'list-item' && cue === 'escalation-triggers')
    return [{ kind: 'trigger', line, endLine, text, to: 'escalation', ...automatic }];
  const sentences = sentencesOf(passage).flatMap((sentence): readonly Trigger[] => {
    const reading = readTrigger(sentence.text);
    return reading === undefined ? [] : [{ kind: 'trigger', ...sentence, ...reading }];
  });
  if (sentences.length > 0) return sentences;
  const reading = readTrigger(text);
  return reading === undefined ? [] : [{ kind: 'trigger', line, endLine, text, ...reading }];
}

/**
 * `**Database issues:** Contact the DBA` says when to leave as well as whom to call; so do `If nobody answers, call the lead`
 * and `**Manager** — call if it lasts`.
 */
function readIssue(passage: Passage): readonly Trigger[] {
  const { label, rest, line, endLine } = passage;
  if (label !== undefined && RANK.test(label)) return [];
  if (label === undefined || isPerson(label)) {
    const text = joined(passage.text);
    const reading = readTrigger(text);
    return reading === undefined ? [] : [{ kind: 'trigger', line, endLine, text, ...reading }];
  }
  const called = /^(?:immediately |please )?(?:contact|escalate|call|page|notify|inform|alert)\b|\bescalate to\b/i.test(
    rest,
  );
  return called ? [{ kind: 'trigger', line, endLine, text: label, to: 'escalation' }] : [];
}

const RANK =
  /^(?:escalat\w*|contact|immediate|(?:(?:level|tier|l|step) ?\d+|(?:first|second|third|fourth|final|last) (?:level|tier|line|contact))\b.*)$/i;

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
