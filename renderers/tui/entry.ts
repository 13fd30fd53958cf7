import type { Option, Question } from '../../engine/run/question.ts';
import type { KeyPress } from './key-press.ts';

/** Text that is being typed for an option. */
export interface Entry {
  /** Key of the option. */
  readonly option: string;
  readonly needs: NonNullable<Option['needs']>;
  readonly text: string;
  /** Offset in `text` that the next character goes to, UTF-16 units. */
  readonly cursor: number;
  /** Why what was typed did not count. */
  readonly problem?: string;
}

/** Begins to type for an option, with the value that the question offers. */
export function openEntry(question: Question, option: Option): Entry | undefined {
  if (option.needs === undefined) return undefined;
  const offered = option.needs === 'value' || option.needs === 'script' ? (question.default ?? '') : '';
  return { option: option.key, needs: option.needs, text: offered, cursor: offered.length };
}

/**
 * Types a key: text goes in at the cursor, a line feed into a script only. Keys that edit nothing (Enter where it is not a
 * line feed, Escape, Tab) leave the entry as it is.
 */
export function typeInto(entry: Entry, key: KeyPress): Entry {
  switch (key.type) {
    case 'text':
    case 'paste':
      return inserted(entry, key.text);
    case 'control':
      return key.letter === 'u' ? { ...quiet(entry), text: entry.text.slice(entry.cursor), cursor: 0 } : entry;
    case 'named':
      return edited(entry, key.name);
  }
}

/** Why what was typed does not count yet; nothing when it does. */
export function entryProblem({ needs, text }: Entry, question: Question): string | undefined {
  if (needs === 'phrase')
    return text.trim() === question.phrase ? undefined : 'That is not the phrase: nothing was done.';
  return text.trim() === '' ? 'Something has to be typed here, or Esc to go back.' : undefined;
}

function inserted(entry: Entry, typed: string): Entry {
  const text = entry.needs === 'script' ? typed.replace(/\r\n?/g, '\n') : typed.replace(/\s*[\r\n]+\s*/g, ' ');
  const clean = text.replace(/(?!\n|\t)[\u0000-\u001f\u007f-\u009f]/g, '');
  return {
    ...quiet(entry),
    text: entry.text.slice(0, entry.cursor) + clean + entry.text.slice(entry.cursor),
    cursor: entry.cursor + clean.length,
  };
}

function edited(entry: Entry, name: string): Entry {
  const { text, cursor } = entry;
  switch (name) {
    case 'enter':
      return entry.needs === 'script' ? inserted(entry, '\n') : entry;
    case 'left':
      return { ...entry, cursor: before(text, cursor) };
    case 'right':
      return { ...entry, cursor: after(text, cursor) };
    case 'up':
    case 'down':
      return { ...entry, cursor: boundary(text, onOtherLine(entry, name === 'up' ? -1 : 1)) };
    case 'home':
      return { ...entry, cursor: lineStart(text, cursor) };
    case 'end':
      return { ...entry, cursor: lineEnd(text, cursor) };
    // Terminals send the one or the other for the key that erases what stands before the cursor.
    case 'backspace':
    case 'delete': {
      const start = before(text, cursor);
      return { ...quiet(entry), text: text.slice(0, start) + text.slice(cursor), cursor: start };
    }
    default:
      return entry;
  }
}

function quiet({ problem: _, ...entry }: Entry): Entry {
  return entry;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function before(text: string, cursor: number): number {
  return [...graphemes.segment(text)].findLast(({ index }) => index < cursor)?.index ?? 0;
}

function after(text: string, cursor: number): number {
  return [...graphemes.segment(text)].find(({ index }) => index > cursor)?.index ?? text.length;
}

/** The place itself where a grapheme begins there, else before the one that it is in. */
function boundary(text: string, place: number): number {
  return place === text.length ? place : before(text, place + 1);
}

function lineStart(text: string, cursor: number): number {
  return text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd(text: string, cursor: number): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

/** The same column of the line above or below, or the end of a shorter one. */
function onOtherLine({ text, cursor }: Entry, by: 1 | -1): number {
  const start = lineStart(text, cursor);
  const column = cursor - start;
  if (by < 0) return start === 0 ? cursor : Math.min(lineStart(text, start - 1) + column, start - 1);
  const end = lineEnd(text, cursor);
  return end === text.length ? cursor : Math.min(end + 1 + column, lineEnd(text, end + 1));
}
