import stringWidth from 'fast-string-width';
import { cut, fit } from '../fit.ts';
import type { TextStyle } from '../text-style.ts';
import type { PaneSize } from './scrolling.ts';

/** The part of a pane that is shown, and how much there is of it. */
export interface Window {
  readonly lines: readonly string[];
  readonly size: PaneSize;
}

/** Cuts the rows of a pane to what is shown from `top`; where `top` is beyond the end, the end is shown. */
export function windowOf(lines: readonly string[], height: number, top: number): Window {
  const first = Math.max(0, Math.min(top, lines.length - height));
  return { lines: lines.slice(first, first + height), size: { rows: lines.length, height, top: first } };
}

/** The first row to show so that a row is seen with a little of what stands before it. */
export function topFor(row: number, height: number): number {
  return Math.max(0, row - Math.floor(height / 4));
}

/** The line above a pane: its name, what it says of itself, and whether keys scroll it. */
export function ruleLine(
  { name, note = '', focused }: { readonly name: string; readonly note?: string; readonly focused: boolean },
  { width, style }: { readonly width: number; readonly style: TextStyle },
): string {
  const title = cut(` ${focused ? '▸' : ''}${name} `, width - 2);
  const words = note === '' ? '' : cut(` ${note} `, Math.max(0, width - 4 - stringWidth(title)));
  const rule = '─'.repeat(Math.max(0, width - 2 - stringWidth(title) - stringWidth(words)));
  const shown = focused ? style.bold(title) : title;
  return `${style.dim('─')}${shown}${style.dim(`${rule}${words}─`)}`;
}

/** Lines of exactly a width and a number. */
export function filled(lines: readonly string[], width: number, height: number): readonly string[] {
  return Array.from({ length: height }, (_, row) => fit(lines[row] ?? '', width));
}

/** How much lies above and below: `12–30 of 240`; nothing where all of it is seen. */
export function extent({ rows, height, top }: PaneSize): string {
  return rows <= height ? '' : `${top + 1}–${Math.min(rows, top + height)} of ${rows}`;
}
