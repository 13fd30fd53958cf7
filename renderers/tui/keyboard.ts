import type { ActionId } from '../../engine/graph/step-graph.ts';
import type { Answer } from '../../engine/run/event.ts';
import type { Question } from '../../engine/run/question.ts';
import { letteredOptions } from '../option-letters.ts';
import { sanitise } from '../sanitise.ts';
import { type Entry, entryProblem, openEntry, typeInto } from './entry.ts';
import type { KeyPress } from './key-press.ts';
import { GUARD_MILLISECONDS, type ScreenState } from './screen-state.ts';
import { type PaneSizes, scrolled } from './scrolling.ts';

/** What a key is pressed at. */
export interface Keyboard {
  readonly screen: ScreenState;
  readonly question?: Question;
  readonly sizes: PaneSizes;
  /** Offered commands of the current step. */
  readonly offered: readonly ActionId[];
  /** Outputs before the one that is shown first, and after it; without them there is none after it. */
  readonly outputs?: { readonly before: number; readonly after: number };
  readonly now: number;
}

/** What a key does: to the screen, and beyond it. */
export interface Pressed {
  readonly screen: ScreenState;
  readonly answer?: Answer;
  readonly interrupt?: true;
  readonly redraw?: true;
  /** Ctrl-Z. */
  readonly stop?: true;
  readonly copy?: true;
  readonly offered?: ActionId;
}

/**
 * What a key does. Only Ctrl-C works everywhere. While text is typed, letters are text. A question is answered by the letter
 * of an option, or by Enter where an option is preselected; what ends the run without being asked to needs its letter twice.
 */
export function press(keyboard: Keyboard, key: KeyPress): Pressed {
  const { notice: _, ...screen } = keyboard.screen;
  if (key.type === 'control' && key.letter === 'c') {
    // A rollback is not left by a key that was held a little too long.
    const early = keyboard.question?.type === 'interrupt-rollback' ? tooEarly(keyboard) : undefined;
    return early === undefined ? { screen, interrupt: true } : { screen: early };
  }
  if (key.type === 'control' && key.letter === 'l') return { screen, redraw: true };
  if (key.type === 'control' && key.letter === 'z') return { screen, stop: true };
  if (screen.overlay !== undefined) return overlayPress({ ...keyboard, screen }, key);
  if (screen.entry !== undefined && keyboard.question !== undefined) {
    return entryPress({ ...keyboard, screen }, key, { entry: screen.entry, question: keyboard.question });
  }
  const moved = screen.confirming === undefined ? panePress({ ...keyboard, screen }, key) : undefined;
  return moved ?? optionPress({ ...keyboard, screen }, key);
}

/** A key of an overlay is never a key of what lies below it. */
function overlayPress({ screen, offered }: Keyboard, key: KeyPress): Pressed {
  const { overlay, ...closed } = screen;
  const index = overlay === 'offered' && key.type === 'text' && /^[1-9]$/.test(key.text) ? Number(key.text) - 1 : -1;
  const action = offered[index];
  return action === undefined ? { screen: closed } : { screen: closed, offered: action };
}

function panePress(keyboard: Keyboard, key: KeyPress): Pressed | undefined {
  const { screen } = keyboard;
  if (key.type === 'control')
    return key.letter === 'y' && keyboard.question !== undefined ? { screen, copy: true } : undefined;
  if (key.type === 'named') {
    const next = scrolled(screen, key.name, keyboard.sizes);
    return next === undefined ? undefined : { screen: next };
  }
  if (key.type === 'paste') return { screen: { ...screen, notice: 'Pasted text is no answer here.' } };
  switch (key.text) {
    case '?':
      return { screen: { ...screen, overlay: 'help' } };
    case 'o':
      return keyboard.offered.length === 0
        ? { screen: { ...screen, notice: 'This step offers no other commands.' } }
        : { screen: { ...screen, overlay: 'offered' } };
    case 'w':
      return { screen: { ...screen, wrapOutput: !screen.wrapOutput, shift: 0 } };
    case 'g':
      return { screen: scrolled(screen, 'home', keyboard.sizes) ?? screen };
    case 'G':
      return { screen: scrolled(screen, 'end', keyboard.sizes) ?? screen };
    case '[':
      return { screen: otherOutput(keyboard, 1) };
    case ']':
      return { screen: otherOutput(keyboard, -1) };
    default:
      return undefined;
  }
}

