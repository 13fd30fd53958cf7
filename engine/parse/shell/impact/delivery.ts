import { byVerb, type Family, forAll, type Rule } from './rules.ts';

/** `istioctl proxy-config log … --level debug` sets the level. */
const proxyConfig: Rule = (given) => (given.has('--level', '--reset') ? 'change' : 'read');

const ARGOCD = '--server --auth-token --grpc-web-root-path -o --output --revision --timeout --resource -p --parameter';

/**
 * Delivery and service meshes.
 *
 * @example `argocd app get web`, `flux get all` read; `argocd app sync web`, `flux reconcile …` change; `argocd app delete web` destroy
 */
export const DELIVERY: Family = {
  argocd: byVerb(
    {
      read: 'version context',
      of: {
        app: {
          read: 'get list history diff manifests logs resources wait actions-list get-resource',
          destroy: 'delete delete-resource remove-source',
          of: { sync: (given) => (given.has('--prune') ? 'destroy' : 'change'), actions: { read: 'list' } },
        },
        appset: { read: 'get list generate', destroy: 'delete' },
        cluster: { read: 'get list', destroy: 'rm' },
        repo: { read: 'get list', destroy: 'rm' },
        proj: {
          read: 'get list',
          destroy: 'delete',
          of: { role: { read: 'get list', destroy: 'delete' }, windows: { read: 'list', destroy: 'delete' } },
        },
        account: { read: 'get list can-i get-user-info' },
        admin: { read: 'dashboard export' },
      },
    },
    ARGOCD,
  ),
  argo: byVerb(
    {
      read: 'get list logs wait watch lint version',
      destroy: 'delete stop terminate',
      of: {
        cron: { read: 'get list lint', destroy: 'delete' },
        template: { read: 'get list lint', destroy: 'delete' },
      },
    },
    '-n --namespace -o',
  ),
  'kubectl-argo-rollouts': byVerb({ read: 'status get list version lint', destroy: 'delete' }, '-n --namespace'),
  flux: byVerb(
    {
      read: 'get check logs events tree stats export version diff build trace debug envsubst',
      destroy: 'delete uninstall',
    },
    '-n --namespace --context',
  ),
  tkn: byVerb({
    read: 'version',
    of: Object.fromEntries(
      ['pipelinerun', 'pr', 'taskrun', 'tr', 'pipeline', 'task', 'eventlistener'].map((noun) => [
        noun,
        { read: 'list ls describe logs', destroy: 'delete rm cancel' },
      ]),
    ),
  }),
  istioctl: byVerb(
    {
      read: 'analyze proxy-status ps version describe validate metrics kube-inject dashboard precheck verify-install',
      destroy: 'uninstall',
      of: {
        'proxy-config': proxyConfig,
        pc: proxyConfig,
        x: { read: 'describe precheck check-inject' },
        experimental: { read: 'describe precheck check-inject' },
        tag: { read: 'list', destroy: 'remove' },
        manifest: { read: 'generate diff' },
      },
    },
    '-n --namespace -i',
  ),
  linkerd: byVerb(
    {
      read: 'check stat top tap routes edges diagnostics version install upgrade inject uninject uninstall dashboard',
      of: { viz: { read: 'stat top tap routes edges check install dashboard' } },
    },
    '-n',
  ),
  skaffold: byVerb({ read: 'render diagnose version', destroy: 'delete' }),
  spin: byVerb({ read: 'list get' }),
  jenkins: () => 'change',
  ...forAll('fluxctl', byVerb({ read: 'list-workloads list-images' })),
  cmctl: byVerb({ read: 'status check inspect version' }, '-n'),
  kubeseal: byVerb({ bare: 'read', otherwise: 'read' }),
};
