import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { afterWords } from '../carriers/carried.ts';
import { DOCKER_RUN, KUBECTL_VALUED } from '../carriers/remotes.ts';
import { isKnownProgram } from '../known-commands.ts';

/** Whether a call opens a shell or a client with a prompt of its own, so that what follows is not for this shell. */
export function isShell(call: Call): boolean {
  if (call.carries === true) return false;
  const rule = Object.hasOwn(SHELLS, call.name) ? SHELLS[call.name] : undefined;
  return rule === undefined ? wrapsSsh(call) : rule(call);
}

/**
 * Whether a program of which nothing is known comes to another machine by its word `ssh`, and runs nothing there.
 *
 * @example `acme connect -e production ssh web:1`; not `rc-service ssh restart`, `acme ssh web -- uptime`
 */
export function wrapsSsh({ name, args, input }: Call): boolean {
  if (isKnownProgram(name) || input.type !== 'nothing') return false;
  const at = args.indexOf('ssh');
  const behind = at < 0 ? [] : args.slice(at + 1).filter((arg) => !/^-(?!-$)/.test(arg));
  return (
    behind.length === 1 &&
    !/^(?:re?start|start|stop|status|reload|enable|disable|--|--help|help|keys?|config)$/.test(behind[0] ?? '')
  );
}

type Rule = (call: Call) => boolean;

const unfed = ({ input }: Call) => input.type === 'nothing';

/** A shell without a script, a command or anything on its input. */
const shell: Rule = (call) =>
  unfed(call) && call.args.every((arg) => /^-(?:-?login|-?posix|-?norc|-?noprofile|[il]+|-?rcfile=.*)$/.test(arg));

/** A client that has a prompt unless it is given a query; `valued` are its options, `query` those that end it. */
const client =
  (valued: string, query: readonly string[], words: number): Rule =>
  (call) => {
    const given = readArguments(call.args, `${valued} ${query.join(' ')}`);
    return unfed(call) && !given.has(...query, '--help', '--version', '-V') && given.words.length <= words;
  };

const psql = client(
  '-h -p -U -d -v -P -F -R -T --host --port --username --dbname --set --variable --pset --field-separator --record-separator',
  ['-c', '--command', '-f', '--file', '-l', '--list'],
  2,
);
const MYSQL =
  '-p? -h -P -u -D -S --host --port --user --database --socket --ssl-ca --ssl-mode --defaults-file --default-character-set';

const kubectl: Rule = (call) => {
  const given = readArguments(call.args, KUBECTL_VALUED);
  const terminal = given.has('-t', '--tty') || given.has('-i', '--stdin');
  switch (given.words[0]) {
    case 'exec':
      return given.rest.length === 0 && terminal && given.words.length <= 2;
    case 'rsh':
    case 'ssh':
    case 'node-shell':
      return given.words.length === 2 && given.rest.length === 0;
    case 'run':
    case 'debug':
    case 'attach':
      return terminal
        ? endsInShell(call, given.rest)
        : given.words[0] === 'debug' && given.rest.length === 0 && !given.has('--image');
    default:
      return false;
  }
};

/**
 * `docker run -it image bash`, `kubectl run -it x --image=y -- psql -h db`: what stands there decides. Without words of its
 * own a container starts what its image says, with a terminal mostly a shell.
 */
function endsInShell(call: Call, words: readonly string[]): boolean {
  const [program, ...args] = words[0] === 'chroot' ? words.slice(2) : words;
  const name = program?.slice(program.lastIndexOf('/') + 1);
  return name === undefined || isShell({ ...call, written: name, name, args });
}

const container: Rule = (call) => {
  const { args } = call;
  const at = args.findIndex((arg) => arg === 'run' || arg === 'attach');
  if (at === -1 || at > 3) return false;
  const given = readArguments(args.slice(at + 1), DOCKER_RUN);
  if (args[at] === 'attach') return true;
  const composed = call.name === 'docker-compose' || args.includes('compose');
  const terminal = given.has('-t', '--tty') && given.has('-i', '--interactive');
  const words = afterWords(args.slice(at + 1), 1, DOCKER_RUN);
  return composed
    ? words.length > 0 && !given.has('-T') && endsInShell(call, words)
    : terminal && endsInShell(call, words);
};

const SSH_VALUED = '-p -i -l -o -F -J -L -R -D -W -b -c -e -m -E -B -I -O -Q -S -w';
const ssh: Rule = (call) => {
  const given = readArguments(call.args, SSH_VALUED);
  return unfed(call) && given.words.length === 1 && !given.has('-N', '-f', '-G', '-O', '-Q', '-W', '-V');
};

/** A subcommand that opens a shell unless it is given a command; `valued` are the options before and behind it that have a value. */
const subcommand =
  (name: string, valued: string, command: string): Rule =>
  (call) => {
    const given = readArguments(call.args, `${valued} ${command}`);
    return (
      unfed(call) &&
      given.words[0] === name &&
      given.words.length <= 2 &&
      given.rest.length === 0 &&
      !given.has(...command.split(' '), '--help')
    );
  };

const bare: Rule = (call) => unfed(call) && call.args.length === 0;

