import { loadRegexEngine } from '../engine/match/regex-engine.ts';
import { readRunbook } from '../engine/parse/read-runbook.ts';
import { type Figure, round } from './figure.ts';
import { type Growth, growthOf } from './growth.ts';
import { judgeShape } from './matching.ts';
import { MARKDOWN_SHAPES } from './shapes/markdown.ts';
import { OUTPUT_SHAPES } from './shapes/outputs.ts';
import { RUNBOOK_SHAPES, SHELL_SHAPES } from './shapes/runbook.ts';

/** Time for twice the text; issue "Read like a careful engineer", bar 4. */
const BAR_RATIO = 2.2;

const READ = [
  'lists in lists',
  'deep quotes',
  'backticks of rising lengths, on lines',
  'brackets in brackets',
  'one long line',
  '10,000 fences',
  'fences that never close',
  'fences in Markdown fences',
  'headings',
  'a table of many rows',
  'a shell fence of clients',
  'steps',
];
const JUDGED = [
  ...['literal "nowhere"', 'number "0 errors"', 'empty "No errors"', 'contains "nowhere"', 'status "Returns 200 OK"'],
  ...['regex "(a+)+b"', 'lines "some ... nowhere"'],
].flatMap((check) => [`${check} of lines`, `${check} of one long line`]);
const OTHERS = [
  ...['lines "same" of lines', 'lines "reversed" of lines', 'table "same" of rows', 'table "reversed" of rows'],
  ...['state "All pods Running with 1/1 READY" of rows', 'json "same" of JSON values', 'contains "same" of lines'],
];

/** How the time to read a document and to judge an output grows with it, for shapes that take a naive reader long. */
export async function measureGrowth(): Promise<readonly Figure[]> {
  await loadRegexEngine();
  const documents = [...MARKDOWN_SHAPES, ...SHELL_SHAPES, ...RUNBOOK_SHAPES].filter(({ name }) => READ.includes(name));
  const outputs = OUTPUT_SHAPES.filter(({ name }) => [...JUDGED, ...OTHERS].includes(name));
  return [
    ...documents.map((shape) =>
      figureOf(
        'read',
        growthOf(shape, (text) => readRunbook('growth.md', text), BAR_RATIO),
      ),
    ),
    ...outputs.map((shape) =>
      figureOf(
        'judge',
        growthOf(shape, (text) => judgeShape(shape, text), BAR_RATIO),
      ),
    ),
  ];
}

function figureOf(what: string, { name, ratio, pace, characters }: Growth): Figure {
  return {
    name: `twice the text to ${what}: ${name}`,
    measured: ratio,
    bar: BAR_RATIO,
    unit: 'x',
    beside: `${round(pace)} ms/kB, ${characters} and four times as many characters`,
  };
}
