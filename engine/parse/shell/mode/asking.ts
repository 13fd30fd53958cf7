import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { KUBECTL_VALUED } from '../carriers/remotes.ts';
import { exploresProfile } from './profiler.ts';

/** Whether a call that is no shell asks its caller something on the terminal. */
export function asks(call: Call): boolean {
  const rule = Object.hasOwn(ASKING, call.name) ? ASKING[call.name] : undefined;
  return call.input.type === 'nothing' && (rule?.(call) ?? false);
}

type Rule = (call: Call) => boolean;

/** `terraform apply` and `destroy` ask, unless they are told not to or given a saved plan. */
const terraform: Rule = ({ args }) => {
  const given = readArguments(args, '-var -var-file -target -lock-timeout -parallelism -chdir');
  if (args.some((arg) => /^--?auto-approve(?:=true)?$/.test(arg))) return false;
  if (given.words[0] === 'console') return true;
  return (given.words[0] === 'apply' && given.words.length === 1) || given.words[0] === 'destroy';
};

const kubectl: Rule = ({ args }) => {
  const { words } = readArguments(args, KUBECTL_VALUED);
  return words[0] === 'edit' || (words[0] === 'config' && words[1] === 'edit');
};

/** The editor of a commit without a message, of an interactive rebase; the questions of `add -p`. */
const git: Rule = ({ args }) => {
  const given = readArguments(args, '-C -c -m -F');
  switch (given.words[0]) {
    case 'rebase':
      return given.has('-i', '--interactive');
    case 'add':
      return given.has('-p', '-i');
    case 'commit':
      return !given.has('-m', '--message', '-F', '--file', '--no-edit', '-C', '--fixup');
    default:
      return false;
  }
};

/** A bare `-p` asks for the password. */
const password: Rule = ({ args }) => args.some((arg) => arg === '-p' || arg === '--password');

/** Keys are made and edited in a dialogue, unless a batch says all. */
const gpg: Rule = ({ args }) =>
  args.some((arg) =>
    /^--(?:full-gen(?:erate)?-key|gen(?:erate)?-key|edit-key|change-passphrase|card-edit)$/.test(arg),
  ) && !args.includes('--batch');

const ASKING: Readonly<Record<string, Rule>> = {
  terraform,
  tofu: terraform,
  terragrunt: terraform,
  kubectl,
  oc: kubectl,
  k: kubectl,
  kops: ({ args }) => args[0] === 'edit',
  crontab: ({ args }) => args.includes('-e'),
  systemctl: ({ args }) => args.includes('edit'),
  git,
  go: exploresProfile,
  passwd: ({ args }) => !args.some((arg) => /^-(?:-stdin|l|u|S|d|e)/.test(arg)),
  aws: ({ args }) =>
    args[0] === 'configure' && args.length <= 3 && args.every((arg) => !/^(?:list|get|set|import)/.test(arg)),
  gcloud: ({ args }) => args[0] === 'init',
  pulumi: ({ args }) =>
    /^(?:up|destroy)$/.test(args[0] ?? '') && !args.some((arg) => /^(?:-[a-z]*y|--yes|--skip-preview)$/.test(arg)),
  mysql_secure_installation: () => true,
  mysql: password,
  mariadb: password,
  mysqldump: password,
  mysqladmin: password,
  psql: ({ args }) => args.includes('-W'),
  pg_dump: ({ args }) => args.includes('-W'),
  nc: ({ args }) => !args.some((arg) => /^-[a-zA-Z]*[zl]|^-h/.test(arg)) && args.length > 1,
  fdisk: ({ args }) => !args.some((arg) => arg === '-l' || arg === '--list'),
  gdisk: ({ args }) => !args.includes('-l'),
  cfdisk: () => true,
  parted: ({ args }) => !args.some((arg) => arg === '-l' || arg === '-s' || arg === '--script') && args.length < 2,
  patronictl: ({ args }) =>
    args.some((arg) => /^(?:switchover|failover|edit-config|restart|reinit|remove)$/.test(arg)) &&
    !args.some((arg) => arg === '--force' || arg === '--apply'),
  'ansible-vault': ({ args }) => /^(?:edit|create)$/.test(args[0] ?? ''),
  sops: ({ args }) => args.length === 1,
  read: ({ args }) => !args.includes('-u'),
  ...Object.fromEntries(['gpg', 'gpg2'].map((name) => [name, gpg])),
  telnet: ({ args }) => args.length > 1,
};
