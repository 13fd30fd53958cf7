import type { Check } from '../../engine/model/expectation.ts';
import { numbered, repeated, type Shape } from './shape.ts';

/** An output that grows, and what is expected of it. */
export interface OutputShape extends Shape {
  readonly check: Check;
  /** The author's words; `same` and `reversed`: the lines of the output, of which the last one differs. */
  readonly expected: string;
  readonly script: string;
}

const HEADER = 'NAME   READY   STATUS   AGE\n';

const ROWS: Shape = {
  name: 'rows',
  make: (count) => HEADER + Array.from({ length: count }, (_, index) => `web-${index}   1/1   Running   5d\n`).join(''),
};
const LINES: readonly Shape[] = [
  numbered('lines', (index) => `line ${index} of 3 updated\n`),
  repeated('the same line', 'some output of 3\n'),
  repeated('one long line', 'some output '),
  repeated('one long line of numbers', '12 errors '),
  repeated('one long word', 'a'),
  repeated('blanks in one line', ' '),
  repeated('{"a" ', '{"a" '),
  repeated('{"a":', '{"a":'),
  numbered('JSON values', (index) => `{"name":"a${index}","ok":true}\n`),
  repeated('colours', '\u001b[31ma'),
  repeated('colours that never end', '\u001b]0;'),
  repeated('carriage returns', 'done 10%\r'),
  repeated('bars', '|a'),
  repeated('quotes', '"a'),
  ROWS,
];
const EXPECTED: Readonly<Record<Exclude<Check, 'judgement'>, readonly string[]>> = {
  literal: ['3', 'nowhere', 'some output (only)', 'a or b'],
  lines: ['some output\n...\nnowhere', 'some ... nowhere', '... output <name>', '<a>a<b>b', 'same', 'reversed'],
  table: [`${HEADER}web-1   1/1   Running   5d`, `${HEADER}db-0   1/1   Pending   5d`, 'same', 'reversed'],
  json: ['{"name":"a7","ok":true}', '{"a":{"b":1}}', '"ok": false', 'same'],
  number: ['Error count is less than 3', '0 errors', '> 1'],
  empty: ['nothing', 'No errors', 'No failed pods'],
  state: ['All pods Running with 1/1 READY', 'At least 2 pods Ready', 'No pods Pending'],
  status: ['Returns 200 OK', 'should be denied', 'succeeds'],
  contains: ['output of', 'nowhere', 'same', 'reversed'],
  regex: ['^line \\d+$', '(a+)+b', '(?:some|output).*nowhere'],
  exit: ['1'],
};

/** Each matcher with outputs that grow in lines, in one line, and in lines that are all expected. */
export const OUTPUT_SHAPES: readonly OutputShape[] = LINES.flatMap((shape) =>
  Object.entries(EXPECTED).flatMap(([check, texts]) =>
    texts.map((expected) => ({
      ...shape,
      name: `${check} ${JSON.stringify(expected)} of ${shape.name}`,
      check: check as Check,
      expected,
      script: './report',
    })),
  ),
);
