import type { Act } from './call.ts';

/** What a text does when it is run: all of it but the functions that it defines and does not call. */
export function liveActs(acts: readonly Act[]): readonly Act[] {
  const live = liveFunctions(acts);
  return acts.filter(({ within }) => within === undefined || live.has(within));
}

/** The functions of a text that are called from outside of functions, or from one that is. */
function liveFunctions(acts: readonly Act[]): ReadonlySet<string> {
  const live = new Set<string>();
  for (let before = -1; before < live.size; ) {
    before = live.size;
    for (const act of acts) {
      if (act.type === 'call' && (act.within === undefined || live.has(act.within))) live.add(act.written);
    }
  }
  return live;
}
