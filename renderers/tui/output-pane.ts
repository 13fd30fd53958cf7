import sliceAnsi from 'slice-ansi';
import type { ActionId } from '../../engine/graph/step-graph.ts';
import { commandOf } from '../../engine/run/position.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import { elapsed } from '../duration.ts';
import { cut, wrap } from '../fit.ts';
import { sanitiseOneLine, sanitiseOutput } from '../sanitise.ts';
import { PROGRESS_WORDS } from '../verdict-mark.ts';
import type { OutputBuffer, OutputLine } from './output-buffer.ts';
import type { Window } from './pane.ts';
import { commandLine, currentStep, type TuiView } from './view.ts';

/** The output that is shown, with its name and place among the others. */
export interface ShownOutput {
  readonly action: ActionId;
  readonly buffer: OutputBuffer;
  readonly title: string;
}

/**
 * Which output is shown: that of the command that the question is about (of what is watched, where it is whether that was
 * seen enough), else of the last that began; and as many back from there, or on, as the operator went.
 */
export function shownOutput(view: TuiView): ShownOutput | undefined {
  const actions = [...view.outputs.keys()];
  const index = Math.min(
    actions.length - 1,
    Math.max(0, actions.length - 1 - firstBack(view) - view.screen.outputsBack),
  );
  const action = actions[index];
  const buffer = action === undefined ? undefined : view.outputs.get(action);
  if (action === undefined || buffer === undefined) return undefined;
  const line = commandLine(view, action);
  const which = line === undefined ? '' : ` of line ${line}${isOfThisStep(view, action) ? '' : ', before this step'}`;
  const among = actions.length > 1 ? ` (${index + 1}/${actions.length})` : '';
  return { action, buffer, title: `Output${which}${among}` };
}

/** How many outputs began before the one that a question is about, and after it. */
export function outputsAround(view: TuiView): { readonly before: number; readonly after: number } {
  const after = firstBack(view);
  return { before: Math.max(0, view.outputs.size - 1 - after), after };
}

/** How many outputs the one that is shown first stands back from the last. */
function firstBack(view: TuiView): number {
  const about = view.question?.type === 'end-watch' ? watched(view) : view.question?.action;
  const actions = [...view.outputs.keys()];
  const asked = about === undefined ? -1 : actions.indexOf(about);
  return asked < 0 ? 0 : actions.length - 1 - asked;
}

/** Of what goes on beside the steps, the last that is there to be watched; a tunnel (`port-forward`) is not. */
function watched({ graph, state }: TuiView): ActionId | undefined {
  const panes = state?.panes ?? [];
  return panes.findLast((pane) => commandOf(graph, pane)?.command.mode === 'watch') ?? panes.at(-1);
}

/** What began after the output that is shown, and was not seen therefore. */
export function laterOutputs(view: TuiView): readonly ActionId[] {
  const actions = [...view.outputs.keys()];
  const shown = shownOutput(view);
  return shown === undefined ? [] : actions.slice(actions.indexOf(shown.action) + 1);
}

/** A failure that was dealt with stays to be seen in the steps after it, and must not look like one of theirs. */
function isOfThisStep(view: TuiView, action: ActionId): boolean {
  const step = currentStep(view);
  return step === undefined || [...step.actions, ...step.offered].some(({ id }) => id === action);
}

/** The rows of an output that are seen; no others are made. */
export function outputWindow(
  view: TuiView,
  { action, buffer }: Pick<ShownOutput, 'action' | 'buffer'>,
  { width, height }: { width: number; height: number },
): Window {
  const { screen, style, running, state } = view;
  const isOpen = running?.action === action || state?.panes.includes(action) === true;
  const following = screen.top.output === undefined;
  const last = Math.max(0, buffer.length - height);
  const top = Math.min(last, Math.max(0, screen.top.output ?? last));
  const rows = buffer.slice(top, top + height).flatMap((line) => {
    const text = sanitiseOutput(line.text);
    const shown = screen.wrapOutput ? wrap(text, width - 2) : [cut(sliceAnsi(text, screen.shift), width - 2)];
    return shown.map((row) => `${streamMark(line, view)} ${row}`);
  });
  // Broken lines need more rows than there are: who follows sees the end of them.
  const lines = following ? rows.slice(-height) : rows.slice(0, height);
  const empty = buffer.length === 0 ? [style.dim(isOpen ? '  no output yet' : '  no output')] : [];
  return { lines: [...lines, ...empty], size: { rows: buffer.length, height, top } };
}

/** What the pane says of itself: what runs and for how long, what is no longer kept, how it is scrolled. */
export function outputNote(view: TuiView, { action, buffer }: ShownOutput, { size }: Window): string {
  const { running, screen } = view;
  const { result, verdict } = view.state?.commands[action] ?? {};
  const total = buffer.dropped + size.rows;
  const first = buffer.dropped + size.top + 1;
  const words = [
    screen.top.output === undefined
      ? size.rows > size.height && `last of ${total}`
      : `${first}–${Math.min(total, first + size.height - 1)} of ${total}, G follows`,
    running?.action === action && `running ${elapsed(view.now - running.since)}`,
    view.state?.panes.includes(action) === true && 'goes on beside the steps',
    // The exit code alone says little: grep ends with 1 where all is well.
    verdict !== undefined && PROGRESS_WORDS[verdict],
    result !== undefined && result.status === 'exited' && `exit ${result.exitCode ?? '?'}`,
    result !== undefined && result.status !== 'exited' && result.status !== verdict && endOf(view, action, result),
    result?.note !== undefined && sanitiseOneLine(result.note),
    screen.shift > 0 && `from column ${screen.shift + 1}`,
    buffer.dropped > 0 && `${buffer.dropped} only on disk`,
  ];
  return words.filter((word) => word !== false).join(', ');
}

/** What was to go on until it is ended was not cut off by that. */
function endOf({ graph }: TuiView, action: ActionId, { status }: CommandResult): string {
  const mode = commandOf(graph, action)?.command.mode;
  return status === 'cancelled' && (mode === 'watch' || mode === 'background') ? 'ended' : status;
}

function streamMark({ stream }: OutputLine, { style }: TuiView): string {
  return stream === 'stdout' ? style.dim('│') : style.yellow('2');
}
