import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { KUBECTL_VALUED } from '../carriers/remotes.ts';

/**
 * Whether a call goes on until somebody stops it.
 *
 * @example `kubectl get pods -w`, `kubectl logs -f x`, `tail -F x`, `watch df`, `htop`, `ping host`, `fleet list --watch`
 */
export function neverEnds(call: Call): boolean {
  const rule = Object.hasOwn(WATCHING, call.name) ? WATCHING[call.name] : undefined;
  return (rule ?? saysSo)(call);
}

/** What `--watch` and `--follow` mean in a program that is not in the table; the short letters mean too many other things. */
function saysSo({ args }: Call): boolean {
  return args.some((arg) => /^--(?:watch|follow)(?:=true)?$/.test(arg)) && !args.includes('status');
}

type Rule = (call: Call) => boolean;

const always: Rule = () => true;
const withOption =
  (...names: readonly string[]): Rule =>
  ({ args }) =>
    readArguments(args, '-n -c -p -q').has(...names);
/** Letters that end a cluster, so that `-c4` and `-rwc 10` are found. */
const unless =
  (...names: readonly string[]): Rule =>
  ({ args }) =>
    !readArguments(args, '-c -w').has(...names);
/** `vmstat 1`, `iostat -x 5`: an interval without a count never ends. */
const interval: Rule = ({ args }) => args.filter((arg) => /^\d+$/.test(arg)).length === 1;

/** Kubernetes: `rollout status` and `wait` end by themselves, with or without `--watch`. */
const kubectl: Rule = ({ args }) => {
  const given = readArguments(args, KUBECTL_VALUED);
  const watches = given.has('-w', '--watch', '--watch-only') && given.value('--watch') !== 'false';
  switch (given.words[0]) {
    case 'get':
    case 'events':
      return watches;
    case 'logs':
      return follows(args);
    case 'argo':
      return given.words[2] === 'get' && watches;
    default:
      return false;
  }
};

/** In `logs -f` the letter takes no value, whatever it does elsewhere. */
function follows(args: readonly string[]): boolean {
  return args.some((arg) => /^(?:-f|--follow|--follow=true|-[a-zA-Z]*f)$/.test(arg) && !/^--[^f]/.test(arg));
}

const container: Rule = ({ args }) => {
  const logs = args.findIndex((arg) => arg === 'logs' || arg === 'attach');
  if (logs !== -1) return args[logs] === 'logs' && follows(args.slice(logs));
  const stats = args.findIndex((arg) => arg === 'stats' || arg === 'events');
  return stats !== -1 && stats < 3 && !args.some((arg) => /^--(?:no-stream|until)/.test(arg));
};

const WATCHING: Readonly<Record<string, Rule>> = {
  watch: always,
  kubectl,
  oc: kubectl,
  k: kubectl,
  kubecolor: kubectl,
  stern: unless('--no-follow'),
  kubetail: always,
  docker: container,
  'docker-compose': container,
  podman: container,
  nerdctl: container,
  crictl: container,
  tail: ({ args }) => args.some((arg) => /^(?:-[a-zA-Z0-9]*[fF][a-zA-Z0-9]*|--follow(?:=.*)?)$/.test(arg)),
  journalctl: ({ args }) => args.some((arg) => /^(?:-[a-z]*f[a-z]*|--follow)$/.test(arg)),
  dmesg: withOption('-w', '--follow', '-W'),
  top: ({ args }) => !args.some((arg) => /^-(?:[a-zA-Z]*[bn]|[bn]\d*|l\d*)/.test(arg)),
  htop: always,
  atop: always,
  btop: always,
  iotop: unless('-n', '-b'),
  iftop: unless('-t', '-s'),
  nethogs: always,
  pgcenter: always,
  pg_top: always,
  mytop: always,
  innotop: always,
  ping: unless('-c', '-w', '-n'),
  ping6: unless('-c', '-w'),
  mtr: unless('-c', '-r', '--report'),
  tcpdump: unless('-c', '-r'),
  vmstat: interval,
  iostat: interval,
  mpstat: interval,
  pidstat: interval,
  sar: interval,
  yes: always,
  inotifywait: withOption('-m', '--monitor'),
  'kafka-console-consumer': consumer,
  'kafka-console-consumer.sh': consumer,
  kcat: ({ args }) => args.includes('-C') && !args.some((arg) => /^-(?:e|c)/.test(arg)),
  hubble: ({ args }) => args[0] === 'observe' && follows(args),
  aws: ({ args }) => args[0] === 'logs' && args[1] === 'tail' && args.includes('--follow'),
  az: ({ args }) => args.includes('tail') && args.includes('log'),
  gcloud: ({ args }) =>
    args.includes('tail-serial-port-output') ||
    (args.includes('tail') && args.some((arg) => /^log(?:s|ging)$/.test(arg))),
  etcdctl: ({ args }) => args.some((arg) => arg === 'watch'),
  consul: ({ args }) => args[0] === 'monitor' || args[0] === 'watch',
  nomad: ({ args }) => args[0] === 'monitor' || (args[0] === 'alloc' && args[1] === 'logs' && args.includes('-f')),
  linkerd: ({ args }) => args.includes('tap') || (args.includes('top') && args[0] !== 'diagnostics'),
  nc: ({ args }) => args.some((arg) => /^-[a-z]*l/.test(arg)),
  socat: ({ args }) => args.some((arg) => /-LISTEN:/.test(arg)),
  velero: ({ args }) => args.includes('--follow'),
  psql: ({ args }) => args.some((arg) => /\\watch\b/.test(arg)),
  'redis-cli': ({ args }) =>
    args.some((arg) => /^(?:MONITOR|P?SUBSCRIBE|--latency|--latency-history|--stat)$/i.test(arg)),
  flux: ({ args }) => args.some((arg) => /^(?:-w|--watch|-f|--follow)$/.test(arg)),
  argocd: ({ args }) => args.includes('logs') && follows(args),
  heroku: ({ args }) => args[0] === 'logs' && args.some((arg) => arg === '-t' || arg === '--tail'),
  /** `git log --follow` follows a file over its renames, and ends. */
  git: () => false,
  'gitlab-ctl': ({ args }) => args[0] === 'tail',
  pm2: ({ args }) => /^(?:logs|monit)$/.test(args[0] ?? '') && !args.includes('--nostream'),
  flyctl: ({ args }) => args[0] === 'logs' && !args.includes('--no-tail') && !args.includes('-n'),
  fly: ({ args }) => args[0] === 'logs' && !args.includes('--no-tail') && !args.includes('-n'),
};

function consumer({ args }: Call): boolean {
  return !args.some((arg) => /^--(?:max-messages|timeout-ms)/.test(arg));
}
