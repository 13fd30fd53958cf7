import type { JsonPattern } from './compiled.ts';
import { fitsWildcards } from './line-pattern.ts';
import { printed } from './volatile.ts';

/**
 * Whether `actual` has all that `pattern` has: members by name, items of arrays in order, others between them. Apart from telling the differences,
 * which goes into one item of each array only: doing both at once would take twice the time at each level of nesting.
 */
export function isSuperset(pattern: JsonPattern, actual: JsonPattern): boolean {
  if (pattern.type === 'any' || isSame(pattern, actual)) return true;
  if (pattern.type === 'array' && actual.type === 'array') {
    if (pattern.items.length === 0) return pattern.open === true || actual.items.length === 0;
    let next = 0;
    return pattern.items.every((item) => {
      const at = nextSuperset(item, actual.items, next);
      next = at + 1;
      return at >= 0;
    });
  }
  if (pattern.type !== 'object' || actual.type !== 'object') return false;
  if (pattern.members.length === 0) return pattern.open === true || actual.members.length === 0;
  const values = memberValues(actual);
  return pattern.members.every(({ key, value }) => {
    const others = values.get(key);
    return others?.every((other) => isSuperset(value, other)) === true;
  });
}

/** Index of the first item from `from` on that has all that is expected of one; -1 where none has. */
export function nextSuperset(item: JsonPattern, others: readonly JsonPattern[], from: number): number {
  for (let at = from; at < others.length; at += 1) {
    const other = others[at];
    if (other !== undefined && isSuperset(item, other)) return at;
  }
  return -1;
}

/** Values by their keys. Which one is meant where a key occurs twice is not said (RFC 8259, 4), so that all of them count. */
export function memberValues(
  object: Extract<JsonPattern, { type: 'object' }>,
): ReadonlyMap<string, readonly JsonPattern[]> {
  const values = new Map<string, JsonPattern[]>();
  for (const { key, value } of object.members) {
    const others = values.get(key);
    if (others === undefined) values.set(key, [value]);
    else others.push(value);
  }
  return values;
}

function isSame(pattern: JsonPattern, actual: JsonPattern): boolean {
  if (pattern.type === 'string' && actual.type === 'string') {
    if (pattern.open) return actual.value.startsWith(pattern.value);
    return (
      pattern.value === actual.value ||
      (isMoment(pattern.value) && isMoment(actual.value)) ||
      fitsWildcards(pattern.value, actual.value)
    );
  }
  if (pattern.type === 'number' && actual.type === 'number') return isSameNumber(pattern.raw, actual.raw);
  return pattern.type === 'constant' && actual.type === 'constant' && pattern.value === actual.value;
}

/** A date with a time of day, or a UUID: the sample in a document is never the one of a run. */
function isMoment(text: string): boolean {
  const shape = printed(text, ['time', 'uuid']);
  return shape === '‹uuid›' || (shape === '‹time›' && /^\d{4}-.*:/.test(text));
}

/** By value; numbers of more digits than a float holds, digit by digit. */
function isSameNumber(left: string, right: string): boolean {
  if (left === right) return true;
  return left.length <= 15 && right.length <= 15 && Number(left) === Number(right);
}
