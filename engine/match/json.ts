import type { CompiledJson, JsonPattern, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { alignedRows } from './explain/aligned.ts';
import type { MismatchRow } from './explain/mismatch.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { HEDGE, withoutAddition } from './hedge.ts';
import type { JsonDifference } from './json-difference.ts';
import { differenceText, jsonDifferences, shownJson } from './json-difference.ts';
import { readJson } from './json-reader.ts';
import { isSuperset } from './json-superset.ts';
import { jsonText, jsonValues, objectsIn } from './json-values.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held } from './observed.ts';
import { isBlank, plainText } from './output-text.ts';

/**
 * A JSON value of stdout is a superset of what is expected: members by name, items of arrays in order, others between them.
 * `...` leaves something out, at the end of a string as well; `{}` and `[]` are empty. Dates with a time and UUIDs may differ. Other text may stand round the
 * JSON, and of several values (one a line) one is enough.
 *
 * @example json
 * expected: {"status":"healthy", ...}
 * output:
 * | HTTP/1.1 200 OK
 * | {"status": "healthy", "version": "0.2.0", "uptime": 12}
 * held
 *
 * @example json
 * expected: {"status":"healthy","version":"0.2.0"}
 * output: {"status":"healthy","version":"0.1.0"}
 * failed $.version: "0.1.0", expected "0.2.0"
 *
 * @example json
 * expected: {"items":[{"name":"a"},{"name":"c"}]}
 * output: {"items":[{"name":"a","n":1},{"name":"b"},{"name":"c"}]}
 * held
 *
 * @example json
 * expected: {"errors":[]}
 * output: {"errors":["disk"]}
 * failed $.errors: ["disk"], expected []
 *
 * @example json
 * expected: "decision": "allow"
 * output: {"result":{"decision":"allow"}}
 * held
 */
export function matchJson(compiled: CompiledJson, observed: Observed): MatchVerdict {
  const values = jsonValues(plainText(observed.stdout));
  const candidates = compiled.anywhere ? values.flatMap(objectsIn) : values;
  const found = candidates.find((candidate) => isSuperset(compiled.pattern, candidate));
  if (found !== undefined) return held(`found      ${jsonText(found).slice(0, 160)}`);
  const least = leastDifferent(compiled.pattern, candidates);
  if (least === undefined) {
    return failed(
      explainMismatch({
        expected: [jsonText(compiled.pattern)],
        actual: shownOutput(observed.stdout, observed.stderr),
        why: ['stdout has no JSON'],
      }),
    );
  }
  return failed(explainRows(least.flatMap(differenceRows), least.map(differenceText)));
}

/** How the value differs that has most of what is expected, of the first hundred. */
function leastDifferent(
  pattern: JsonPattern,
  candidates: readonly JsonPattern[],
): readonly JsonDifference[] | undefined {
  const differences = candidates.slice(0, 100).map((candidate) => jsonDifferences(pattern, candidate));
  return differences.reduce<readonly JsonDifference[] | undefined>(
    (least, each) => (least === undefined || each.length < least.length ? each : least),
    undefined,
  );
}

/** What is at a path beside what is expected there. */
function differenceRows({ path, expected, actual }: JsonDifference): readonly MismatchRow[] {
  const wanted = `${path}: ${shownJson(expected)}`;
  if (actual === undefined) return [{ label: 'missing', text: wanted }];
  return alignedRows(wanted, `${path}: ${shownJson(actual)}`);
}

/** Reads a value, members without braces, or a path: `.status == "healthy"`. */
export function compileJson(text: string): CompiledJson | NotCompiled {
  const { text: whole, hedged } = withoutAddition(text);
  const start = /[{[]/.exec(whole)?.index;
  const scalar = readWhole(whole, 0);
  const value = scalar ?? (start === undefined || !isLead(whole.slice(0, start)) ? undefined : readWhole(whole, start));
  if (value !== undefined) return { type: 'json', pattern: value, ...(hedged && { hedged }) };
  const byPath = readPath(whole);
  if (byPath !== undefined) return { type: 'json', pattern: byPath, ...(hedged && { hedged }) };
  const members = readWhole(`{${whole}}`, 0);
  return members?.type === 'object' && members.members.length > 0
    ? { type: 'json', pattern: members, anywhere: true, ...(hedged && { hedged }) }
    : notCompiled('unexpected text, expected JSON');
}

/** Words such as `Returns` before the value. */
function isLead(text: string): boolean {
  return text.length <= 60 && !/["'{}[\]]/.test(text);
}

function readWhole(text: string, start: number): JsonPattern | undefined {
  const reading = readJson(text, start, true);
  if (reading.type !== 'value' || !/^[\s.,;…]*$/.test(text.slice(reading.end))) return undefined;
  return !saysSomething(reading.value) || (start === 0 && isBareWord(reading.value, text)) ? undefined : reading.value;
}

/** Of `{...}`, `[...]` and `...` any value would do; that a member is there is something, and so is that a list is empty. */
function saysSomething(pattern: JsonPattern): boolean {
  switch (pattern.type) {
    case 'any':
      return false;
    case 'string':
      return pattern.open !== true || !isBlank(pattern.value);
    case 'number':
    case 'constant':
      return true;
    case 'array':
      return pattern.items.some(saysSomething) || (pattern.items.length === 0 && pattern.open !== true);
    case 'object':
      return pattern.members.length > 0 || pattern.open !== true;
  }
}

/** `healthy` is no JSON; `"healthy"` is. */
function isBareWord(value: JsonPattern, text: string): boolean {
  return value.type === 'string' && /^\s*\w/.test(text);
}

/** `.status.phase == "Active"`, `$.version: "0.1.0"` as an object in an object. */
function readPath(text: string): JsonPattern | undefined {
  const match = /^\$?(\.[A-Za-z_][\w.-]*)\s*(?:==?|:|\bis\b)\s*(\S.*)$/s.exec(text.slice(0, 2_000));
  const value = match === null ? undefined : readWhole(match[2] ?? '', 0);
  return value === undefined
    ? undefined
    : (match?.[1] ?? '')
        .split('.')
        .filter((key) => key !== '')
        .reduceRight<JsonPattern>((inner, key) => ({ type: 'object', members: [{ key, value: inner }] }), value);
}

/** The compiled form in words, for people. */
export function describeJson(compiled: CompiledJson): string {
  const { pattern } = compiled;
  const text = jsonText(pattern);
  if (compiled.anywhere) return `json: an object with ${text}`;
  const isNone = /^(?:\{\}|\[\])$/.test(text);
  return !isNone && (pattern.type === 'object' || pattern.type === 'array')
    ? `json: a superset of ${text}`
    : `json: ${text}`;
}

/** The compiled form as an author writes it; compiled again it is the same. */
export function formatJson(compiled: CompiledJson): string {
  const text = jsonText(compiled.pattern);
  return `${compiled.anywhere ? text.slice(1, -1) : text}${compiled.hedged ? ` ${HEDGE}` : ''}`;
}
