import { actsOf } from './acts.ts';
import type { Act } from './call.ts';
import { impactOfAct } from './impact.ts';

/**
 * What in a statement destroys, as one line each: one on a line says so itself; of an `if` or a loop over several lines it is what stands in
 * it, program by program, as its first line says nothing of it.
 *
 * @example `if [ -f /var/run/reboot-required ]; then ⏎ kubectl drain $(hostname) ⏎ reboot ⏎ fi` → `kubectl drain $(hostname)`, `reboot`
 */
export function destroyingIn(text: string): readonly string[] {
  const [first = '', ...more] = text.split('\n');
  if (more.length === 0) return [first];
  const acts = actsOf(text);
  const defined = new Set(acts.map(({ within }) => within));
  const found = acts.filter((act) => impactOfAct(act, defined) === 'destroy').map(asLine);
  return found.length === 0 ? [first] : [...new Set(found)];
}

function asLine(act: Act): string {
  const text = act.type === 'write' ? `> ${act.target}` : [act.written, ...act.args].join(' ');
  return text.replace(/\s+/g, ' ').trim();
}
