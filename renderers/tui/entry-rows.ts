import stringWidth from 'fast-string-width';
import sliceAnsi from 'slice-ansi';
import type { Question } from '../../engine/run/question.ts';
import { cut } from '../fit.ts';
import { sanitise, sanitiseOneLine } from '../sanitise.ts';
import type { TextStyle } from '../text-style.ts';
import type { Entry } from './entry.ts';

/** What is typed, with its cursor: a line that says what and how, and the text, as much of it as there is room for. */
export function entryRows(
  entry: Entry,
  question: Question,
  { style, width, height }: { readonly style: TextStyle; readonly width: number; readonly height: number },
): readonly string[] {
  const label = question.options.find(({ key }) => key === entry.option)?.label ?? entry.option;
  const secret = question.secret === true && entry.needs === 'value';
  const lines = withCursor(entry, secret).map(({ text, cursor }) => shownLine({ text, cursor }, width - 4, style));
  const cursorRow = entry.text.slice(0, entry.cursor).split('\n').length - 1;
  const room = Math.max(1, height - 1 - (entry.problem === undefined ? 0 : 1));
  const first = Math.max(0, Math.min(cursorRow - room + 1, lines.length - room));
  const problem = entry.problem === undefined ? [] : [style.red(cut(` ${entry.problem}`, width))];
  return [
    headRow(sanitiseOneLine(label), prompt(entry, question), { style, width }),
    ...lines.slice(first, first + room).map((line, row) => ` ${first + row === 0 ? '>' : '·'} ${line}`),
    ...problem,
  ];
}

/** Where there is no room for both, what to type and how to leave says more than the label of what was chosen. */
function headRow(label: string, how: string, { style, width }: { style: TextStyle; width: number }): string {
  const room = width - stringWidth(how) - 3;
  return cut(room < 8 ? ` ${how}` : ` ${style.bold(cut(label, room))}: ${how}`, width);
}

function prompt(entry: Entry, question: Question): string {
  switch (entry.needs) {
    case 'reason':
      return 'type the reason (Enter: done, Esc: back)';
    case 'value':
      return 'type the value (Enter: take it, Esc: other options)';
    case 'phrase':
      return `type exactly «${sanitise(question.phrase ?? '')}» (Enter: done, Esc: back)`;
    case 'script':
      return 'edit it (Ctrl-D: done, Esc: back, Ctrl-U: clear)';
  }
}

interface LineWithCursor {
  readonly text: string;
  /** Offset of the cursor in this line, where it is in it. */
  readonly cursor: number | undefined;
}

function withCursor({ text, cursor }: Entry, secret: boolean): readonly LineWithCursor[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const offset = cursor - start;
    start += line.length + 1;
    const shown = secret ? '•'.repeat([...line].length) : line;
    const at = secret ? [...line.slice(0, offset)].length : offset;
    return { text: shown, cursor: offset >= 0 && offset <= line.length ? at : undefined };
  });
}

/** A line around its cursor; the cursor is a reversed cell, and a bar where there is no colour. */
function shownLine({ text, cursor }: LineWithCursor, width: number, style: TextStyle): string {
  if (cursor === undefined) return cut(sanitise(text), width);
  const before = sanitise(text.slice(0, cursor));
  const [under = ' ', ...after] = sanitise(text.slice(cursor));
  const mark = style.colour ? style.inverse(under) : `▏${under}`;
  const column = stringWidth(before);
  return sliceAnsi(
    `${before}${mark}${after.join('')}`,
    Math.max(0, column - width + 4),
    Math.max(0, column - width + 4) + width,
  );
}
