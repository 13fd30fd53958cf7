import { byOptions, changes, destroys, type Family, forAll, reads } from './rules.ts';

/** Signals that ask a process for something else than to end. */
const GENTLE = /^-(?:SIG)?(?:HUP|USR[12]|WINCH|CONT|1|3|10|12|18|28)$/;

/**
 * What the shell itself does: folders, variables and tests are its own, and change nothing outside.
 *
 * @example `cd /srv`, `export A=b`, `[ -f x ]`, `sleep 5` read; `source ./env.sh`, `eval "$(…)"` change; `kill 42` destroy
 */
export const BUILTIN_COMMANDS: Family = {
  ...forAll(
    `: [ [[ alias bg break builtin caller cd command compgen complete compopt continue declare dirs disown echo exit export
    false fc fg getopts hash help history jobs let local logout mapfile popd printf pushd pwd read readarray readonly return set shift
    shopt sleep suspend test times true type typeset ulimit umask unalias unset wait exec trap enable bind yes`,
    reads,
  ),
  ...forAll('. source', ({ args }) => (/^<\(\s*\S+ completion \S+\s*\)$/.test(args[0] ?? '') ? 'read' : 'change')),
  eval: changes,
  ...forAll('sh bash zsh dash ash ksh fish', ({ args }) => (args[0] === '-n' ? 'read' : 'change')),
  kill: ({ args }) => {
    const signal = /^-s$/.test(args[0] ?? '') ? `-${args[1]}` : (args[0] ?? '');
    if (/^-(?:0|l|L)$/.test(signal)) return 'read';
    return GENTLE.test(signal) ? 'change' : 'destroy';
  },
  ...forAll(
    'pkill killall',
    byOptions((given) => (given.has('-0', '-HUP', '-1', '-USR1', '-USR2') ? 'change' : 'destroy')),
  ),
  xkill: destroys,
  ...forAll('su sudo doas env time nohup timeout nice chroot ssh mosh tsh', ({ args, name }) =>
    name === 'env' ||
    name === 'time' ||
    (args.includes('-l') && name === 'sudo') ||
    (args.includes('-v') && name === 'sudo') ||
    args.includes('-V') ||
    args.includes('-G')
      ? 'read'
      : 'change',
  ),
  ...forAll('xargs watch', reads),
  ...forAll('tmux screen', ({ args }) => (/^(?:ls|list-sessions|-ls|-list)$/.test(args[0] ?? '') ? 'read' : 'change')),
  exec: reads,
  at: changes,
};
