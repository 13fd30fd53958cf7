import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { KUBECTL_VALUED } from '../carriers/remotes.ts';
import { servesProfile } from './profiler.ts';

/**
 * Whether a call has to stay up while others run.
 *
 * @example `kubectl port-forward svc/web 8080:80`, `kubectl proxy`, `ssh -N -L 8080:db:5432 bastion`
 */
export function staysUp(call: Call): boolean {
  if (isTunnel(call)) return true;
  const rule = Object.hasOwn(SERVING, call.name) ? SERVING[call.name] : undefined;
  return rule?.(call) ?? false;
}

/** `-N -L 9200:search:80` behind any program is what ssh means by it. */
function isTunnel({ args }: Call): boolean {
  return args.includes('-N') && args.some((arg, at) => arg === '-L' && /^[\w.:-]*:\d+$/.test(args[at + 1] ?? ''));
}

type Rule = (call: Call) => boolean;

const kubectl: Rule = ({ args }) => {
  const verb = readArguments(args, KUBECTL_VALUED).words[0];
  return verb === 'port-forward' || verb === 'proxy';
};

/** `-N` opens no shell, `-f` goes to the background by itself. */
const ssh: Rule = ({ args }) => {
  const letters = args.filter((arg) => /^-[a-zA-Z]+$/.test(arg)).join('');
  return letters.includes('N') && !letters.includes('f');
};

/** Without `-d` its output stays in front. */
const compose: Rule = ({ args }) =>
  args.includes('up') &&
  (args.includes('compose') || args[0] !== 'container') &&
  !args.some((arg) => /^(?:-d|--detach|--wait|--no-start)$/.test(arg));

const dashboard: Rule = ({ args }) => args.includes('dashboard') || args[0] === 'tunnel';
const always: Rule = () => true;
const verb =
  (...verbs: readonly string[]): Rule =>
  ({ args }) =>
    verbs.includes(args.find((arg) => !arg.startsWith('-')) ?? '');
const unless =
  (option: RegExp): Rule =>
  ({ args }) =>
    !args.some((arg) => option.test(arg));
const script: Rule = ({ args }) =>
  args[0] === 'start' || (args[0] === 'run' && /^(?:dev|start|serve)$/.test(args[1] ?? ''));

const SERVING: Readonly<Record<string, Rule>> = {
  kubectl,
  oc: kubectl,
  k: kubectl,
  kubecolor: kubectl,
  ssh,
  autossh: ssh,
  docker: (call) => call.args.includes('compose') && compose(call),
  'docker-compose': compose,
  istioctl: dashboard,
  linkerd: dashboard,
  minikube: dashboard,
  cilium: ({ args }) => args[0] === 'hubble' && /^(?:ui|port-forward)$/.test(args[1] ?? ''),
  cloud_sql_proxy: always,
  'cloud-sql-proxy': always,
  aws: ({ args }) => args.includes('start-session') && args.some((arg) => /PortForwarding/.test(arg)),
  tsh: ({ args }) => args[0] === 'proxy',
  ngrok: always,
  cloudflared: ({ args }) => args[0] === 'tunnel' && args.some((arg) => arg === 'run' || arg === '--url'),
  python: ({ args }) => args[0] === '-m' && args[1] === 'http.server',
  python3: ({ args }) => args[0] === '-m' && args[1] === 'http.server',
  'redis-server': unless(/^--(?:daemonize|version)/),
  mongod: unless(/^--(?:fork|version)/),
  prometheus: unless(/^--version/),
  alertmanager: unless(/^--version/),
  uvicorn: always,
  gunicorn: unless(/^(?:-D|--daemon|--check-config)$/),
  flask: verb('run'),
  rails: verb('server', 's'),
  hugo: verb('server', 'serve'),
  vault: verb('server', 'agent'),
  consul: verb('agent'),
  nomad: verb('agent'),
  minio: verb('server'),
  tilt: verb('up'),
  skaffold: verb('dev'),
  prisma: verb('studio'),
  mkdocs: verb('serve'),
  jekyll: verb('serve', 's'),
  jupyter: verb('lab', 'notebook', 'server'),
  next: verb('dev', 'start'),
  ng: verb('serve'),
  go: servesProfile,
  npm: script,
  yarn: script,
  pnpm: script,
};
