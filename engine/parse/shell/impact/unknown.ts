import { byAnyVerb, type CallRule, strongest } from './rules.ts';

/**
 * A program that no table knows: `change`, unless its first words say that it only looks or that something goes.
 *
 * @example `mytool cluster list` read; `./rollback.sh` change; `mytool cluster delete blue` destroy
 */
export const unknown: CallRule = (call) => {
  const option = call.args.findIndex((arg) => !/^[a-z][a-z-]*$/.test(arg));
  // An option that acts makes a list of what it is about: `mytool list --purge`.
  if (call.args.some((arg) => ACTS.test(arg))) return strongest(['change', byFirstKnown(call)]);
  const words = call.args.slice(0, Math.min(DEEPEST, option === -1 ? DEEPEST : option));
  return byFirstKnown({ ...call, args: words });
};

const ACTS =
  /^--?(?:delete|purge|remove|rm|set|unset|apply|fix|write|update|upgrade|force|create|add|clean|prune|reset|restart|kill|install|sync|exec|yes|commit|save)(?:[-=].*)?$/i;

/** Names of what is worked on follow the verb, so that only so many words are looked at. */
const DEEPEST = 2;

/** Verbs that act come first, so that `mytool delete list` is no list. */
const byFirstKnown = byAnyVerb({
  read: 'list show status describe version help',
  destroy: 'delete destroy uninstall drop purge rm terminate wipe drain decommission',
  of: Object.fromEntries(
    `create update set add remove apply run start stop restart reset deploy install put write send import restore clear move rename
    enable disable edit push pull sync login build test exec`
      .split(/\s+/)
      .map((verb) => [verb, 'change' as const]),
  ),
});
