import type { Gate } from '../../model/item.ts';
import type { Role } from '../../model/section.ts';
import type { TableRowBlock } from '../block.ts';
import { isMetric, readGates } from './gate.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';
import { labelledTrigger } from './trigger-label.ts';
import { readWatchTime } from './watch-time.ts';

/**
 * The thresholds of a passage. In a trigger they say when to leave; in a condition, a symptom or a list of causes they
 * only say when something applies, and are none.
 */
export function readGateItems(passage: Passage, purpose: Purpose): readonly Gate[] {
  const { role, line, cue } = passage;
  if (purpose === 'requirement' || purpose === 'symptom' || cue === 'causes' || cue === 'expected') return [];
  if (purpose === 'contact') return readTriggerGates(passage);
  const applies = passage.lead !== undefined && cue !== 'criteria' && /\b(?:if|when|unless)\b/i.test(passage.lead);
  if (applies && purpose !== 'trigger') return [];
  const sense = purpose === 'trigger' ? 'leave' : 'must';
  if (
    sense === 'must' &&
    (role === 'overview' ||
      role === 'reference' ||
      role === 'title' ||
      (role === 'prerequisites' && purpose === 'words'))
  )
    return [];
  const words = labelledTrigger(passage) === undefined ? passage.text : passage.rest;
  return words.split('\n').flatMap((text, i) => {
    if (
      sense === 'must' &&
      /\b(?:if|when|whenever|unless|alerts? (?:on|fires?)|fires? (?:if|when))\b[^.;]*(?:[<>≤≥]|\b(?:above|below|over|under|exceed\w*|than)\b)/i.test(
        text,
      )
    )
      return [];
    const named = namedByLabel(passage);
    const lasting = sense === 'must' ? readWatchTime(passage.lead ?? '') : undefined;
    return readGates(text, { leaves: sense === 'leave', ...(named === undefined ? {} : { named }) }).map((gate) => ({
      kind: 'gate' as const,
      line: line + i,
      endLine: line + i,
      ...gate,
      ...(lasting === undefined || gate.for !== undefined ? {} : { for: lasting }),
    }));
  });
}

/** `**Error rate:**` above a list names what its bullets compare. */
function namedByLabel({ block, lead }: Passage): string | undefined {
  if (block.type !== 'list-item' || lead === undefined) return;
  const words = lead.replace(/(?<!\s)\s*[:：]\s*$/, '').replace(/\s*\([^)]*\)$/, '');
  const plain = words.replace(/\s+(?:thresholds?|targets?|limits?|levels?|slos?)$/i, '');
  return isMetric(plain) && plain.split(' ').length <= 5 ? plain : undefined;
}

/** `**Persistent issues (> 30 min):** Escalate to …`: the label says when. */
function readTriggerGates({ label, line }: Passage): readonly Gate[] {
  return readGates(label ?? '', { leaves: true }).map((gate) => ({ kind: 'gate', line, endLine: line, ...gate }));
}

const WANTED = /\b(?:targets?|thresholds?|expected|acceptance|criteria|criterion|limits?|slo|goals?|required|pass)\b/i;

/** `| Error rate < 1 % | … |`, or a row whose column of targets compares: `| p95 latency | < 500 ms |`, in a validation. */
export function readRowGates(
  { line, cells, header, headerRow }: TableRowBlock,
  role: Role | undefined,
): readonly Gate[] {
  if (role !== 'validation' || headerRow) return [];
  const [first = ''] = cells;
  const wanted = cells.filter((cell, i) => i > 0 && WANTED.test(header[i] ?? '') && /^\W{0,3}[<>≤≥]/.test(cell));
  const own = readGates(first);
  const found =
    own.length > 0 ? own : wanted.flatMap((cell) => readGates(`${first.replace(/(?<!\s)\s*[<>≤≥].*$/, '')} ${cell}`));
  return found.map((gate) => ({ kind: 'gate', line, endLine: line, ...gate }));
}
