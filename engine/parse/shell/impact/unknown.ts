import { byAnyVerb, type CallRule } from './rules.ts';

/**
 * A program that no table knows: `change`, unless its words say that it only looks.
 *
 * @example `gitlab-ctl status`, `mytool cluster list`; `./rollback.sh` is `change`
 */
export const unknown: CallRule = (call) => {
  const leading = call.args.slice(0, 3);
  const option = leading.findIndex((arg) => !/^[a-z][a-z-]*$/.test(arg));
  return LOOKING({ ...call, args: option === -1 ? leading : leading.slice(0, option) });
};

const LOOKING = byAnyVerb({ read: 'list show status describe version help' });
