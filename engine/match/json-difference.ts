import type { JsonPattern } from './compiled.ts';
import { isSuperset, memberValues, nextSuperset } from './json-superset.ts';
import { jsonText } from './json-values.ts';

/** A place where a value has not what is expected. */
export interface JsonDifference {
  /** `$.items[0].name`; of an item that nothing is like, the path of the array. */
  readonly path: string;
  readonly expected: JsonPattern;
  /** Absent where there is nothing at this place. */
  readonly actual?: JsonPattern;
  /** How many items there are that none is like it. */
  readonly items?: number;
}

/** More differences than these are not looked for. */
const LIMIT = 20;

type JsonArray = Extract<JsonPattern, { type: 'array' }>;
type JsonObject = Extract<JsonPattern, { type: 'object' }>;

/** Where `actual` has not what `pattern` has; none: it is a superset. */
export function jsonDifferences(pattern: JsonPattern, actual: JsonPattern, path = '$'): readonly JsonDifference[] {
  if (isSuperset(pattern, actual)) return [];
  if (pattern.type === 'array' && actual.type === 'array') return arrayDifferences(pattern, actual, path);
  if (pattern.type === 'object' && actual.type === 'object') return objectDifferences(pattern, actual, path);
  return [{ path, expected: pattern, actual }];
}

/** `$.version: "0.1.0", expected "0.2.0"`. */
export function differenceText({ path, expected, actual, items }: JsonDifference): string {
  if (items !== undefined) return `${path}: no item like ${shownJson(expected)} among ${items}`;
  if (actual === undefined) return `${path} is missing, expected ${shownJson(expected)}`;
  return `${path}: ${shownJson(actual)}, expected ${shownJson(expected)}`;
}

function objectDifferences(pattern: JsonObject, actual: JsonObject, path: string): readonly JsonDifference[] {
  if (pattern.members.length === 0) return [{ path, expected: pattern, actual }];
  const values = memberValues(actual);
  const found: JsonDifference[] = [];
  for (const { key, value } of pattern.members) {
    const at = `${path}${/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
    const others = values.get(key);
    const other = others?.find((one) => !isSuperset(value, one)) ?? others?.at(-1);
    found.push(...(other === undefined ? [{ path: at, expected: value }] : jsonDifferences(value, other, at)));
    if (found.length >= LIMIT) break;
  }
  return found;
}

/** Of the first item that nothing is like: how the one in its place differs, where there are few. */
function arrayDifferences(pattern: JsonArray, actual: JsonArray, path: string): readonly JsonDifference[] {
  if (pattern.items.length === 0) return [{ path, expected: pattern, actual }];
  let next = 0;
  for (const [index, item] of pattern.items.entries()) {
    const at = nextSuperset(item, actual.items, next);
    next = at + 1;
    if (at >= 0) continue;
    const other = actual.items[index];
    return other === undefined || actual.items.length > 5
      ? [{ path, expected: item, items: actual.items.length }]
      : jsonDifferences(item, other, `${path}[${index}]`).slice(0, LIMIT);
  }
  return [];
}

/** JSON text as short as a person reads it. */
export function shownJson(pattern: JsonPattern): string {
  const text = jsonText(pattern);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
