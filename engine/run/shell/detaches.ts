import { contextsAt } from './context.ts';

/**
 * Whether a script leaves something running behind it, so that its exit code says only that this was started: it has a `&`
 * that ends a command, and no `wait` after it.
 *
 * @example `./serve &`, `nohup ./serve >log 2>&1 &`, `(./serve &)`, `for n in 1 2; do ./serve $n & done`
 */
export function detaches(script: string): boolean {
  return [...script.matchAll(ENDS_A_COMMAND)]
    .slice(0, MOST)
    .some(({ index }) => isBare(script, index) && !/\bwait\b/.test(script.slice(index)));
}

/** Not of `&&`, `>&2`, `&>file`, `|&`, `;;&`, nor escaped. */
const ENDS_A_COMMAND = /(?<![&<>|;\\])&(?![&>\d])/g;

/** More than these are no commands but text, and each look starts at the beginning of the script. */
const MOST = 100;

function isBare(script: string, at: number): boolean {
  return contextsAt(script, at).at(-1)?.context.type === 'bare';
}
