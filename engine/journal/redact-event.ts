import type { RunEvent } from '../run/event.ts';
import { readEvent } from './event-schema.ts';
import { markOf } from './redaction/span.ts';
import type { Redactor } from './redaction.ts';

/**
 * The event as it may be written and shown: with every text that people or commands made redacted, and the value of a
 * secret parameter gone, however short it is.
 *
 * Words that Handrail itself chose, ids and digests stay as they are, so that a secret that happens to be `failed` cannot
 * make a journal unreadable.
 * @throws TypeError for an event that no journal could be read with, which is an error of the program
 */
export function redactEvent(event: RunEvent, redactor: Redactor): RunEvent {
  if (event.type === 'parameter-set' && event.secret === true) return { ...event, value: markOf(event.name) };
  if (event.type === 'step-entered') return event;
  const reading = readEvent(redactValue(event, redactor));
  if (reading.status === 'event') return reading.event;
  throw new TypeError(reading.status === 'wrong' ? reading.message : `Unexpected event ${reading.eventType}`);
}

/** Fields that hold words of Handrail and never text. `from` and `to` of a branch lead to ids. */
const OWN_WORDS = new Set(
  [
    'type run digest attendance allow action step from attempt impact verdict outcome settlement status',
    'question option what',
  ].flatMap((names) => names.split(' ')),
);

function redactValue(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redactText(value);
  if (Array.isArray(value)) return value.map((each) => redactValue(each, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, OWN_WORDS.has(key) ? field : redactValue(field, redactor)]),
  );
}
