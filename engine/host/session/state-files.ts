import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { STATE_END } from './driver.ts';
import type { ShellPlace } from './shell.ts';

/** A state of the shell that a new one can start from. */
export interface SavedState {
  readonly path: string;
  /** Number of the last command that it holds. */
  readonly command: number;
  /** Working folder of the shell. */
  readonly folder: string;
  /** Written by the shell's EXIT trap: the command's own EXIT trap has fired. */
  readonly ended: boolean;
}

/** What a state is of: the shell after this command, in this folder. */
type Moment = Pick<SavedState, 'command' | 'folder'>;

/** The states of one line of shells: two files in turn, so that one is whole at any time. */
export interface StateFiles {
  /** The newest whole one; absent before the first. */
  readonly newest: SavedState | undefined;
  /** Where the next one is to be written. `confirm` it when the shell says so. */
  next(after: Moment): { readonly path: string; readonly number: number };
  confirm(number: number): void;
  /** Takes what the shell (or another one) wrote at its end. False where that is missing or torn. */
  take(path: string, after: Moment): boolean;
}

/** Keeps account of the two files that a line of shells writes its state to in turn, so that one is always whole. Reads nothing but at `take`. */
export function stateFiles(place: ShellPlace): StateFiles {
  let newest: SavedState | undefined;
  let pending: (SavedState & { readonly number: number }) | undefined;
  let count = 0;
  const freePath = () => (newest?.path === place.states[0] ? place.states[1] : place.states[0]);
  return {
    get newest() {
      return newest;
    },
    next(after) {
      count += 1;
      pending = { path: freePath(), ...after, ended: false, number: count };
      return pending;
    },
    confirm(number) {
      if (pending?.number === number) newest = pending;
    },
    take(path, after) {
      if (!isWhole(path)) return false;
      const target = freePath();
      renameSync(path, target);
      newest = { path: target, ...after, ended: true };
      pending = undefined;
      return true;
    },
  };
}

function isWhole(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const last = Buffer.alloc(STATE_END.length + 1);
    readSync(file, last, 0, last.length, Math.max(0, fstatSync(file).size - last.length));
    closeSync(file);
    return last.toString() === `${STATE_END}\n`;
  } catch {
    return false;
  }
}
