import type { Nodes, Root } from 'mdast';
import type { Problem } from '../../model/problem.ts';
import { busyRanges, mayBeBusy } from './busy-ranges.ts';
import { deepMarks } from './deep-marks.ts';
import type { TextRange } from './text-range.ts';

/** A text of which some marks are hidden from the parser, character for character as long as the one that came. */
export interface Masked {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Brings back, in the tree that was read of it, the marks that were hidden. */
  readonly reveal: (root: Root) => void;
}

/**
 * Hides the marks that make a parser slow, so that they are read as text: list and quote marks that are nested too deep,
 * and all marks of a paragraph that has too many. Undefined where a text leaves no characters to hide them behind.
 */
export function maskMarks(text: string): Masked | undefined {
  const deep = deepMarks(text);
  if (deep.length === 0 && !mayBeBusy(text)) return { text, problems: [], reveal: () => undefined };
  const masks = masksFor(text);
  if (masks === undefined) return;
  const shallow = hide(text, deep, masks);
  const busy = busyRanges(shallow);
  if (deep.length === 0 && busy.length === 0) return { text, problems: [], reveal: () => undefined };
  return {
    text: hide(shallow, busy, masks),
    problems: [...problemsOf(text, deep, DEEP), ...problemsOf(text, busy, BUSY)],
    reveal: revealer(masks),
  };
}

/** What CommonMark and GFM give a meaning to, at the beginning of a line or within it. */
const MARKS = '*_~`[]<&\\!>-+.)';

/** A character for each mark that the text does not have: of those that Unicode keeps for the inside of programs. */
function masksFor(text: string): ReadonlyMap<string, string> | undefined {
  const taken = new Set(text.match(/[\uFDD0-\uFDEF]/g));
  const free = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0xfdd0 + i)).filter((one) => !taken.has(one));
  if (free.length < MARKS.length) return;
  return new Map([...MARKS].map((mark, i) => [mark, free[i] ?? '']));
}

function hide(text: string, ranges: readonly TextRange[], masks: ReadonlyMap<string, string>): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of ranges) {
    hidden +=
      text.slice(at, start) + text.slice(start, end).replace(/[*_~`[\]<&\\!>+.)-]/g, (mark) => masks.get(mark) ?? mark);
    at = end;
  }
  return hidden + text.slice(at);
}

function revealer(masks: ReadonlyMap<string, string>): (root: Root) => void {
  const marks = new Map([...masks].map(([mark, mask]) => [mask, mark]));
  const shown = (text: string) => text.replace(/[\uFDD0-\uFDEF]/g, (mask) => marks.get(mask) ?? mask);
  const reveal = (node: Nodes): void => {
    if ('value' in node) node.value = shown(node.value);
    if ('url' in node) node.url = shown(node.url);
    if ('alt' in node && typeof node.alt === 'string') node.alt = shown(node.alt);
    if ('lang' in node && typeof node.lang === 'string') node.lang = shown(node.lang);
    if ('meta' in node && typeof node.meta === 'string') node.meta = shown(node.meta);
    if ('children' in node) node.children.forEach(reveal);
  };
  return reveal;
}

const DEEP = {
  rule: 'deep-nesting',
  message:
    'Unexpected lists and quotes that are nested too deep to be read, expected text; their marks are read as text.',
};
const BUSY = {
  rule: 'too-many-marks',
  message: 'Unexpected number of marks in one paragraph, expected text; it is read as text without marks.',
};

/** One problem for each line that something was hidden in, as far as a person would read them. */
function problemsOf(
  text: string,
  ranges: readonly TextRange[],
  { rule, message }: { rule: string; message: string },
): readonly Problem[] {
  const problems: Problem[] = [];
  let line = 1;
  let at = 0;
  for (const { start, end } of ranges) {
    line += linesIn(text.slice(at, start));
    const endLine = line + linesIn(text.slice(start, end));
    if (problems.at(-1)?.line !== line) problems.push({ type: 'warning', rule, line, endLine, message });
    at = start;
  }
  return problems;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
