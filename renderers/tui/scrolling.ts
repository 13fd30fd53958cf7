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

/**
 * The screen after a key that scrolls or moves the focus; nothing when it is no such key. Where the pane in focus is seen
 * whole, the keys scroll the first one that is not: of a long question nobody should have to look for the key.
 */
export function scrolled(screen: ScreenState, key: KeyName, sizes: PaneSizes): ScreenState | undefined {
  const pane = scrollable(screen.focus, sizes);
  const { height, top } = sizes[pane];
  const moved = (to: number) => movedTo(screen, to, { pane, size: sizes[pane] });
  switch (key) {
    case 'tab':
      return { ...screen, focus: nextPane(screen.focus, sizes, 1) };
    case 'back-tab':
      return { ...screen, focus: nextPane(screen.focus, sizes, -1) };
    case 'up':
      return moved(top - 1);
    case 'down':
      return moved(top + 1);
    case 'page-up':
      return moved(top - Math.max(1, height - 1));
    case 'page-down':
      return moved(top + Math.max(1, height - 1));
    case 'home':
      return moved(0);
    case 'end':
      return moved(Number.POSITIVE_INFINITY);
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

function scrollable(focus: Pane, sizes: PaneSizes): Pane {
  const panes: readonly Pane[] = [focus, 'question', 'output', 'document'];
  return panes.find((pane) => sizes[pane].rows > sizes[pane].height) ?? focus;
}

/** Scrolled to its end, output follows what comes. */
function movedTo(screen: ScreenState, to: number, { pane, size }: { pane: Pane; size: PaneSize }): ScreenState {
  const last = Math.max(0, size.rows - size.height);
  const { [pane]: _, ...others } = screen.top;
  if (pane === 'output' && to >= last) return { ...screen, top: others };
  return { ...screen, top: { ...others, [pane]: Math.min(last, Math.max(0, to)) } };
}