/** The output before the one that is shown, or after it, as far as there are any. */
function otherOutput({ screen, outputs }: Keyboard, by: 1 | -1): ScreenState {
  const { before = Number.POSITIVE_INFINITY, after = 0 } = outputs ?? {};
  return { ...screen, outputsBack: Math.min(before, Math.max(-after, screen.outputsBack + by)), shift: 0, top: {} };
}

function optionPress(keyboard: Keyboard, key: KeyPress): Pressed {
  const { confirming, ...screen } = keyboard.screen;
  const { question } = keyboard;
  if (question === undefined) return { screen };
  const isEnter = key.type === 'named' && key.name === 'enter';
  const lettered = letteredOptions(question.options);
  const hit = isEnter
    ? lettered.find(({ option }) => option.key === question.preselected)
    : lettered.find(({ letter }) => key.type === 'text' && letter !== '' && letter === key.text);
  if (hit === undefined) return { screen: { ...screen, ...strayNotice(key) } };
  const early = tooEarly(keyboard);
  if (early !== undefined) return { screen: early };
  const { option, letter } = hit;
  const entry = openEntry(question, option);
  if (entry !== undefined) return { screen: { ...screen, entry } };
  if (option.key === 'abort' && !isEnter && confirming !== letter) {
    return {
      screen: {
        ...screen,
        confirming: letter,
        notice: `Press ${letter} again to end the run here; any other key goes back.`,
      },
    };
  }
  return { screen, answer: { question: question.id, option: option.key } };
}

function strayNotice(key: KeyPress): { readonly notice?: string } {
  if (key.type === 'named' && key.name === 'enter') return { notice: 'Enter chooses nothing here: press a letter.' };
  if (key.type === 'text' && key.text === 'q')
    return { notice: 'q is no answer here. Ctrl-C twice stops the run; it can be resumed.' };
  if (key.type === 'text') return { notice: `${sanitise(key.text)} is no answer here, and did nothing.` };
  return {};
}

function entryPress(
  keyboard: Keyboard,
  key: KeyPress,
  { entry, question }: { readonly entry: Entry; readonly question: Question },
): Pressed {
  const { entry: _, ...without } = keyboard.screen;
  const { screen } = keyboard;
  if (key.type === 'named' && key.name === 'escape') return { screen: without };
  if (key.type === 'named' && (key.name === 'page-up' || key.name === 'page-down' || key.name === 'tab')) {
    return { screen: scrolled(screen, key.name, keyboard.sizes) ?? screen };
  }
  const early = tooEarly(keyboard);
  if (early !== undefined) return { screen: early };
  const isDone =
    (key.type === 'named' && key.name === 'enter' && entry.needs !== 'script') ||
    (key.type === 'control' && key.letter === 'd');
  if (!isDone) return { screen: { ...screen, entry: typeInto(entry, key) } };
  const problem = entryProblem(entry, question);
  if (problem !== undefined) return { screen: { ...screen, entry: { ...entry, problem } } };
  const text = entry.needs === 'script' ? entry.text : entry.text.trim();
  const typed = entry.needs === 'reason' ? { reason: text } : { value: text };
  return { screen: without, answer: { question: question.id, option: entry.option, ...typed } };
}

/**
 * The screen after a key that came before the question could be read. Each such key holds the guard up a little longer, so
 * that a word typed into the wrong window is dropped as a whole; two seconds are the end of it.
 */
function tooEarly({ screen, now }: Keyboard): ScreenState | undefined {
  if (now >= screen.guardedUntil) return undefined;
  const { confirming: _, ...rest } = screen;
  const longer = Math.min(now + GUARD_MILLISECONDS / 2, screen.shownAt + 4 * GUARD_MILLISECONDS);
  return {
    ...rest,
    guardedUntil: Math.max(screen.guardedUntil, longer),
    notice: 'That key came before this could be read, and did nothing.',
  };
}