const SHELLS: Readonly<Record<string, Rule>> = {
  bash: shell,
  sh: shell,
  zsh: shell,
  ash: shell,
  dash: shell,
  ksh: shell,
  fish: shell,
  su: (call) => unfed(call) && !readArguments(call.args, '-c -s').has('-c', '--command'),
  sudo: ({ args }) => args.length > 0 && args.some((arg) => /^-(?:[a-zA-Z]*[is]|-login|-shell)$/.test(arg)),
  chroot: ({ args }) => args.length === 1,
  ssh,
  mosh: ssh,
  tsh: (call) => call.args[0] === 'ssh' && ssh({ ...call, args: call.args.slice(1) }),
  sftp: unfed,
  ftp: unfed,
  telnet: (call) => unfed(call) && call.args.length < 2,
  kubectl,
  oc: kubectl,
  k: kubectl,
  kubecolor: kubectl,
  docker: container,
  podman: container,
  nerdctl: container,
  'docker-compose': container,
  psql,
  'gitlab-psql': psql,
  mysql: client(MYSQL, ['-e', '--execute'], 1),
  mariadb: client(MYSQL, ['-e', '--execute'], 1),
  sqlite3: client('-separator -init -cmd', [], 1),
  mongosh: client('--host --port -u --username -p --password --authenticationDatabase', ['--eval', '-f', '--file'], 1),
  mongo: client('--host --port -u --username -p --password --authenticationDatabase', ['--eval', '-f', '--file'], 1),
  'redis-cli': client(
    '-h -p -a -n -u --user --pass --cacert --cert --key -s',
    [
      '--scan',
      '--bigkeys',
      '--latency',
      '--stat',
      '--pipe',
      '--rdb',
      '--cluster',
      '--eval',
      '--memkeys',
      '--hotkeys',
      '--intrinsic-latency',
      '--latency-history',
      '--latency-dist',
    ],
    0,
  ),
  cqlsh: client(
    '-u -p -k --username --password --keyspace --request-timeout --connect-timeout',
    ['-e', '--execute', '-f', '--file'],
    2,
  ),
  'clickhouse-client': client(
    '-h --host --port -u --user --password -d --database',
    ['-q', '--query', '--queries-file'],
    0,
  ),
  influx: bare,
  python: bare,
  python3: bare,
  node: bare,
  irb: () => true,
  ipython: () => true,
  'gitlab-rails': ({ args }) => args[0] === 'console' || args[0] === 'c' || args[0] === 'dbconsole',
  rails: ({ args }) => /^(?:console|c|dbconsole|db)$/.test(args[0] ?? ''),
  aws: ({ args }) => args.includes('start-session') && !args.some((arg) => arg.startsWith('--document-name')),
  gcloud: ({ args }) =>
    args[0] === 'compute' &&
    args[1] === 'ssh' &&
    !args.some((arg) => /^--(?:command|dry-run)/.test(arg)) &&
    !args.includes('--'),
  bosh: subcommand('ssh', '-d --deployment -e --environment --gw-host --gw-user --gw-private-key', '-c --command'),
  cf: subcommand('ssh', '-i -L', '-c --command -N'),
  eb: subcommand('ssh', '-e --environment', '-c --command'),
  fly: ({ args }) => args[0] === 'ssh' && args[1] === 'console' && !args.some((arg) => /^(?:-C|--command)/.test(arg)),
  limactl: ({ args }) => args[0] === 'shell' && args.length === 2,
  multipass: ({ args }) => args[0] === 'shell',
  vagrant: subcommand('ssh', '', '-c --command'),
  minikube: ({ args }) => args[0] === 'ssh',
  az: ({ args }) => args[0] === 'ssh' && (args[1] === 'vm' || args[1] === 'arc') && !args.includes('--'),
  hcloud: ({ args }) => args[0] === 'server' && args[1] === 'ssh' && args.length === 3,
  doctl: ({ args }) =>
    args[0] === 'compute' && args[1] === 'ssh' && !args.some((arg) => arg.startsWith('--ssh-command')),
  lxc: ({ args }) => args[0] === 'shell' && args.length === 2,
  incus: ({ args }) => args[0] === 'shell' && args.length === 2,
  pct: ({ args }) => args[0] === 'enter',
  gh: ({ args }) => args[0] === 'codespace' && args[1] === 'ssh' && !args.includes('--'),
  heroku: ({ args }) =>
    args[0] === 'ps:exec' || (/^run(?::\w+)?$/.test(args[0] ?? '') && /^(?:ba)?sh$/.test(args.at(-1) ?? '')),
  'zkCli.sh': ({ args, ...call }) =>
    unfed({ args, ...call }) && args.every((arg, at) => arg.startsWith('-') || args[at - 1] === '-server'),
  'kafka-console-producer': unfed,
  'kafka-console-producer.sh': unfed,
  tmux: ({ args }) =>
    args.length === 0 || (/^(?:new|new-session|attach|a)$/.test(args[0] ?? '') && !args.includes('-d')),
  screen: ({ args }) => !args.some((arg) => /^-(?:[a-zA-Z]*[dX]m?|ls|list)/.test(arg)),
};
