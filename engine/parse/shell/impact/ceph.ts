import type { Arguments } from '../arguments.ts';
import { byVerb, type Family, forAll, type VerbTable } from './rules.ts';

/** What one daemon is told: `ceph tell osd.0 version`, `ceph daemon mon.a config show`. */
const told = (given: Arguments) =>
  /^(?:version|status|perf\b.*|dump\w*.*|config (?:get|show).*|session ls|heap stats|ops|help)$/.test(
    given.words.slice(1).join(' '),
  )
    ? 'read'
    : 'change';

/** The verbs of `ceph`, wherever it is called from. */
export const CEPH_VERBS: VerbTable = {
  read: 'status -s df versions version features report quorum_status time-sync-status iostat',
  bare: 'read',
  of: {
    osd: {
      read: 'tree status stat df perf dump metadata find map ok-to-stop safe-to-destroy ls blocked-by utilization lspools getmaxosd info',
      destroy: 'out rm purge destroy down lost purge-new',
      of: {
        pool: { read: 'ls get stats autoscale-status', destroy: 'delete rm' },
        crush: {
          read: 'tree dump ls get-tunable show-tunables',
          destroy: 'remove rm unlink',
          of: { rule: { read: 'ls list dump', destroy: 'rm' } },
        },
        erasure: 'read',
        'erasure-code-profile': { read: 'ls get', destroy: 'rm' },
        df: 'read',
      },
    },
    mon: { read: 'stat dump metadata versions getmap', destroy: 'remove rm' },
    mgr: { read: 'stat dump services versions', of: { module: { read: 'ls' } } },
    mds: { read: 'stat metadata versions', destroy: 'rm' },
    pg: { read: 'stat dump ls map dump_stuck query ls-by-pool ls-by-osd ls-by-primary' },
    fs: {
      read: 'ls status get dump',
      destroy: 'rm',
      of: {
        subvolume: { read: 'ls info getpath', destroy: 'rm' },
        subvolumegroup: { read: 'ls info getpath', destroy: 'rm' },
      },
    },
    auth: { read: 'get list ls get-key print-key export', destroy: 'del rm' },
    config: { read: 'get dump show log help ls', destroy: 'rm' },
    'config-key': { read: 'get dump ls exists', destroy: 'rm del' },
    crash: { read: 'ls ls-new info stat', destroy: 'rm prune' },
    orch: {
      read: 'ls ps status host-ls',
      destroy: 'rm',
      of: {
        host: { read: 'ls', destroy: 'rm drain' },
        device: { read: 'ls', destroy: 'zap' },
        osd: { destroy: 'rm' },
        upgrade: { read: 'status check' },
      },
    },
    balancer: { read: 'status eval' },
    daemon: told,
    device: { read: 'ls info get-health-metrics' },
    progress: { bare: 'read', read: 'json' },
    health: { bare: 'read', read: 'detail' },
    log: { read: 'last' },
    telemetry: { read: 'show status' },
    tell: told,
  },
};

/**
 * Ceph.
 *
 * @example `ceph -s`, `ceph osd tree` read; `ceph osd set noout` change; `ceph osd out 3`, `ceph osd pool delete …` destroy
 */
export const CEPH: Family = {
  ceph: ({ args, ...call }) =>
    args.length > 0 && args.every((arg) => /^(?:-s|-w|--status|--watch|-f|--format|json\S*)$/.test(arg))
      ? 'read'
      : byVerb(CEPH_VERBS, '-f --format -c --conf -n --name --id --cluster --connect-timeout -m')({ ...call, args }),
  rados: byVerb(
    { read: 'lspools df ls stat list-inconsistent-obj list-inconsistent-pg listxattr', destroy: 'rm purge' },
    '-p --pool',
  ),
  rbd: byVerb(
    {
      read: 'ls list info status du diff showmapped perf',
      destroy: 'rm remove unmap',
      of: {
        snap: { read: 'ls list', destroy: 'rm purge rollback' },
        mirror: { of: { pool: { read: 'status info' }, image: { read: 'status' } } },
        trash: { read: 'ls', destroy: 'rm purge' },
      },
    },
    '-p --pool',
  ),
  'ceph-volume': byVerb({ read: 'inventory', of: { lvm: { read: 'list', destroy: 'zap' }, raw: { read: 'list' } } }),
  'radosgw-admin': byVerb({
    of: Object.fromEntries(
      ['user', 'bucket', 'zone', 'zonegroup', 'realm', 'period', 'sync', 'usage', 'gc', 'lc', 'quota'].map((noun) => [
        noun,
        { read: 'info stats list get show status check', destroy: 'rm delete unlink trim' },
      ]),
    ),
  }),
  ...forAll(
    'cephadm',
    byVerb({ read: 'ls version inspect-image check-host list-networks', destroy: 'rm-daemon rm-cluster zap-osds' }),
  ),
  gluster: byVerb({
    read: 'help',
    of: {
      volume: { read: 'info status list heal-info get', destroy: 'delete stop reset remove-brick' },
      peer: { read: 'status', destroy: 'detach' },
      pool: { read: 'list' },
    },
  }),
};
