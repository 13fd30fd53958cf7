import { afterWords, type Carried, type Carriers } from './carried.ts';

const plain =
  (count: number, valued = '') =>
  (call: { readonly args: readonly string[] }): readonly Carried[] => [
    { words: withoutAssignments(afterWords(call.args, count, valued)) },
  ];

/** `bundle exec rake`: carries only behind this word. */
const behind =
  (word: string, count = 1, valued = '') =>
  (call: { readonly args: readonly string[] }) =>
    call.args.includes(word) ? plain(count, valued)({ args: call.args.slice(call.args.indexOf(word)) }) : [];

const SUDO = '-u -g -h -p -C -r -t -T -U -D -R --user --group --host --prompt --chdir';
const XARGS = '-I -i -n -P -L -l -d -a -s -E --replace --max-args --max-procs --max-lines --delimiter --arg-file';

/**
 * Programs that start another one here with other rights, limits or surroundings.
 *
 * @example `sudo -u postgres psql -c 'SELECT 1'` starts `psql -c 'SELECT 1'`.
 */
export const WRAPPERS: Carriers = {
  sudo: plain(0, SUDO),
  doas: plain(0, '-u -C'),
  env: (call) => {
    const split = call.args.findIndex((arg) => /^(?:-S|--split-string)(?:=|$)/.test(arg));
    if (split < 0) return plain(0, '-u --unset -C --chdir')(call);
    const text = call.args[split]?.includes('=') ? call.args[split].replace(/^[^=]*=/, '') : '';
    return [{ words: [], script: [text, ...call.args.slice(split + 1)].join(' ').trim() }];
  },
  time: plain(0, '-f -o'),
  nohup: plain(0),
  setsid: plain(0),
  unbuffer: plain(0),
  nice: plain(0, '-n --adjustment'),
  ionice: plain(0, '-c -n -p --class --classdata'),
  chrt: plain(1, '-T -P -D'),
  taskset: plain(1),
  stdbuf: plain(0, '-i -o -e'),
  timeout: plain(1, '-k -s --kill-after --signal'),
  gtimeout: plain(1, '-k -s'),
  xargs: plain(0, XARGS),
  parallel: plain(0, '-j --jobs -a'),
  command: (call) => (/^-[vV]/.test(call.args[0] ?? '') ? [] : plain(0)(call)),
  builtin: plain(0),
  exec: plain(0, '-a'),
  flock: (call) => {
    const at = call.args.findIndex((arg) => arg === '-c' || arg === '--command');
    return at < 0 ? plain(1, '-w -E --timeout')(call) : [{ words: [], script: call.args.slice(at + 1).join(' ') }];
  },
  strace: plain(0, '-e -o -p -s -P'),
  chroot: plain(1),
  nsenter: plain(0, '-t --target'),
  unshare: plain(0),
  gosu: plain(1),
  'su-exec': plain(1),
  sshpass: plain(0, '-p -f -P'),
  caffeinate: plain(0, '-t -w'),
  watch: (call) => {
    const words = afterWords(call.args, 0, '-n --interval -q --equexit');
    return [{ words: [], script: words.join(' ') }];
  },
  ip: (call) => (call.args[0] === 'netns' && call.args[1] === 'exec' ? [{ words: call.args.slice(3) }] : []),
  find: (call) => executedByFind(call.args),
  fd: (call) => [
    { words: call.args.slice(call.args.findIndex((arg) => /^(?:-x|-X|--exec)$/.test(arg)) + 1 || call.args.length) },
  ],
  bundle: behind('exec'),
  rbenv: behind('exec'),
  poetry: behind('run'),
  pipenv: behind('run'),
  uv: behind('run'),
  mise: behind('exec'),
  direnv: behind('exec', 2),
  npx: plain(0, '-p --package'),
  'aws-vault': behind('exec', 2, '-d --duration -n'),
  chamber: behind('exec', 2),
  doppler: behind('run'),
  op: behind('run'),
  k3s: (call) => (/^(?:kubectl|crictl|ctr)$/.test(call.args[0] ?? '') ? [{ words: call.args }] : []),
  microk8s: (call) => (/^(?:kubectl|helm|ctr|istioctl)$/.test(call.args[0] ?? '') ? [{ words: call.args }] : []),
};

/** `find … -exec rm {} \;`, several of them too. */
function executedByFind(args: readonly string[]): readonly Carried[] {
  return args.flatMap((arg, at): readonly Carried[] => {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(arg)) return [];
    const rest = args.slice(at + 1);
    const end = rest.findIndex((word) => word === ';' || word === '+' || word === '\\;');
    return [{ words: end === -1 ? rest : rest.slice(0, end) }];
  });
}

/** `sudo A=1 B=2 program`: what comes before the program is its environment. */
function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  return first === -1 ? [] : words.slice(first);
}
