import { wantsColour } from '../renderers/text-style.ts';

/** What can be shown where standard output goes: colour as NO_COLOR and the terminal have it, and its columns. */
export function terminal(): { readonly colour: boolean; readonly width: number } {
  return {
    colour: wantsColour(process.env, process.stdout.isTTY === true),
    // Of a terminal whose size nobody has set it is 0.
    width: process.stdout.columns || Number(process.env.COLUMNS) || 120,
  };
}

/** A person can be asked: both ends are a terminal. */
export function isAttended(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}
