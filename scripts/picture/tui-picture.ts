import { frame } from '../../renderers/tui/frame.ts';
import { failingDemo } from './failing-demo.ts';
import { svgOfTerminal } from './svg-of-terminal.ts';

/** The picture of the TUI in the README: the demo's failure menu, as a terminal of 120 columns and 36 lines shows it. */
export function tuiPicture(): string {
  return svgOfTerminal(frame(failingDemo(), 120, 36).lines, 120, 'Handrail asks what to do after a failed check');
}
