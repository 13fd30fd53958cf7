import type { Command } from '../../model/command.ts';
import { closesShell, opensShell } from '../shell/mode.ts';
import { programsOf } from '../shell/programs.ts';
import { opensPrompt } from './opened-shell.ts';

/** A shell in a pod or on another machine that a statement opened and none has left, though its section may be over. */
export interface LeftShell {
  /** What was typed there, but for what one types anywhere. */
  readonly programs: ReadonlySet<string>;
}

/**
 * The shell that is open behind the commands of a fence, with what has been typed there by then.
 *
 * @param before the one that was open before them
 */
export function leftShell(before: LeftShell | undefined, commands: readonly Command[]): LeftShell | undefined {
  return commands.reduce<LeftShell | undefined>((open, { mode, script }) => {
    if (mode === 'interactive' && opensShell(script) && !opensPrompt(script)) return open ?? { programs: new Set() };
    if (mode !== 'elsewhere' || open === undefined) return open;
    return closesShell(script) ? undefined : { programs: new Set([...open.programs, ...ownPrograms(script)]) };
  }, before);
}

/**
 * Whether a statement below a later heading is meant for the shell that nobody has left: it starts what was started there before. Others may be
 * for this machine again, as no section says where it is typed.
 *
 * @example `oc debug node/web-1` and `systemctl status chronyd` below `## Look at it`, `systemctl restart chronyd` below `## Mend it`
 */
export function isForLeftShell(script: string, { programs }: LeftShell): boolean {
  return ownPrograms(script).some((name) => programs.has(name));
}

function ownPrograms(script: string): readonly string[] {
  return programsOf(script).flatMap(({ name, place }) => (place === 'here' && !ANYWHERE.has(name) ? [name] : []));
}

/** What looks at files, texts and the network, and what only carries others, is typed on any machine. */
const ANYWHERE: ReadonlySet<string> = new Set(
  `cat ls echo printf cd pwd grep egrep awk sed tail head sort uniq wc cut tr tee jq yq curl wget ping nc dig nslookup host date sleep watch export set
  unset source . : true false test [ env printenv find tar gzip cp mv mkdir touch chmod chown vi vim nano less more openssl git bash sh sudo time exit
  kubectl oc helm docker podman aws gcloud az ssh scp rsync python python3 psql mysql`.split(/\s+/),
);
