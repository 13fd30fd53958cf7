import type { JsonPattern } from './compiled.ts';
import { jsonText } from './json-values.ts';
import { printed } from './volatile.ts';

/** More differences than these are not looked for. */
const LIMIT = 20;

type JsonArray = Extract<JsonPattern, { type: 'array' }>;
type JsonObject = Extract<JsonPattern, { type: 'object' }>;

/** Where `actual` has not what `pattern` has, by path: `$.version: "0.1.0", expected "0.2.0"`; none: it is a superset. */
export function jsonDifferences(pattern: JsonPattern, actual: JsonPattern, path = '$'): readonly string[] {
  if (isSuperset(pattern, actual)) return [];
  if (pattern.type === 'array' && actual.type === 'array') return arrayDifferences(pattern, actual, path);
  if (pattern.type === 'object' && actual.type === 'object') return objectDifferences(pattern, actual, path);
  return [`${path}: ${shown(actual)}, expected ${shown(pattern)}`];
}

/**
 * Whether `actual` has all that `pattern` has. Apart from the differences, which go into one item of each array only: looking for both at
 * once would take twice the time at each level of nesting.
 */
export function isSuperset(pattern: JsonPattern, actual: JsonPattern): boolean {
  if (pattern.type === 'any' || isSame(pattern, actual)) return true;
  if (pattern.type === 'array' && actual.type === 'array') {
    if (pattern.items.length === 0) return pattern.open === true || actual.items.length === 0;
    let next = 0;
    return pattern.items.every((item) => {
      const at = indexOfSuperset(item, actual.items, next);
      next = at + 1;
      return at >= 0;
    });
  }
  if (pattern.type !== 'object' || actual.type !== 'object') return false;
  if (pattern.members.length === 0) return pattern.open === true || actual.members.length === 0;
  const values = valuesOf(actual);
  return pattern.members.every(({ key, value }) => {
    const other = values.get(key);
    return other !== undefined && isSuperset(value, other);
  });
}

function indexOfSuperset(item: JsonPattern, others: readonly JsonPattern[], from: number): number {
  for (let at = from; at < others.length; at += 1) {
    const other = others[at];
    if (other !== undefined && isSuperset(item, other)) return at;
  }
  return -1;
}

/** Of a key that occurs twice, readers take the last (RFC 8259, 4). */
function valuesOf(object: JsonObject): ReadonlyMap<string, JsonPattern> {
  return new Map(object.members.map((member) => [member.key, member.value]));
}

function isSame(pattern: JsonPattern, actual: JsonPattern): boolean {
  if (pattern.type === 'string' && actual.type === 'string') {
    if (pattern.open) return actual.value.startsWith(pattern.value);
    return pattern.value === actual.value || (isMoment(pattern.value) && isMoment(actual.value));
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

function objectDifferences(pattern: JsonObject, actual: JsonObject, path: string): readonly string[] {
  if (pattern.members.length === 0 && pattern.open !== true && actual.members.length > 0) {
    return [`${path}: ${shown(actual)}, expected {}`];
  }
  const values = valuesOf(actual);
  const found: string[] = [];
  for (const { key, value } of pattern.members) {
    const at = `${path}${/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
    const other = values.get(key);
    found.push(
      ...(other === undefined ? [`${at} is missing, expected ${shown(value)}`] : jsonDifferences(value, other, at)),
    );
    if (found.length >= LIMIT) break;
  }
  return found;
}

/** The items occur in order, others may stand between. */
function arrayDifferences(pattern: JsonArray, actual: JsonArray, path: string): readonly string[] {
  if (pattern.items.length === 0 && pattern.open !== true && actual.items.length > 0) {
    return [`${path}: ${shown(actual)}, expected []`];
  }
  let next = 0;
  for (const [index, item] of pattern.items.entries()) {
    const at = indexOfSuperset(item, actual.items, next);
    if (at < 0) return itemDifferences(item, { actual, index, path });
    next = at + 1;
  }
  return [];
}

function itemDifferences(
  item: JsonPattern,
  place: { readonly actual: JsonArray; readonly index: number; readonly path: string },
): readonly string[] {
  const { actual, index, path } = place;
  const other = actual.items[index];
  return other === undefined || actual.items.length > 5
    ? [`${path}: no item like ${shown(item)} among ${actual.items.length}`]
    : jsonDifferences(item, other, `${path}[${index}]`).slice(0, LIMIT);
}

function shown(pattern: JsonPattern): string {
  const text = jsonText(pattern);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
