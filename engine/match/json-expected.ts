import type { JsonPattern } from './compiled.ts';
import { withoutAddition } from './hedge.ts';
import type { Span } from './json-reader.ts';
import { readJson } from './json-reader.ts';
import { isBlank } from './output-text.ts';

/** JSON that an author expects. */
export interface ExpectedJson {
  readonly pattern: JsonPattern;
  /** The author wrote members without the braces round them. */
  readonly anywhere?: boolean;
  readonly hedged: boolean;
  /** Where each value stands in the text. */
  readonly spans: ReadonlyMap<JsonPattern, Span>;
}

/** Reads a value, members without braces, or a path: `.status == "healthy"`. Nothing where there is none that says something. */
export function readExpectedJson(text: string): ExpectedJson | undefined {
  const { text: whole, hedged } = withoutAddition(text);
  const spans = new Map<JsonPattern, Span>();
  const offset = text.length - text.trimStart().length;
  const opening = /[{[]/.exec(whole)?.index;
  const pattern =
    readWhole(whole, 0, { offset, spans }) ??
    (opening === undefined || !isLead(whole.slice(0, opening))
      ? undefined
      : readWhole(whole, opening, { offset, spans })) ??
    readPath(whole, { offset, spans });
  if (pattern !== undefined) return { pattern, hedged, spans };
  const members = readWhole(`{${whole}}`, 0, { offset: offset - 1, spans });
  return members?.type === 'object' && members.members.length > 0
    ? { pattern: members, anywhere: true, hedged, spans }
    : undefined;
}

interface Placed {
  readonly offset: number;
  readonly spans: Map<JsonPattern, Span>;
}

/** Words such as `Returns` before the value. */
function isLead(text: string): boolean {
  return text.length <= 60 && !/["'{}[\]]/.test(text);
}

function readWhole(text: string, start: number, { offset, spans }: Placed): JsonPattern | undefined {
  const own = new Map<JsonPattern, Span>();
  const reading = readJson(text, start, { tolerant: true, spans: own });
  if (reading.type !== 'value' || !/^[\s.,;…]*$/.test(text.slice(reading.end))) return undefined;
  if (!saysSomething(reading.value) || (start === 0 && isBareWord(reading.value, text))) return undefined;
  for (const [pattern, { from, start: begin, end }] of own) {
    spans.set(pattern, {
      start: begin + offset,
      end: end + offset,
      ...(from === undefined ? {} : { from: from + offset }),
    });
  }
  return reading.value;
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
function readPath(text: string, { offset, spans }: Placed): JsonPattern | undefined {
  const match = /^\$?(\.[A-Za-z_][\w.-]*)\s*(?:==?|:|\bis\b)\s*(\S.*)$/s.exec(text.slice(0, 2_000));
  const [whole = '', path = '', rest = ''] = match ?? [];
  const value = match === null ? undefined : readWhole(rest, 0, { offset: offset + whole.length - rest.length, spans });
  return value === undefined
    ? undefined
    : path
        .split('.')
        .filter((key) => key !== '')
        .reduceRight<JsonPattern>((inner, key) => ({ type: 'object', members: [{ key, value: inner }] }), value);
}
