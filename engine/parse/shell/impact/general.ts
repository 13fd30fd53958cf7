import type { Call } from '../call.ts';

/**
 * Whether a call only looks by rules that hold for any program: a dry run, the help, the version.
 *
 * @example `helm upgrade … --dry-run`, `kubectl apply --dry-run=server -f x`, `k3s --version`, `velero help`
 */
export function onlyLooks({ args, name, written }: Call): boolean {
  if (isDryRun(args) || args.includes('--help')) return true;
  const asked = args.length === 1 && /^(?:help|version|--version|-version|-V|-v|-h)$/.test(args[0] ?? '');
  return asked && /^[\w.-]+$/.test(written) && !POWER.test(name);
}

/**
 * Whether a call says itself that something will be lost, whatever the program.
 *
 * @example `kubectl replace --force`, `ceph osd pool delete … --yes-i-really-really-mean-it`
 */
export function forces({ args }: Call): boolean {
  return args.some((arg) => arg === '--force' || /\byes-(?:i-)?really/.test(arg));
}

/** What stands behind `--` is for somebody else; `--dry-run false` is none. */
function isDryRun(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.some((arg, at) => DRY_RUN.test(arg) && !/^(?:false|no|none|off|0)$/i.test(own[at + 1] ?? ''));
}

/** `--dry-run=none` and `--dry-run=false` do what they say. */
const DRY_RUN = /^--?(?:dry-?run(?:=(?:client|server|true|all|yes))?|just-print|simulate|no-act|noop|what-if)$/i;
/** `shutdown -h` halts. */
const POWER = /^(?:shutdown|halt|poweroff|reboot|init)$/;
