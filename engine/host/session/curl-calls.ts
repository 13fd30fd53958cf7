import { actsOf } from '../../parse/shell/acts.ts';
import type { Call } from '../../parse/shell/call.ts';

/** One curl that a script calls. */
export interface CurlCall {
  readonly args: readonly string[];
  /** By the word `curl`, in this shell: what a function of that name stands in for. */
  readonly direct: boolean;
}

/** What a script calls of curl, and the functions and aliases of it that do. */
export interface CurlCalls {
  readonly curls: readonly CurlCall[];
  readonly named: ReadonlyMap<string, readonly CurlCall[]>;
}

/**
 * The curl commands of a script by their command words. `names`: functions and aliases of earlier commands that call curl. A function that is only
 * defined calls nothing yet.
 *
 * @example `sudo curl http://a/?type=b` is one that is not direct; `echo curl` is none
 */
export function curlCallsOf(script: string, names: ReadonlyMap<string, readonly CurlCall[]>): CurlCalls {
  const calls = callsIn(script);
  const variables = new Map(variablesIn(script).map((name) => [name, UNKNOWN] as const));
  const known = new Map([...names, ...variables]);
  const called = new Set(calls.map(({ name }) => name));
  const named = new Map<string, readonly CurlCall[]>(variables);
  for (const call of calls) {
    if (call.within !== undefined) add(named, call.within, curlsOf(call, new Map([...known, ...named])));
    if (call.name === 'alias') for (const arg of call.args) addAlias(named, arg);
  }
  const curls = calls
    .filter(({ within }) => within === undefined || called.has(within))
    .flatMap((call) => curlsOf(call, known));
  return { curls, named };
}

/** The calls of a script. */
export function callsIn(script: string): readonly Call[] {
  return actsOf(script).filter((act) => act.type === 'call');
}

/** A curl of which neither the options nor the shell are known. */
const UNKNOWN: readonly CurlCall[] = [{ args: [], direct: false }];

/** Variables that stand for curl (`C=curl`, `GET="curl -s"`), as `$C`. */
function variablesIn(script: string): readonly string[] {
  const found = script.matchAll(/(?<![\w$])([A-Za-z_]\w{0,60})=["']?(?:[\w./-]{0,60}\/)?curl(?![\w./:-])/g);
  return [...found].map(([, name = '']) => `$${name}`);
}

/** What a variable stands for (`$CURL`) only the shell knows. */
function curlsOf(call: Call, names: ReadonlyMap<string, readonly CurlCall[]>): readonly CurlCall[] {
  const { written, name, args, place } = call;
  const own = CLIENTS.has(name) || /^\$\W?\w*curl/i.test(written);
  const direct = written === 'curl' && place === 'here' && call.carried !== true;
  if (own) return [{ args, direct }];
  return names.get(name) ?? names.get(variableOf(written)) ?? startedBy(call, names);
}

/** curl, and clients that end with 0 whatever they are answered, as it does (curlie; HTTPie without `--check-status`). */
const CLIENTS: ReadonlySet<string> = new Set(['curl', 'curlie', 'http', 'https']);

function variableOf(word: string): string {
  return `$${/^\$\{?(\w+)/.exec(word)?.[1] ?? ''}`;
}

/**
 * A curl that a program starts of which no rule knows: in code of another language, in an image of curl, as the words behind the program's own
 * (`retry 3 curl -s …`), in a variable that is handed on.
 */
function startedBy({ name, args, input }: Call, names: ReadonlyMap<string, readonly CurlCall[]>): readonly CurlCall[] {
  if (INTERPRETERS.test(name)) {
    const code = input.type === 'text' ? [...args, input.text] : args;
    return code.some((text) => /\bcurl\b/.test(text)) ? UNKNOWN : [];
  }
  if (SPEAKS_OF.has(name)) return [];
  const image = args.includes('run') ? args.findIndex((arg) => /(?:^|[/=])curl(?::[\w.-]{1,60})?$/.test(arg)) : -1;
  if (image >= 0) return [{ args: args.slice(image + 1), direct: false }];
  const at = args.findIndex((arg) => /^(?:[\w./-]{0,60}\/)?curl$/.test(arg) || names.has(variableOf(arg)));
  const next = args[at + 1] ?? '';
  return at >= 0 && /^-|[./:$]/.test(next) && !args.slice(0, at).includes('install')
    ? [{ args: args.slice(at + 1), direct: false }]
    : [];
}

const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|deno|bun|php|[gmn]?awk|lua|tclsh|expect|osascript|pwsh)$/;

/** Programs to which the word is a name or a text. */
const SPEAKS_OF: ReadonlySet<string> = new Set(
  'echo printf which whereis type hash command man info apropos whatis apt apt-get apt-cache aptitude yum dnf apk brew port pip pip3 npm snap flatpak dpkg rpm pacman zypper choco scoop winget nix nix-env conda grep egrep fgrep rg ag ack sed cut tr sort pkill pgrep killall ps pidof git alias unalias unset export local declare typeset readonly read test [ [[ cat tee ls cp mv rm ln chmod chown mkdir touch install tar'.split(
    ' ',
  ),
);

function add(named: Map<string, readonly CurlCall[]>, name: string, curls: readonly CurlCall[]): void {
  if (curls.length > 0) named.set(name, [...(named.get(name) ?? []), ...curls]);
}

function addAlias(named: Map<string, readonly CurlCall[]>, definition: string): void {
  const [, name = '', value = ''] = /^([\w.-]+)=["']?(.*?)["']?$/s.exec(definition) ?? [];
  add(
    named,
    name,
    callsIn(value).flatMap((call) => curlsOf(call, new Map())),
  );
}
