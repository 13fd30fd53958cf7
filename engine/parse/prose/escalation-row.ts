import type { Contact, Trigger } from '../../model/item.ts';
import type { TableRowBlock } from '../block.ts';
import type { SectionContext } from '../section/section-context.ts';
import { channelsOf, isPerson } from './contact.ts';
import { readTrigger } from './trigger.ts';

/**
 * Whom a row of an escalation's timetable calls, and on what condition: a column of times and one of what is done then.
 *
 * @example `| Time | Action |`, `| 15 min | Escalate to the platform lead |`, `| 30 min | If still down, page the DBA team |`,
 * `| > 60 min | Incident commander |`
 */
export function readEscalationRow(
  row: TableRowBlock,
  section: SectionContext | undefined,
): readonly (Contact | Trigger)[] {
  const { line, endLine, header, cells, headerRow } = row;
  const timed = header.findIndex((name) => TIMES.test(name));
  if (headerRow || section?.role !== 'escalation' || timed < 0) return [];
  return cells.flatMap((cell, column): readonly (Contact | Trigger)[] => {
    const person = column === timed ? undefined : personIn(cell);
    if (person === undefined) return [];
    const contact: Contact = {
      kind: 'contact',
      line,
      endLine,
      text: person,
      channels: channelsOf(cell),
      address: cells.join(' · '),
    };
    const to = readTrigger(cell)?.to;
    return to === 'escalation' ? [contact, { kind: 'trigger', line, endLine, text: cell, to }] : [contact];
  });
}

const TIMES = /\b(?:times?|elapsed|after|duration|minutes?|when)\b/i;

/** Who is called, or all of a cell that only names somebody. */
function personIn(cell: string): string | undefined {
  const called = CALLED.exec(cell)?.[1];
  const words = (called ?? cell).replace(ACTS, '').trim();
  const named = called !== undefined || (!/[,.;:]/.test(words) && words.split(' ').length <= 5);
  return named && isPerson(words) ? words : undefined;
}

const CALLED =
  /\b(?:escalate to|page|call|contact|notify|alert|inform|engage|involve|activate|bring in|wake(?: up)?)\s+(?:the |your )?([^,.;:]{2,80})/i;
const ACTS = /\s+(?:handles?|responds?|investigates?|takes over|acknowledges?|owns|is (?:paged|notified|called))\b.*$/i;
