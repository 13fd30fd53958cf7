import fc from 'fast-check';
import type { Check } from '../../engine/model/expectation.ts';

const TOKENS = [
  'NAME',
  'READY',
  'STATUS',
  'web-7d9f',
  '1/1',
  'Running',
  '0/1',
  'Pending',
  '200',
  'OK',
  'HTTP/1.1',
  '{"a":1}',
  '{',
  '}',
  '[',
  ']',
  '"status"',
  ':',
  ',',
  'true',
  'null',
  '1.5Mi',
  '99.9%',
  '5d',
  '-1',
  '1e999',
  'error',
  'No',
  'resources found',
  'password=hunter22222',
  'AKIAIOSFODNN7EXAMPLE',
  '...',
  '<name>',
  '10%\r20%\r',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u009b2J',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u200b',
  '✅',
  '(',
  ')*+',
  '\\',
  '|',
  '__proto__',
] as const;
const CHECKS: readonly Check[] = [
  'literal',
  'lines',
  'table',
  'json',
  'number',
  'empty',
  'state',
  'status',
  'judgement',
  'contains',
  'regex',
  'exit',
];
const WORDS = [
  'All pods Running',
  'at least 2',
  'exactly 3 rows',
  'is 0',
  '> 5',
  'No errors',
  'nothing',
  'exit 1',
  'Returns 200 OK',
  'should be denied',
  '(only)',
  'or',
  'between 1 and 2',
  'acceptable',
  'none',
  'less than 5 minutes',
] as const;

const line = fc.array(fc.oneof(fc.constantFrom(...TOKENS), fc.string({ maxLength: 5 })), { maxLength: 7 });
const lines = fc
  .array(fc.tuple(line, fc.constantFrom(' ', '   ', '', '\t', ' | ')), { maxLength: 7 })
  .map((all) => all.map(([parts, gap]) => parts.join(gap)).join('\n'));
const json = fc.json({ maxDepth: 4 });
const binary = fc.uint8Array({ maxLength: 120 }).map((all) => Buffer.from(all).toString());
const text = fc.oneof({ weight: 4, arbitrary: lines }, json, binary, fc.constant(''));
const words = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...TOKENS)), { maxLength: 6 })
  .map((parts) => parts.join(' '));

/** What a command printed, how it ended, and what is expected of it: often what it printed. */
export interface ArbitraryOutput {
  readonly check: Check;
  readonly expected: string;
  readonly script: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly cut: boolean;
  readonly httpStatuses: readonly number[];
}

export const arbitraryOutput: fc.Arbitrary<ArbitraryOutput> = fc
  .record({
    check: fc.constantFrom(...CHECKS),
    expected: fc.oneof(text, words),
    same: fc.boolean(),
    script: fc.constantFrom(
      'kubectl get pods',
      'grep x y',
      'curl -s localhost',
      'a | wc -l',
      'nc -z a 1',
      'psql -c "select 1"',
      '(',
    ),
    stdout: text,
    stderr: fc.oneof(fc.constant(''), text),
    exitCode: fc.constantFrom(0, 0, 0, 1, 2, 7, 127, 137, 255),
    cut: fc.boolean(),
    httpStatuses: fc.array(fc.constantFrom(200, 301, 404, 500), { maxLength: 2 }),
  })
  .map(({ same, ...output }) => (same ? { ...output, expected: output.stdout } : output));
