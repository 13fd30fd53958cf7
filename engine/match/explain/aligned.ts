import { diffArrays } from 'diff';
import stringWidth from 'fast-string-width';
import type { MismatchRow } from './mismatch.ts';
import { visibleInside } from './visible.ts';

/** More words than these are not compared: the difference would not be read. */
const WORDS = 400;

/** A stretch of a line, and whether the other line has nothing like it. */
interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Whether a word of what was expected may stand for one that there is: the same age, a wildcard; one stretch of white space for another. */
export type Alike = (expected: string, actual: string) => boolean;

/** White space counts as one space. */
export const bothSpaces: Alike = (expected, actual) => isSpace(expected) && isSpace(actual);

/** Each character counts. */
export const exactly: Alike = () => false;

/**
 * What was expected above what there is, with `^` in the columns of the screen under what differs: under what is too much or another, or else
 * under what is missing. What cannot be seen is visible in both.
 *
 * @example of `server is healthy` and `server is helthy` the second has `^` below its `l`
 */
export function alignedRows(expected: string, actual: string, alike: Alike = bothSpaces): readonly MismatchRow[] {
  const below = marksOf(stretchesOf(actual, expected, (one, other) => alike(other, one)));
  const above = below === '' ? marksOf(stretchesOf(expected, actual, alike)) : '';
  return [
    { label: 'expected', text: visibleInside(expected) },
    ...(above === '' ? [] : [{ label: 'marks' as const, text: above }]),
    { label: 'actual', text: actual },
    ...(below === '' ? [] : [{ label: 'marks' as const, text: below }]),
  ];
}

/** `^` below the stretches that differ; empty where none does. */
export function marksOf(stretches: readonly Stretch[]): string {
  const marks = stretches.map(({ text, differs }) => (differs ? '^' : ' ').repeat(stringWidth(visibleInside(text))));
  return marks.join('').trimEnd();
}

/** `^` below a part of a line. */
export function marksUnder(line: string, part: string): string {
  const start = line.indexOf(part);
  if (start < 0 || part === '') return '';
  return marksOf([
    { text: line.slice(0, start), differs: false },
    { text: part, differs: true },
  ]);
}

/** The stretches of a line by whether the other line has them. */
function stretchesOf(line: string, other: string, alike: Alike): readonly Stretch[] {
  const changes = diffArrays(wordsAndSpaces(other), wordsAndSpaces(line), {
    comparator: (left, right) => left === right || alike(right, left),
  });
  return changes.flatMap(({ added, removed, value }, index): readonly Stretch[] => {
    if (removed) return [];
    const text = value.join('');
    if (!added) return [{ text, differs: false }];
    const before = changes[index - 1];
    return before?.removed ? innerDifference(text, before.value.join('')) : [{ text, differs: true }];
  });
}

/** Of two words only what is between their common beginning and end; where that is nothing, where it is missing. */
function innerDifference(text: string, other: string): readonly Stretch[] {
  const [own, others] = [[...text], [...other]];
  const shorter = Math.min(own.length, others.length);
  let start = 0;
  while (start < shorter && own[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === others.at(-1 - end)) end += 1;
  // Little in common is by chance: `Running` and `Pending` are two words.
  if (start + end < Math.max(own.length, others.length) / 2) return [{ text, differs: true }];
  const until = Math.max(own.length - end, Math.min(own.length, start + 1));
  return [
    { text: own.slice(0, start).join(''), differs: false },
    { text: own.slice(start, until).join(''), differs: true },
    { text: own.slice(until).join(''), differs: false },
  ];
}

function wordsAndSpaces(line: string): string[] {
  return (line.match(/\S{1,400}|\s{1,400}/gu) ?? []).slice(0, 2 * WORDS);
}

function isSpace(word: string): boolean {
  return word.trim() === '';
}
