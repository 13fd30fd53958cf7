import { actsOf } from './acts.ts';
import type { Call } from './call.ts';
import { isKnownProgram } from './impact/families.ts';
import { liveActs } from './live.ts';

/**
 * The programs of a statement that no table has, as they are written and each once: what they do is taken from their words,
 * or for a change.
 *
 * @example `acme-ctl drain blue && ls` gives `acme-ctl`
 */
export function unknownPrograms(text: string): readonly string[] {
  const acts = liveActs(actsOf(text));
  const defined = new Set(acts.map(({ within }) => within));
  const calls = acts.filter((act): act is Call => act.type === 'call' && act.carries !== true);
  return [
    ...new Set(
      calls.filter((call) => !isKnownProgram(call) && !defined.has(call.written)).map(({ written }) => written),
    ),
  ];
}
