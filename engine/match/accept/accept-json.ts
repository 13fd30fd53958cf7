import { leastDifferent } from '../json.ts';
import type { JsonDifference } from '../json-difference.ts';
import type { ExpectedJson } from '../json-expected.ts';
import { readExpectedJson } from '../json-expected.ts';
import { jsonText } from '../json-values.ts';
import type { Observed } from '../observed.ts';
import type { Accepted, TextEdit } from './accepted.ts';
import { edited, refused } from './accepted.ts';

/** The value at each path that differs becomes the printed one, and goes where there is none; all else stays as it was written. */
export function acceptJson(text: string, observed: Observed): Accepted {
  const expected = readExpectedJson(text);
  if (expected === undefined) return refused('there is no JSON in it');
  const differences = leastDifferent(expected, observed.stdout);
  if (differences === undefined) return refused('the output has no JSON');
  const [first] = differences;
  if (first === undefined) return refused('it holds as it is');
  // One at a time: what is taken away takes a comma with it, and the next place is looked for in what is left.
  const edit = editFor(text, first, expected);
  return edit === undefined
    ? refused(`what becomes of ${first.path} is not clear`)
    : { status: 'changed', text: edited(text, [edit]) };
}

function editFor(text: string, difference: JsonDifference, { spans }: ExpectedJson): TextEdit | undefined {
  const span = spans.get(difference.expected);
  if (span === undefined) return undefined;
  if (difference.actual !== undefined) return { start: span.start, end: span.end, text: jsonText(difference.actual) };
  if (span.from === undefined) return undefined;
  return withoutPart(text, span.from, span.end);
}

/** A member or an item with the comma after it, or else the one before it. */
function withoutPart(text: string, start: number, end: number): TextEdit | undefined {
  const after = /^\s*,\s*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return { start, end: end + after.length, text: '' };
  const before = /\s*,\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0];
  // The only one: `{}` and `[]` would say that there is nothing.
  return before === undefined ? undefined : { start: start - before.length, end, text: '' };
}
