import type { Call } from '../../parse/shell/call.ts';
import { functionsOf } from '../../parse/shell/functions.ts';
import { type CurlCall, callsIn, curlCallsOf } from './curl-calls.ts';
import { type HttpPlan, type HttpWatch, NO_HTTP } from './http-status.ts';

/**
 * Whether the answers to a script's curl commands can be learned without anything of it being changed that its author or
 * the operator could see: its output, its exit code, what `curl` is. It is done by a shell function for the one command,
 * which calls curl with `--dump-header` and a FIFO. (`--write-out` would need the user's own, a configuration file would
 * replace the user's, a `curl` on PATH is seen by `which` and `env`.) So not: where the script uses these options
 * itself or asks what curl is, traces, or runs curl in the background, where a function would be another process than curl.
 * What starts curl otherwise (`xargs curl`, `sudo curl`, `/usr/bin/curl`, `$C`, code of Python) is told as unseen, unless its exit code tells of an error.
 *
 * `names` are functions and aliases of the session that call curl; those of the script are added.
 *
 * @example `curl -s http://localhost/health` is watched for `all`, `until curl -sf http://localhost/health; do sleep 1; done` for the
 * `last`, `timeout 5 curl -s http://localhost/health` is `untold`, and with `-i` it is `printed`
 */
export function httpPlanOf(script: string, shellFlags: string, names: Map<string, readonly CurlCall[]>): HttpPlan {
  const { curls, named } = curlCallsOf(script, names);
  const own = names.has('curl') || named.has('curl');
  for (const [name, calls] of named) names.set(name, calls);
  for (const { name, args } of callsIn(script))
    if (/^un(?:set|alias)$/.test(name)) for (const arg of args) names.delete(arg);
  if (curls.length === 0) return NO_HTTP;
  const watch = own || !curls.some(({ direct }) => direct) ? 'none' : watchOf(script, shellFlags, { curls, names });
  const left = curls.filter(({ direct, args }) => (watch === 'none' || !direct) && !failsAtError(script, args));
  if (left.length === 0) return { watch };
  return { watch, unseen: left.every(({ args }) => printsStatus(args)) ? 'printed' : 'untold' };
}

interface Known {
  readonly curls: readonly CurlCall[];
  readonly names: ReadonlyMap<string, readonly CurlCall[]>;
}

function watchOf(script: string, shellFlags: string, { curls, names }: Known): HttpWatch {
  const bare = script.replace(/'[^']*'|"[^"]*"/g, "''");
  if (/[xvETa]/.test(shellFlags) || functionsOf(script).has('curl') || callsIn(script).some(wouldSee)) return 'none';
  if (runsInBackground(bare, names) || curls.some(({ args }) => args.some(isOwnDump))) return 'none';
  // `curl -sf a || curl -sf b`: where the first fails, the second is what counts.
  const retries = /\s--(?:retry|digest|ntlm|negotiate|anyauth|proxy)|\|\|/.test(bare);
  return retries || /(?:^|[;&|({\n]|\b(?:then|do|else)\s)\s*(?:until|while)\s/.test(bare) ? 'last' : 'all';
}

/** Builtins that tell what a name is, or make it another thing. */
const ABOUT_NAMES = new Set('type which command builtin hash alias unset unalias export readonly whence'.split(' '));

/** Whether a call would see the function, or would see more calls than there are. */
function wouldSee({ name, args, carries }: Call): boolean {
  const first = args[0];
  if (name === 'compgen' || (name === 'shopt' && args.includes('extdebug'))) return true;
  if (name === 'declare' || name === 'typeset') return first === undefined || /^-\w*[fF]/.test(first);
  if (name === 'set') return first === undefined || args.some((arg) => TRACES.test(arg));
  return ABOUT_NAMES.has(name) && carries !== true && args.some((arg) => /^curl\b|[$`*]/.test(arg));
}

const TRACES = /^-\w*[xvETa]|^(?:xtrace|verbose|errtrace|functrace|allexport)$/;

/** A coprocess, an `&` behind a curl, behind what may hold one, or behind a name that may be a function. */
function runsInBackground(bare: string, names: ReadonlyMap<string, readonly CurlCall[]>): boolean {
  if (/(?:^|[;&|({\n]\s*)coproc\b/.test(bare)) return true;
  const before = bare.split(/(?<![&>|<])&(?![&>])/).slice(0, -1);
  return before.some((text) => {
    const command = text.split(/[;\n]/).at(-1) ?? '';
    return /curl|[})]|\b(?:done|fi|esac)\b/i.test(command) || [...names.keys()].some((name) => command.includes(name));
  });
}

/** Options that are ours to give, or make ours count for a part. Of short ones only those without a value stand before another one: `-XDELETE` is no `-D`. */
function isOwnDump(arg: string): boolean {
  return /^--(?:du|nex|para|conf)|^-:|^-[aBfGgiIjkLlNnpRsSv]*[DKZ]/.test(arg);
}

/** `-f`, where nothing stands between curl's exit code and the script's: one pipeline, or pipelines that have to go well one after the other. */
function failsAtError(script: string, args: readonly string[]): boolean {
  const fails = args.some((arg) => /^--(?:fail(?:-with-body)?|check-status)$|^-[aBGgiIjkLlNnpRsSv]*f/.test(arg));
  const text = script.trim().replaceAll('\\\n', ' ');
  const hides = /[;`\n]|\|\||\$\(|[<>]\(|(?<!&)&(?:\s|$)/.test(text) || (text.includes('|') && text.includes('&&'));
  return fails && !hides;
}

/** Options with which curl prints what it was answered. */
function printsStatus(args: readonly string[]): boolean {
  return args.some(
    (arg, at) =>
      /^--(?:include|head|verbose)$|^-[aBfGgjkLlNnpRsS]*[iIv]|(?:http|response)_code/.test(arg) ||
      (/^-[aBfGgjkLlNnpRsS]*D$|^--dump-header$/.test(arg) && args[at + 1] === '-'),
  );
}
