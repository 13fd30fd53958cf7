import { conditionsOf } from '../../engine/model/conditions.ts';
import { cut } from '../fit.ts';
import { sanitise } from '../sanitise.ts';
import { MARKS, PROGRESS_WORDS, type Progress, progressStyle } from '../verdict-mark.ts';
import { currentStep, type TuiView } from './view.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['letter in [ ]', 'choose that option'],
  ['Enter', 'take the option marked ⏎; nothing where none is marked'],
  ['Ctrl-C', 'interrupt the command; once more, stop the run (it can be resumed)'],
  ['Tab', 'next pane (▸ marks the one that scrolls)'],
  ['PgUp PgDn ↑ ↓', 'scroll the pane'],
  ['g  G', 'to its top, to its end (the end of an output follows it)'],
  ['← →  w', 'shift the output sideways; break its long lines'],
  ['[  ]', 'output of an earlier, of a later command'],
  ['o', 'other commands that the step offers'],
  ['Ctrl-Y', 'copy the question to the clipboard of the terminal'],
  ['Ctrl-L', 'draw the screen again'],
];

/** What the keys do and what the marks mean. */
export function helpRows({ style }: TuiView, width: number): readonly string[] {
  const marks = (Object.keys(PROGRESS_WORDS) as Progress[]).map(
    (progress) => `${progressStyle(progress, style)(MARKS[progress])} ${PROGRESS_WORDS[progress]}`,
  );
  const half = Math.ceil(marks.length / 3);
  return [
    ...KEYS.map(([key, words]) => cut(` ${key.padEnd(14)} ${words}`, width)),
    ...[0, 1, 2].map((row) => cut(` ${marks.slice(row * half, (row + 1) * half).join('   ')}`, width)),
    style.dim(' any key closes this'),
  ];
}

/** The commands that the current step offers beside its own, with the digits that choose them. */
export function offeredRows(view: TuiView, width: number): readonly string[] {
  const offered = currentStep(view)?.offered ?? [];
  return [
    ...offered
      .slice(0, 9)
      .map(({ command }, index) =>
        cut(
          ` [${index + 1}] ${sanitise([...conditionsOf(command), command.script.split('\n')[0] ?? ''].join(': '))}  (${command.impact})`,
          width,
        ),
      ),
    '',
    view.style.dim(' a digit chooses one, any other key closes this'),
  ];
}
