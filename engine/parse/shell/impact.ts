import type { Impact } from '../../model/command.ts';
import { actsOf } from './acts.ts';
import type { Act, Call, Write } from './call.ts';
import { actsAfterAll } from './impact/acting-options.ts';
import { familyOf, isKnownProgram } from './impact/families.ts';
import { forces, onlyLooks } from './impact/general.ts';
import { namesLoss } from './impact/named-loss.ts';
import { writesOutput } from './impact/output-files.ts';
import { strongest } from './impact/rules.ts';
import { liveActs } from './live.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { parseShell, problemWithin } from './syntax.ts';

/**
 * What a shell text does to the world, the strongest of all that it does; reading.md, "effect". What is not known is
 * `change`, never `read`. Behind `exec … --`, `sudo`, `sh -c` it is what the command there does. The definition of a function
 * does nothing, unless it hides a known program; a call of it in the same text does what it holds. A text that is no shell may be anything.
 *
 * @example `kubectl get pods | grep web` read; `… > pods.txt` change; `kubectl get pods -o name | xargs kubectl delete` destroy
 */
export function impactOf(text: string): Impact {
  const acts = actsOf(text);
  const { error, script } = parseShell(maskPlaceholders(text, findPlaceholders(text)));
  const isShell = error === undefined && problemWithin(script) === undefined;
  const defined = new Set(acts.map(({ within }) => within));
  const hiding = acts.filter(({ within }) => within !== undefined && isKnownProgram({ name: within, written: within }));
  const done = new Set([...liveActs(acts), ...hiding]);
  return strongest([isShell ? 'read' : 'change', ...[...done].map((act) => impactOfAct(act, defined))]);
}

/** What one act does. A call of a function that the text defines does nothing of its own: what it does is counted with its definition. */
export function impactOfAct(act: Act, defined: ReadonlySet<string | undefined>): Impact {
  if (act.type === 'write') return impactOfWrite(act);
  return defined.has(act.written) ? 'read' : impactOfCall(act);
}

/** What is written onto a disk or into the kernel's emergency handle takes what was there. */
function impactOfWrite({ target }: Write): Impact {
  return /^\/dev\/(?:sd|nvme|vd|xvd|hd|mapper|disk|md|dm-)|sysrq-trigger$/.test(target) ? 'destroy' : 'change';
}

/** What a name of a known program is given a new meaning by does what that holds: who calls it later calls that. */
function aliased({ name, args }: Call): readonly Impact[] {
  if (name !== 'alias') return [];
  return args.flatMap((arg) => {
    const [, alias = '', body = ''] = /^([^=]+)=(["']?[\s\S]*?)["']?$/.exec(arg) ?? [];
    return /\s/.test(body) && isKnownProgram({ name: alias, written: alias })
      ? [impactOf(body.replace(/^["']/, ''))]
      : [];
  });
}

function impactOfCall(call: Call): Impact {
  if (call.carries === true) return call.args.includes('-delete') ? 'destroy' : 'read';
  if (onlyLooks(call)) return 'read';
  const ruled = familyOf(call)(call);
  const written = writesOutput(call) ? 'change' : 'read';
  const impact = strongest([ruled, written, actsAfterAll(call) ?? 'read', ...aliased(call)]);
  return impact === 'change' && (forces(call) || namesLoss(call)) ? 'destroy' : impact;
}
