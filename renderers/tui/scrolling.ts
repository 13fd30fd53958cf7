import type { KeyName } from './key-press.ts';
import type { Pane, ScreenState } from './screen-state.ts';

/** How much of a pane there is to see. */
export interface PaneSize {
  /** Rows of all of it. */
  readonly rows: number;
  /** Rows that are shown. */
  readonly height: number;
  /** First row that is shown. */
  readonly top: number;
}

export type PaneSizes = Readonly<Record<Pane, PaneSize>>;

/** Columns that one arrow key shifts output by. */
const SHIFT = 16;

/** The screen after a key that scrolls or moves the focus; nothing when it is no such key. */
export function scrolled(screen: ScreenState, key: KeyName, sizes: PaneSizes): ScreenState | undefined {
  const { height, top } = sizes[screen.focus];
  switch (key) {
    case 'tab':
      return { ...screen, focus: nextPane(screen.focus, sizes, 1) };
    case 'back-tab':
      return { ...screen, focus: nextPane(screen.focus, sizes, -1) };
    case 'up':
      return moved(screen, top - 1, sizes);
    case 'down':
      return moved(screen, top + 1, sizes);
    case 'page-up':
      return moved(screen, top - Math.max(1, height - 1), sizes);
    case 'page-down':
      return moved(screen, top + Math.max(1, height - 1), sizes);
    case 'home':
      return moved(screen, 0, sizes);
    case 'end':
      return moved(screen, Number.POSITIVE_INFINITY, sizes);
    case 'left':
      return { ...screen, shift: Math.max(0, screen.shift - SHIFT) };
    case 'right':
      return { ...screen, shift: screen.shift + SHIFT };
    default:
      return undefined;
  }
}

const PANES: readonly Pane[] = ['document', 'output', 'question'];

function nextPane(focus: Pane, sizes: PaneSizes, by: 1 | -1): Pane {
  const shown = PANES.filter((pane) => pane === focus || sizes[pane].height > 0);
  return shown.at((shown.indexOf(focus) + by) % shown.length) ?? focus;
}

/** Scrolled to its end, output follows what comes. */
function moved(screen: ScreenState, to: number, sizes: PaneSizes): ScreenState {
  const { rows, height } = sizes[screen.focus];
  const last = Math.max(0, rows - height);
  const { [screen.focus]: _, ...others } = screen.top;
  if (screen.focus === 'output' && to >= last) return { ...screen, top: others };
  return { ...screen, top: { ...others, [screen.focus]: Math.min(last, Math.max(0, to)) } };
}
