import type { Arguments } from '../arguments.ts';
import { KUBECTL_VALUED } from '../carriers/remotes.ts';
import { CEPH_VERBS } from './ceph.ts';
import { byVerb, changes, type Family, forAll, type Rule, reads, type VerbTable } from './rules.ts';

/** To nothing: what ran is gone. */
const scale = (given: Arguments) => (given.value('--replicas') === '0' ? 'destroy' : 'change');

/** A patch can scale to nothing as well. */
const patch = (given: Arguments) =>
  /"?replicas"?\s*["']?:\s*0\b|\/replicas"[^}]*"value"\s*:\s*0\b|"value"\s*:\s*0\b[^}]*\/replicas"/.test(
    given.value('-p', '--patch') ?? '',
  )
    ? 'destroy'
    : 'change';

const config: VerbTable = {
  read: 'view get-contexts get-clusters get-users current-context',
  destroy: 'delete-context delete-cluster delete-user',
};

const rollout: VerbTable = { read: 'status history' };

const argo: VerbTable = { of: { rollouts: { read: 'status get list version lint dashboard', destroy: 'delete' } } };

const VERBS: Readonly<Record<string, Rule>> = {
  scale,
  patch,
  config,
  rollout,
  argo,
  auth: { read: 'can-i whoami' },
  set: { of: { env: (given) => (given.has('--list') ? 'read' : 'change') } },
  'cluster-info': (given) => (given.has('--output-directory') ? 'change' : 'read'),
  plugin: { read: 'list' },
  krew: { read: 'list search info version' },
  policy: { read: 'who-can' },
  registry: { read: 'info' },
  apply: (given) => (given.has('--prune') ? 'destroy' : 'change'),
  project: (given) => (given.words.length === 0 ? 'read' : 'change'),
  adm: {
    read: 'top node-logs',
    destroy: 'drain',
    of: {
      policy: { read: 'who-can' },
      release: { read: 'info' },
      upgrade: (given) =>
        given.has('--to', '--to-latest', '--to-image', '--clear', '--allow-upgrade-with-warnings') ? 'change' : 'read',
      prune: (given) => (given.has('--confirm') ? 'destroy' : 'read'),
    },
  },
  image: { read: 'info' },
  extract: (given) => (given.value('--to') === '-' ? 'read' : 'change'),
  exec: 'change',
  'rook-ceph': { of: { ceph: CEPH_VERBS, health: 'read', version: 'read' } },
  cnpg: { read: 'status', destroy: 'destroy' },
  'cert-manager': { read: 'status check inspect version' },
  view: 'read',
};

const kubectl = byVerb(
  {
    read: `get describe logs top wait version explain api-resources api-versions diff events port-forward proxy completion options
      kustomize whoami projects status process tree neat who-can view-secret get-all`,
    destroy: 'delete drain idle',
    of: VERBS,
  },
  KUBECTL_VALUED,
);

/** `kubectx` lists, `kubectx prod` switches. */
const switches: Family[string] = ({ args }) =>
  args.every((arg) => /^(?:-c|--current|-h)$/.test(arg)) ? 'read' : 'change';

/**
 * Kubernetes from the outside.
 *
 * @example `kubectl -n db get pods` read; `kubectl rollout undo deploy/x` change; `kubectl scale deploy/x --replicas=0` destroy
 */
export const KUBERNETES: Family = {
  ...forAll('kubectl oc k kubecolor', kubectl),
  ...forAll('kubectx kubens', switches),
  ...forAll('stern kubetail k9s kubeval kubeconform kube-score popeye kubent pluto', reads),
  kustomize: byVerb({ read: 'build version cfg' }),
  kubeadm: byVerb({
    read: 'version',
    destroy: 'reset',
    of: {
      config: { of: { view: 'read', print: 'read', images: { read: 'list' }, validate: 'read' } },
      certs: { read: 'check-expiration' },
      token: { read: 'list generate', destroy: 'delete' },
      upgrade: { read: 'plan diff' },
    },
  }),
  k3s: byVerb({
    read: 'check-config',
    of: {
      'etcd-snapshot': { read: 'ls list', destroy: 'delete prune' },
      token: { read: 'list', destroy: 'delete' },
      certificate: { read: 'check' },
    },
  }),
  'k3s-uninstall.sh': () => 'destroy',
  'k3s-killall.sh': () => 'destroy',
  rke2: byVerb({ of: { 'etcd-snapshot': { read: 'ls list', destroy: 'delete prune' } } }),
  ...forAll(
    'minikube kind k3d',
    byVerb({
      read: 'status ip logs version get list ls profile',
      destroy: 'delete stop',
      of: {
        cluster: { read: 'list ls get', destroy: 'delete stop' },
        node: { read: 'list', destroy: 'delete stop' },
        dashboard: 'read',
        tunnel: 'read',
      },
    }),
  ),
  kops: byVerb(
    {
      read: 'get validate version',
      destroy: 'delete',
      of: {
        // For Terraform it writes files, into a folder of its own where none is said.
        update: (given) =>
          given.has('--yes', '-y') || /^(?:terraform|cloudformation)$/.test(given.value('--target') ?? '')
            ? 'change'
            : 'read',
        'rolling-update': (given) => (given.has('--yes', '-y') ? 'change' : 'read'),
        toolbox: {
          read: 'template',
          of: { dump: (given) => (given.has('--dir', '--private-key') ? 'change' : 'read') },
        },
      },
    },
    '--name --state --output -o --target --out',
  ),
  eksctl: byVerb(
    { read: 'get info', destroy: 'delete drain', of: { utils: { read: 'describe-stacks describe-addon-versions' } } },
    '--cluster --region -f --config-file',
  ),
  clusterctl: byVerb({ read: 'describe config version', destroy: 'delete', of: { upgrade: { read: 'plan' } } }),
  talosctl: byVerb(
    {
      read: 'get logs dmesg health version services service containers members stats disks memory time list read processes',
      destroy: 'reset shutdown reboot',
      of: { etcd: { read: 'members status alarm', destroy: 'remove-member leave' } },
    },
    '-n --nodes -e --endpoints',
  ),
  virtctl: byVerb({ read: 'version guestosinfo fslist userlist', destroy: 'stop' }),
  kubelet: changes,
};
