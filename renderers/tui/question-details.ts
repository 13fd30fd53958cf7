import type { Question } from '../../engine/run/question.ts';
import { wrap, wrapAfter } from '../fit.ts';
import { mismatchRows } from '../mismatch-rows.ts';
import { sanitiseLines } from '../sanitise.ts';
import type { TextStyle } from '../text-style.ts';

/** What a question says besides its options. */
export interface QuestionText {
  /** At most three rows that are always seen. */
  readonly title: readonly string[];
  /** The rest of a long title, the warnings and the body. */
  readonly details: readonly string[];
}

/** Rows of the title that are always seen. */
const TITLE_ROWS = 3;

const known = new WeakMap<Question, { readonly width: number; readonly text: QuestionText }>();

/** The words of a question as rows; made once for a width, as the output to judge can be long and frames are many. */
export function questionText(question: Question, width: number, style: TextStyle): QuestionText {
  const before = known.get(question);
  if (before?.width === width) return before.text;
  const text = made(question, width, style);
  known.set(question, { width, text });
  return text;
}

function made(question: Question, width: number, style: TextStyle): QuestionText {
  const [first = '', ...further] = sanitiseLines(question.title.trim());
  const title = wrap(first, width - 1).map((row) => ` ${row}`);
  const warnings = question.warnings
    .flatMap(sanitiseLines)
    .flatMap((line) => wrapAfter(' ⚠ ', line, width).map(style.yellow));
  const body = mismatchRows(
    question.body.flatMap((text) => text.split(/\r?\n/)),
    { style, width: width - 3 },
  ).map((line) => `   ${line}`);
  // After a failure its cause comes first: what there was to heed was read when the command was confirmed.
  const failed = question.type === 'failure' || question.type === 'unknown-effect';
  return {
    title: title.slice(0, TITLE_ROWS).map(style.bold),
    details: [
      ...title.slice(TITLE_ROWS),
      ...further.flatMap((line) => wrap(` ${line}`, width)),
      ...(failed ? [...body, ...warnings] : [...warnings, ...body]),
    ],
  };
}
