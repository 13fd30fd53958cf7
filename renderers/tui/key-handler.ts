import type { ActionId } from '../../engine/graph/step-graph.ts';
import { copySequence, copyText } from './clipboard.ts';
import { frame } from './frame.ts';
import type { KeyPress } from './key-press.ts';
import { type Pressed, press } from './keyboard.ts';
import { outputsAround } from './output-pane.ts';
import type { WindowSize } from './run-screen.tsx';
import type { TuiStore } from './tui-store.ts';
import { currentStep } from './view.ts';

/** What keys act on. */
export interface KeyHandlerPorts {
  readonly store: TuiStore;
  readonly now: () => number;
  /** Gives what the Ctrl-C was for. */
  readonly interrupt: () => 'command' | 'run';
  readonly offered: (action: ActionId) => void;
  /** Writes a control sequence to the terminal. */
  readonly write: (sequence: string) => void;
  readonly redraw: () => void;
  /** Stops this process until its shell brings it back. */
  readonly stop: () => void;
}

/** Lets keys act on the screen and on the run, one after another, each on what the one before it left. */
export function createKeyHandler(ports: KeyHandlerPorts): (keys: readonly KeyPress[], size: WindowSize) => void {
  const { store } = ports;
  return (keys, { columns, rows }) => {
    for (const key of keys) {
      const { screen, question, running } = store.current;
      const { sizes } = frame(store.current, columns, rows);
      const offered = (currentStep(store.current)?.offered ?? []).map(({ id }) => id);
      const outputs = outputsAround(store.current);
      const at = { screen, ...(question === undefined ? {} : { question }), sizes, offered, outputs, now: ports.now() };
      act(press(at, key), ports, running !== undefined);
    }
  };
}

function act(pressed: Pressed, ports: KeyHandlerPorts, isRunning: boolean): void {
  const { store } = ports;
  const { question } = store.current;
  if (pressed.answer !== undefined) {
    store.setScreen(pressed.screen);
    store.answer(pressed.answer);
  } else if (pressed.interrupt) {
    const what = ports.interrupt();
    store.setScreen({ ...store.current.screen, notice: interruptNotice(what, isRunning) });
  } else if (pressed.copy && question !== undefined) {
    ports.write(copySequence(copyText(question)));
    store.setScreen({
      ...pressed.screen,
      notice: 'Sent to the clipboard of the terminal, if it allows that; else select it above.',
    });
  } else {
    store.setScreen(pressed.screen);
    if (pressed.redraw) ports.redraw();
    if (pressed.stop) ports.stop();
    if (pressed.offered !== undefined) ports.offered(pressed.offered);
  }
}

function interruptNotice(what: 'command' | 'run', isRunning: boolean): string {
  if (what === 'run') return 'Stopping the run; it can be resumed.';
  return `${isRunning ? 'Interrupting the command. ' : ''}Ctrl-C once more stops the run; it can be resumed.`;
}
