import type { Mode } from '../../model/command.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { closesShell, opensBySsh, opensShell } from '../shell/mode.ts';
import { programsOf } from '../shell/programs.ts';
import { isForeignShell } from './foreign-shell.ts';
import { QUERY } from './query-script.ts';

/** A shell that a statement opened and that what follows is typed into. */
export interface OpenedShell {
  /** `pod`: tools of the machine outside are not in there; `host`: another machine; `prompt`: of a database or language. */
  readonly type: 'pod' | 'host' | 'prompt';
  /** The program whose prompt it is, where it is known. */
  readonly client?: string;
  /** Nothing opened it that Handrail has seen; a comment said so. */
  readonly said?: boolean;
  /** The words send to a machine, where one stays for what comes after; else they are about their own lines only. */
  readonly stays?: boolean;
  /** The shell that it was opened in, which is left to. */
  readonly outer?: OpenedShell;
}

/** Programs that only the machine of the person has. */
const FROM_HERE: ReadonlySet<string> = new Set(
  'ssh scp rsync mosh bosh fly flyctl heroku vagrant multipass limactl tsh'.split(' '),
);
/** Programs that drive pods and clouds from outside. */
const OUTSIDE: ReadonlySet<string> = new Set([
  ...FROM_HERE,
  ...'kubectl oc helm helmfile docker docker-compose podman nerdctl aws gcloud az terraform velero argocd flux istioctl k9s kops eksctl kind minikube doctl ssh scp'.split(
    ' ',
  ),
]);

/** How a statement is typed where a shell is open, and the shell that is open after it. */
export interface InShell {
  readonly mode: Mode;
  readonly shell?: OpenedShell;
}

/** A statement that goes on in the shell that was opened is `elsewhere`, until it is left or a tool clearly is not in there. */
export function inShell(text: string, mode: Mode, shell: OpenedShell | undefined): InShell {
  const opened = opensShell(text) ? shellOf(text) : undefined;
  if (shell === undefined) {
    if (/^(?:exit|logout)$/.test(text.trim())) return { mode: 'elsewhere' };
    return { mode, ...(opened === undefined || mode !== 'interactive' ? {} : { shell: opened }) };
  }
  if (closesShell(text)) return { mode: 'elsewhere', ...(shell.outer === undefined ? {} : { shell: shell.outer }) };
  if (isOutside(text, shell))
    return { mode, ...(opened === undefined || mode !== 'interactive' ? {} : { shell: opened }) };
  return { mode: 'elsewhere', shell: opened === undefined ? shell : { ...opened, outer: shell } };
}

function isOutside(text: string, shell: OpenedShell): boolean {
  if (isForeignShell(shell.client)) return false;
  // Nothing that a shell knows is typed at the prompt of a database.
  if (shell.type === 'prompt') return opensWithKnownCommand(text);
  const outside = shell.type === 'host' ? FROM_HERE : OUTSIDE;
  return opensBySsh(text) || namesOf(text).some((name) => outside.has(name));
}

/** Another machine that only words said is left where a tool comes that drives clusters from outside. */
export function afterFence(opened: OpenedShell): OpenedShell {
  return opened.type === 'host' && opened.said === true ? { ...opened, type: 'pod' } : opened;
}

/** Whether a shell is open behind the fence that says so: what its lines alone say of it is over with them. */
export function staysOpen({ client }: OpenedShell): boolean {
  return client !== QUERY && !isForeignShell(client);
}

/** Whether a statement opens the prompt of a database or a language, which no shell statements are typed at. */
export function opensPrompt(text: string): boolean {
  return opensShell(text) && shellOf(text).type === 'prompt';
}

function shellOf(text: string): OpenedShell {
  const programs = namesOf(text);
  if (
    programs.some((name) =>
      /^(?:ssh|mosh|tsh|gcloud|vagrant|bosh|eb|fly|limactl|multipass|minikube|az|hcloud|doctl|pct|lxc|incus|heroku|gh)$/.test(
        name,
      ),
    ) ||
    /\baws ssm start-session\b/.test(text) ||
    opensBySsh(text)
  )
    return { type: 'host' };
  const client = programs.find((name) =>
    /^(?:psql|mysql|mariadb|mongo|mongosh|redis-cli|sqlite3|clickhouse-client|cqlsh|python3?|node|irb|rails|iex|gitlab-psql|gitlab-rails|telnet|ftp|sftp|nc)$/.test(
      name,
    ),
  );
  return client === undefined ? { type: 'pod' } : { type: 'prompt', client };
}

function namesOf(text: string): readonly string[] {
  return programsOf(text)
    .filter(({ place }) => place === 'here')
    .map(({ name }) => name);
}
