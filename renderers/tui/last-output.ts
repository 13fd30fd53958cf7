import { cut } from '../fit.ts';
import { sanitiseOutput } from '../sanitise.ts';
import { commandLine, type TuiView } from './view.ts';

/** Lines of the output that are left on the terminal. */
const LINES = 8;

/**
 * The end of what the last command printed, for the terminal that the full screen gives back: the screen is gone as soon as
 * that command has ended, and of a rollback without a check it is all there is to go by. None where it printed nothing.
 */
export function lastOutput(view: TuiView, width: number): readonly string[] {
  const [action, buffer] = [...view.outputs].at(-1) ?? [];
  if (action === undefined || buffer === undefined || buffer.length === 0) return [];
  const first = Math.max(0, buffer.length - LINES);
  const line = commandLine(view, action);
  const left = buffer.dropped + first;
  const lines = buffer.slice(first, buffer.length);
  return [
    `The last output${line === undefined ? '' : `, of line ${line}`}${left === 0 ? '' : ` (${left} lines before it)`}:`,
    ...lines.map(({ stream, text }) => cut(`${stream === 'stdout' ? '  |' : ' 2|'} ${sanitiseOutput(text)}`, width)),
    '',
  ];
}
