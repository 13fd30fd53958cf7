import type { Item, Trigger } from '../../model/item.ts';
import type { TableRowBlock } from '../block.ts';
import { readGates } from './gate.ts';

/**
 * A row of a table that says at which threshold to leave: its column of actions rolls back or escalates.
 *
 * @example `| Metric | Threshold | Action |`, `| Error rate | > 1% | Rollback |`
 */
export function readDecisionRow({ line, endLine, header, cells, headerRow }: TableRowBlock): readonly Item[] {
  const limit = header.findIndex((name) => /\b(?:thresholds?|conditions?|limits?|triggers?|when|value)\b/i.test(name));
  const action = header.findIndex((name) => /\b(?:actions?|responses?|what to do|then|decision)\b/i.test(name));
  const to = destination(cells[action] ?? '');
  if (headerRow || limit < 0 || action < 0 || to === undefined) return [];
  const [subject = ''] = cells;
  const text = limit === 0 ? subject : `${subject} ${cells[limit] ?? ''}`.trim();
  const gates = readGates(text, { leaves: true }).map((gate) => ({ kind: 'gate' as const, line, endLine, ...gate }));
  const automatic = AUTOMATIC.test(cells[action] ?? '');
  return text === ''
    ? []
    : [...gates, { kind: 'trigger', line, endLine, text, to, ...(automatic ? { automatic } : {}) }];
}

/** A machine does it: `Auto-rollback`, `Automatic rollback`, `Rolled back automatically`. */
const AUTOMATIC = /\bauto(?:matic(?:ally)?)?[ -]?(?:roll|revert|abort|page|escalat)|\bautomatically\b/i;

/** Whether the header says by itself that a table decides, in whatever section it stands. */
export function isDecisionTable({ header }: TableRowBlock): boolean {
  return header.some((name) => /\bthresholds?\b/i.test(name)) && header.some((name) => /\bactions?\b/i.test(name));
}

function destination(action: string): Trigger['to'] | undefined {
  if (/\b(?:do not|don't|no)\b/i.test(action)) return;
  if (/\broll(?:ing)?[ -]?back\b|\babort\b|\brevert\b/i.test(action)) return 'rollback';
  return /\bescalat|^\W*(?:page|call|contact)\b/i.test(action) ? 'escalation' : undefined;
}
