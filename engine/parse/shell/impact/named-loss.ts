import type { Call } from '../call.ts';

/**
 * Whether a script or a target that nobody but its author knows says by its name that something goes.
 *
 * @example `./hack/delete web`, `scripts/teardown-staging.sh`, `make kind-down`, `npm run env:destroy`
 */
export function namesLoss({ name, written, args }: Call): boolean {
  if (/^(?:make|gmake|just|task|rake)$/.test(name))
    return targets(args).some((word) => LOSS.test(word) || DOWN.test(word));
  if (/^(?:npm|yarn|pnpm|bun)$/.test(name)) return args[0] === 'run' && LOSS.test(args[1] ?? '');
  return written.includes('/') && LOSS.test(written.slice(written.lastIndexOf('/') + 1));
}

/** What is to be made, without options and variables. */
function targets(args: readonly string[]): readonly string[] {
  return args.filter(
    (arg, at) => /^[\w.:-]+$/.test(arg) && !arg.startsWith('-') && !/^-[Cfj]$/.test(args[at - 1] ?? ''),
  );
}

/** What only looks, or stands before or after the loss, is none: `check-delete.sh`, `pre-destroy`. */
const LOSS =
  /(?<!(?:check|verify|validate|test|list|show|pre|post|before|after|un|no|dont)[-_.:]?)(?<![a-z])(?:delete|destroy|tear-?down|purge|wipe|uninstall|nuke|decommission|terminate)(?=$|[-_.:])(?![-_.:]check)/i;
/** What was brought up is taken away. */
const DOWN = /(?:^|[-_:])down$/;
