import stringWidth from 'fast-string-width';
import { cut, wrap, wrapAfter } from './fit.ts';
import { sanitise } from './sanitise.ts';
import type { TextStyle } from './text-style.ts';

/** Columns that a label of an explanation takes (engine/match/explain/mismatch.ts). */
const LABEL = 10;
const LABELLED = /^(held|expected|actual|missing|optional|why not|asked|note|found|may differ|refused) /;
const MARKS = /^ {10}[ ^]*\^$/;
/** Columns to the right of the first mark that have to be in sight. */
const MARGIN = 12;

/** Where rows are shown. */
export interface MismatchPlace {
  readonly style: TextStyle;
  /** Columns that there are; absent: as many as a row needs. */
  readonly width?: number;
}

/**
 * The lines of an explanation for a screen: rows that are compared are cut at the same column, so that what differs is in sight and stands one below
 * the other; reasons are broken. Colours only repeat what labels and `^` say. Lines that are none of an explanation are broken as they are.
 */
export function mismatchRows(explanation: readonly string[], { style, width }: MismatchPlace): readonly string[] {
  const lines = explanation.map(sanitise);
  const room = (width ?? Number.MAX_SAFE_INTEGER) - LABEL;
  const shifts = shiftsOf(lines, room);
  let label = '';
  return lines.flatMap((line, index) => {
    const own = LABELLED.exec(line)?.[1];
    label = own ?? (label !== '' && line.startsWith(' '.repeat(LABEL)) ? label : '');
    if (label === '') return width === undefined ? [line] : wrap(line, width);
    const lead = line.slice(0, LABEL);
    const text = line.slice(LABEL);
    if (/^(?:why not|asked|note)$/.test(label)) {
      const rows = width === undefined ? [line] : wrapAfter(lead, text, width);
      return rows.map((row) => style.dim(row.slice(0, LABEL)) + style.bold(row.slice(LABEL)));
    }
    const colour = MARKS.test(line) ? style.yellow : colourOf(label, style);
    return [style.dim(lead) + colour(cut(shifted(text, shifts.get(index) ?? 0), room))];
  });
}

function colourOf(label: string, style: TextStyle): (text: string) => string {
  if (label === 'expected') return style.green;
  return label === 'actual' || label === 'missing' ? style.red : style.dim;
}

/** By how many columns the lines of each pair are cut on the left: an expected line, the actual one, and the marks of either. */
function shiftsOf(lines: readonly string[], room: number): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>();
  for (const [start, line] of lines.entries()) {
    if (!line.startsWith('expected ')) continue;
    const rest = lines.slice(start + 1, start + 4);
    const length = rest.findIndex((text) => !text.startsWith('actual ') && !MARKS.test(text));
    const pair = [line, ...(length < 0 ? rest : rest.slice(0, length))];
    const first = Math.min(...pair.filter((text) => MARKS.test(text)).map((text) => text.indexOf('^') - LABEL));
    const shift = first - Math.floor(room / 3);
    if (!Number.isFinite(first) || first < room - MARGIN) continue;
    pair.forEach((text, index) => {
      // What is too short to reach there says what was meant in other words.
      if (stringWidth(text) - LABEL > shift) shifts.set(start + index, shift);
    });
  }
  return shifts;
}

/** A text from a column on, with `…` for what was cut; marks keep a blank there. */
function shifted(text: string, columns: number): string {
  if (columns <= 0) return text;
  let left = columns + 1;
  let rest = '';
  for (const character of text) {
    if (left <= 0) rest += character;
    left -= stringWidth(character);
  }
  return `${/^[ ^]+$/.test(text) ? ' ' : '…'}${rest}`;
}
