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
  const called = new Set(calls.map(({ name }) => name));
  const named = new Map<string, readonly CurlCall[]>();
  for (const call of calls) {
    if (call.within !== undefined) add(named, call.within, curlsOf(call, new Map([...names, ...named])));
    if (call.name === 'alias') for (const arg of call.args) addAlias(named, arg);
  }
  const curls = calls
    .filter(({ within }) => within === undefined || called.has(within))
    .flatMap((call) => curlsOf(call, names));
  return { curls, named };
}

/** The calls of a script. */
export function callsIn(script: string): readonly Call[] {
  return actsOf(script).filter((act) => act.type === 'call');
}

/** What a variable stands for (`$CURL`) only the shell knows. */
function curlsOf(call: Call, names: ReadonlyMap<string, readonly CurlCall[]>): readonly CurlCall[] {
  const { written, name, args, place } = call;
  const own = name === 'curl' || /^\$\W?\w*curl/i.test(written);
  const direct = written === 'curl' && place === 'here' && call.carried !== true;
  return own ? [{ args, direct }] : (names.get(name) ?? []);
}

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
