import type { CompiledJson, JsonPattern, NotCompiled } from './compiled.ts';
import { notCompiled } from './compiled.ts';
import { errorMember } from './error-body.ts';
import { alignedRows } from './explain/aligned.ts';
import type { MismatchRow } from './explain/mismatch.ts';
import { explainMismatch, explainRows, shownOutput } from './explain/mismatch.ts';
import { HEDGE } from './hedge.ts';
import type { JsonDifference } from './json-difference.ts';
import { differenceText, jsonDifferences, shownJson } from './json-difference.ts';
import { readExpectedJson } from './json-expected.ts';
import { isSuperset, memberValues } from './json-superset.ts';
import { jsonText, jsonValues, objectsIn } from './json-values.ts';
import type { MatchVerdict, Observed } from './observed.ts';
import { failed, held, person } from './observed.ts';
import { plainText } from './output-text.ts';

/**
 * A JSON value of stdout is a superset of what is expected: members by name, items of arrays in order, others between them.
 * `...` leaves something out, at the end of a string as well; `{}` and `[]` are empty. Dates with a time and UUIDs may differ. Other text may stand round the
 * JSON. Of several values (one a line) one is enough, unless another is of the same thing, has all the members and is not as expected: then a person
 * says which one is meant. So does it where it has an error besides (error-body.ts).
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
 * expected: {"name":"db","ok":true}
 * output:
 * | {"name":"web","ok":false}
 * | {"name":"db","ok":true}
 * held
 *
 * @example json
 * expected: {"status":"healthy"}
 * output:
 * | {"status":"healthy"}
 * | {"status":"down"}
 * person of several values
 *
 * @example json
 * expected: {"status":"healthy"}
 * output: {"status":"healthy","error":"no disk"}
 * person no disk
 *
 * @example json
 * expected: {"status":"healthy"}
 * output: {"status":"down","status":"healthy"}
 * failed $.status: "down", expected "healthy"
 *
 * @example json
 * expected: "decision": "allow"
 * output: {"result":{"decision":"allow"}}
 * held
 *
 * @example json
 * expected: "phase": "Running"
 * output: {"items":[{"phase":"Running"},{"phase":"Pending"}]}
 * person of several values
 */
export function matchJson(compiled: CompiledJson, observed: Observed): MatchVerdict {
  const candidates = candidatesIn(compiled, observed.stdout);
  const found = candidates.find((candidate) => isSuperset(compiled.pattern, candidate));
  const rival = found === undefined ? undefined : rivalOf(compiled.pattern, candidates);
  if (found !== undefined && rival !== undefined) {
    const why = 'of several values that are of the same thing, one has it and another has not';
    return person(explainRows(jsonDifferences(compiled.pattern, rival).flatMap(differenceRows), [why]));
  }
  const against = found === undefined ? undefined : errorMember(found, compiled.pattern);
  if (found !== undefined && against !== undefined) {
    return person(
      explainRows([{ label: 'actual', text: jsonText(found) }], [`it is as expected, and says ${against}`]),
    );
  }
  if (found !== undefined) return held(`found      ${jsonText(found).slice(0, 160)}`);
  const least = leastDifferent(compiled, observed.stdout);
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

/** Members that say what a value is of. */
const NAMES = new Set([
  'name',
  'id',
  'key',
  'host',
  'service',
  'component',
  'instance',
  'pod',
  'msg',
  'message',
  'event',
  'type',
  'kind',
]);

/** Another value that has all the members, and the names that are expected, but not the rest: two answers of which one is wrong. */
function rivalOf(pattern: JsonPattern, values: readonly JsonPattern[]): JsonPattern | undefined {
  if (pattern.type !== 'object') return undefined;
  return values.find((value) => {
    if (value.type !== 'object' || isSuperset(pattern, value)) return false;
    const members = memberValues(value);
    return pattern.members.every(({ key, value: expected }) => {
      const own = members.get(key)?.at(-1);
      return own !== undefined && (!NAMES.has(key) || isSuperset(expected, own));
    });
  });
}

type Wanted = Pick<CompiledJson, 'pattern' | 'anywhere'>;

function candidatesIn({ anywhere }: Wanted, stdout: string): readonly JsonPattern[] {
  const values = jsonValues(plainText(stdout));
  return anywhere ? values.flatMap(objectsIn) : values;
}

/** How the value differs that has most of what is expected, of the first hundred; nothing where the output has no JSON. */
export function leastDifferent(wanted: Wanted, stdout: string): readonly JsonDifference[] | undefined {
  const differences = candidatesIn(wanted, stdout)
    .slice(0, 100)
    .map((candidate) => jsonDifferences(wanted.pattern, candidate));
  return differences.reduce<readonly JsonDifference[] | undefined>(
    (least, each) => (least === undefined || distance(each) < distance(least) ? each : least),
    undefined,
  );
}

/** What is not there is further away than what is another. */
function distance(differences: readonly JsonDifference[]): number {
  return differences.reduce((sum, { actual }) => sum + (actual === undefined ? 2 : 1), 0);
}

/** What is at a path beside what is expected there. */
function differenceRows({ path, expected, actual }: JsonDifference): readonly MismatchRow[] {
  const wanted = `${path}: ${shownJson(expected)}`;
  if (actual === undefined) return [{ label: 'missing', text: wanted }];
  return alignedRows(wanted, `${path}: ${shownJson(actual)}`);
}

/** Reads a value, members without braces, or a path: `.status == "healthy"`. */
export function compileJson(text: string): CompiledJson | NotCompiled {
  const expected = readExpectedJson(text);
  if (expected === undefined) return notCompiled('unexpected text, expected JSON');
  const { pattern, anywhere, hedged } = expected;
  return { type: 'json', pattern, ...(anywhere && { anywhere }), ...(hedged && { hedged }) };
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
