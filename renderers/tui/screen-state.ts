import type { Question } from '../../engine/run/question.ts';
import { type Entry, openEntry } from './entry.ts';

/** A part of the screen that can be scrolled. */
export type Pane = 'document' | 'output' | 'question';

/** What the operator does with the screen; nothing of it is part of the run. */
export interface ScreenState {
  /** The pane that scrolling keys move. */
  readonly focus: Pane;
  /** First row shown of a pane; a pane that is absent follows what happens. */
  readonly top: Readonly<Partial<Record<Pane, number>>>;
  /** Long lines of output are broken instead of cut. */
  readonly wrapOutput: boolean;
  /** Columns that output is shifted to the left by. */
  readonly shift: number;
  /** Which output is shown, counted back from the one that is current. */
  readonly outputsBack: number;
  readonly overlay?: 'help' | 'offered';
  readonly entry?: Entry;
  /** Letter of an option that was pressed once and needs to be pressed again. */
  readonly confirming?: string;
  /** A word to the operator, until the next key. */
  readonly notice?: string;
  /** When the question was shown, and until when keys do not answer it; milliseconds. */
  readonly shownAt: number;
  readonly guardedUntil: number;
}

export const FIRST_SCREEN: ScreenState = {
  focus: 'output',
  top: {},
  wrapOutput: false,
  shift: 0,
  outputsBack: 0,
  shownAt: 0,
  guardedUntil: 0,
};

/**
 * Keys within this time of a question do not answer it: they were on their way before it could be read. A figure of our
 * own: well above the quarter of a second that even a simple reaction takes, and hardly felt as a wait.
 */
export const GUARD_MILLISECONDS = 500;

/** The screen as a new question is shown: everything that belonged to the one before is gone, and the guard is up. */
export function questionShown(screen: ScreenState, question: Question | undefined, now: number): ScreenState {
  const { entry: _, confirming: __, notice: ___, overlay: ____, ...rest } = screen;
  const { question: _____, ...top } = rest.top;
  const shown = { ...rest, top, shownAt: now, guardedUntil: now + GUARD_MILLISECONDS, outputsBack: 0 };
  const option = question?.options.find(({ key }) => key === question.preselected);
  const entry = question !== undefined && option !== undefined ? openEntry(question, option) : undefined;
  return entry === undefined ? shown : { ...shown, entry };
}

/** The screen as the run moves on: panes follow what happens again. */
export function movedOn(screen: ScreenState): ScreenState {
  const { notice: _, ...rest } = screen;
  return {
    ...rest,
    top: screen.top.question === undefined ? {} : { question: screen.top.question },
    shift: 0,
    outputsBack: 0,
  };
}
