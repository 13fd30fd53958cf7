import type { Call } from './call.ts';
import type { Carried, Carriers } from './carriers/carried.ts';
import { REMOTES } from './carriers/remotes.ts';
import { SCRIPTS } from './carriers/scripts.ts';
import { WRAPPERS } from './carriers/wrappers.ts';

const ALL: Carriers = { ...WRAPPERS, ...SCRIPTS, ...REMOTES };

/** What a call starts, when it is one that only starts others; nothing when it is a program of its own. */
export function carriedBy(call: Call): readonly Carried[] {
  const carrier = Object.hasOwn(ALL, call.name) ? ALL[call.name] : undefined;
  return (carrier?.(call) ?? []).filter(({ script, words }) => (script ?? words.join('')).trim() !== '');
}
