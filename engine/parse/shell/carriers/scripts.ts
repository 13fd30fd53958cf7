import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import type { Carried, Carriers } from './carried.ts';

/** `sh -c '…'`, `bash -lc '…'`, `bash <<EOF`, `echo '…' | sh`: the text is a script of its own. */
function shell({ args, input }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => /^-[a-z]*c[a-z]*$/.test(arg));
  if (at !== -1) return [{ words: [], script: args[at + 1] ?? '' }];
  const fromInput = args.every((arg) => /^-[a-z-]*$/.test(arg));
  return fromInput && input.type === 'text' ? [{ words: [], script: input.text }] : [];
}

const option =
  (...names: readonly string[]) =>
  ({ args }: Call): readonly Carried[] => {
    const script = readArguments(args, names.join(' ')).value(...names);
    return script === undefined ? [] : [{ words: [], script }];
  };

const joined = ({ args }: Call): readonly Carried[] => [{ words: [], script: args.join(' ') }];

/**
 * Programs that run a text as a shell script.
 *
 * @example `bash -c 'kubectl delete pod x'` starts `kubectl delete pod x`.
 */
export const SCRIPTS: Carriers = {
  sh: shell,
  bash: shell,
  zsh: shell,
  dash: shell,
  ash: shell,
  ksh: shell,
  su: (call) => {
    const carried = option('-c', '--command')(call);
    return carried.length === 0 && call.input.type === 'text' ? [{ words: [], script: call.input.text }] : carried;
  },
  runuser: ({ args, ...call }) =>
    args.includes('--')
      ? [{ words: args.slice(args.indexOf('--') + 1) }]
      : option('-c', '--command')({ ...call, args }),
  eval: joined,
  trap: ({ args }) => (/^-|^$/.test(args[0] ?? '') ? [] : [{ words: [], script: args[0] ?? '' }]),
  script: option('-c', '--command'),
  at: ({ input }) => (input.type === 'text' ? [{ words: [], script: input.text }] : []),
};
