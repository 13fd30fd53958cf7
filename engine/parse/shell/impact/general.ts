import type { Call } from '../call.ts';

/**
 * Whether a call only looks by rules that hold for any program: a dry run, the help, the version.
 *
 * @example `helm upgrade … --dry-run`, `kubectl apply --dry-run=server -f x`, `k3s --version`, `velero help`
 */
export function onlyLooks({ args, written }: Call): boolean {
  if (args.some((arg) => DRY_RUN.test(arg))) return true;
  if (args.some((arg) => arg === '--help' || arg === '--version')) return true;
  const named = /^[\w.-]+$/.test(written);
  return named && args.length === 1 && /^(?:help|version|-version|-V|-v|-h)$/.test(args[0] ?? '');
}

/** `--dry-run=none` and `--dry-run=false` do what they say. */
const DRY_RUN = /^--?(?:dry-?run(?:=(?:client|server|true|all|yes))?|just-print|simulate|no-act|noop|what-if)$/i;
