import type { RunEvent } from '../run/event.ts';
import { markOf } from './redaction/span.ts';
import type { Redactor } from './redaction.ts';

/**
 * The event as it may be written and shown: with every text that people or commands made redacted, and the value of a
 * secret parameter gone, however short it is.
 *
 * Words that Handrail itself chose, ids and digests stay as they are, so that a secret that happens to be `failed` cannot
 * make a journal unreadable.
 */
export function redactEvent(event: RunEvent, redactor: Redactor): RunEvent {
  if (event.type === 'parameter-set' && event.secret === true) return { ...event, value: markOf(event.name) };
  if (event.type === 'step-entered') return event;
  return redactValue(event, redactor);
}

/**
 * Fields that hold words of Handrail and never text. `from` and `to` of a branch lead to ids. A word that is missing here is
 * found by the test that hides all text of every event and reads it again.
 */
const OWN_WORDS = new Set(
  [
    'type run digest attendance allow consent action step from attempt impact verdict outcome settlement status',
    'steps actions options rewritten again reopened copy question option what lock',
  ].flatMap((names) => names.split(' ')),
);

/** Text stays text and all else stays what it is, so that the value keeps its type. */
function redactValue<Value>(value: Value, redactor: Redactor): Value;
function redactValue(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redactText(value);
  if (Array.isArray(value)) return value.map((each) => redactValue(each, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, OWN_WORDS.has(key) ? field : redactValue(field, redactor)]),
  );
}
