import type { Codes } from './codes.ts';
import { type CodeLine, LONGEST_MANIFEST, lineAt, standsThere } from './line-cursor.ts';
import type { OwnShape, ShapeMatch } from './shape.ts';

/** Where a shape begins, and whether nothing comes after the codes. */
type Place = Parameters<OwnShape['match']>[1];

const NONE: ShapeMatch = { status: 'none', reached: 0 };
const MORE: ShapeMatch = { status: 'more' };

/**
 * The values of a Secret of Kubernetes in YAML, as `kubectl get -o yaml` prints it: `data` stands before `kind` there. Of a
 * ConfigMap, which has `data` too, nothing is hidden.
 *
 * Example: `data:⏎  password: aHVudGVyMg==⏎kind: Secret` → `data:⏎  password: ‹redacted:secret-data›⏎kind: Secret`
 */
export const YAML_DATA: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['data:\n', 'data:\r\n'],
  match(codes, place) {
    // `metadata:`, where that can still be seen.
    if (isLetter(codes[place.start - 1] ?? 0)) return NONE;
    const data = readEntries(codes, place, { from: place.end, deeperThan: -1 });
    if (data.status !== 'read') return data.status === 'cut' ? MORE : NONE;
    return isSecret(codes, place, data.next) ?? { status: 'match', spans: data.spans };
  },
};

/** `stringData`, which nothing but a Secret has. */
export const YAML_STRING_DATA: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['stringData:\n', 'stringData:\r\n'],
  match(codes, place) {
    const data = readEntries(codes, place, { from: place.end, deeperThan: -1 });
    if (data.status !== 'read') return data.status === 'cut' ? MORE : NONE;
    return { status: 'match', spans: data.spans };
  },
};

/** As people write it, and `helm template`: `kind: Secret` first, and `data` among the keys below it. */
export const YAML_KIND: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['kind: Secret\n', 'kind: Secret\r\n', 'kind: "Secret"\n'],
  match(codes, place) {
    let keys: number | undefined;
    for (let at = place.end; at < codes.length || !place.final; ) {
      const line = nextLine(codes, place, at);
      if (typeof line === 'string') return line === 'cut' ? MORE : NONE;
      at = line.next;
      if (line.start === line.end) continue;
      keys ??= line.indentation;
      if (line.indentation < keys || standsThere(codes, line, '---')) return NONE;
      if (line.indentation > keys) continue;
      if (standsThere(codes, line, 'kind:')) return NONE;
      if (!standsThere(codes, line, 'data:') || line.end - line.start !== 5) continue;
      const data = readEntries(codes, place, { from: at, deeperThan: keys });
      if (data.status !== 'read') return data.status === 'cut' ? MORE : NONE;
      return { status: 'match', spans: data.spans };
    }
    return NONE;
  },
};

type Entries =
  | { readonly status: 'read'; readonly spans: readonly { start: number; end: number }[]; readonly next: CodeLine }
  | { readonly status: 'cut' | 'none' };

/** Reads `key: value` lines of one indentation, and what is indented more as the rest of a value, to a line indented less. */
function readEntries(codes: Codes, place: Place, { from, deeperThan }: { from: number; deeperThan: number }): Entries {
  const spans: { start: number; end: number }[] = [];
  let keys: number | undefined;
  for (let at = from; ; ) {
    if (at >= codes.length && place.final) {
      const end = { indentation: 0, start: codes.length, end: codes.length, next: codes.length };
      return spans.length > 0 ? { status: 'read', spans, next: end } : { status: 'none' };
    }
    const line = nextLine(codes, place, at);
    if (typeof line === 'string') return { status: line };
    at = line.next;
    if (line.start === line.end) continue;
    keys ??= line.indentation;
    if (keys <= deeperThan || keys === 0) return { status: 'none' };
    if (line.indentation < keys) return { status: 'read', spans, next: line };
    const value = line.indentation > keys ? line.start : startOfValue(codes, line);
    if (value === undefined) return { status: 'none' };
    if (value < line.end) spans.push({ start: value, end: line.end });
  }
}

function nextLine(codes: Codes, place: Place, at: number): CodeLine | 'cut' | 'none' {
  if (at - place.end > LONGEST_MANIFEST) return 'none';
  const line = lineAt(codes, at, place.final);
  return line === 'cut' && codes.length - place.end > LONGEST_MANIFEST ? 'none' : line;
}

const COLON = 58;
const SPACE = 32;

/**
 * Where the value begins in `key: value`; the end of the line where it comes below (`|`, `>-`). Nothing where there is none:
 * that is another mapping, which a Secret does not have there.
 */
function startOfValue(codes: Codes, { start, end }: CodeLine): number | undefined {
  let at = start;
  while (at < end && codes[at] !== COLON && codes[at] !== SPACE) at++;
  if (at === start || codes[at] !== COLON) return undefined;
  at++;
  while (at < end && codes[at] === SPACE) at++;
  if (at === end) return undefined;
  return standsThere(codes, { start: at, end }, '|') || standsThere(codes, { start: at, end }, '>') ? end : at;
}

/** Between `data` and `kind` stands at most `immutable`, as kubectl sorts them. */
const MOST_BETWEEN = 2;

/** Nothing where the keys beside `data`, the first of which is given, say `kind: Secret`. */
function isSecret(codes: Codes, place: Place, first: CodeLine): ShapeMatch | undefined {
  let line = first;
  for (let between = 0; between <= MOST_BETWEEN && line.indentation === first.indentation; between++) {
    if (standsThere(codes, line, 'kind:')) return /^kind: "?Secret"?$/.test(textOf(codes, line)) ? undefined : NONE;
    const next = nextLine(codes, place, line.next);
    if (typeof next === 'string') return next === 'cut' ? MORE : NONE;
    line = next;
  }
  return NONE;
}

function textOf(codes: Codes, { start, end }: CodeLine): string {
  return String.fromCharCode(...codes.subarray(start, Math.min(end, start + 40)));
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
