import { byVerb, type CallRule, type Family, forAll } from './rules.ts';

/** A four-letter word or a command line of ZooKeeper's client. */
const zookeeper: CallRule = ({ args, input }) => {
  const words = [
    ...args.filter((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-server'),
    ...(input.type === 'text' ? input.text.split(/\s+/) : []),
  ];
  if (words.some((word) => /^(?:delete|deleteall|rmr)$/.test(word))) return 'destroy';
  return words.length > 0 &&
    /^(?:ls|ls2|get|stat|getAcl|getAllChildrenNumber|version|history|config)$/.test(words[0] ?? '')
    ? 'read'
    : 'change';
};

/**
 * Stores of state for clusters, and databases that are administered by verbs.
 *
 * @example `etcdctl endpoint health`, `nodetool status` read; `etcdctl put k v`, `nodetool repair` change; `etcdctl del k` destroy
 */
export const STORES: Family = {
  ...forAll(
    'etcdctl etcdutl',
    byVerb(
      {
        read: 'get endpoint version check watch cluster-health ls',
        destroy: 'del rm rmdir',
        of: {
          member: { read: 'list', destroy: 'remove' },
          alarm: { read: 'list' },
          snapshot: { read: 'status', destroy: 'restore' },
          auth: { read: 'status', destroy: 'disable' },
          user: { read: 'list get', destroy: 'delete' },
          role: { read: 'list get', destroy: 'delete' },
          lease: { read: 'list timetolive', destroy: 'revoke' },
          backup: 'change',
        },
      },
      '--endpoints --cacert --cert --key --user --command-timeout --dial-timeout -w --write-out --ca-file --cert-file --key-file',
    ),
  ),
  consul: byVerb(
    {
      read: 'members catalog info monitor version validate rtt',
      destroy: 'leave force-leave',
      of: {
        kv: { read: 'get export', destroy: 'delete' },
        operator: {
          of: { raft: { read: 'list-peers', destroy: 'remove-peer' }, autopilot: { read: 'get-config state' } },
        },
        snapshot: { read: 'inspect', destroy: 'restore' },
        acl: {
          of: { token: { read: 'list read', destroy: 'delete' }, policy: { read: 'list read', destroy: 'delete' } },
        },
        services: { destroy: 'deregister' },
        intention: { read: 'check get list match', destroy: 'delete' },
        config: { read: 'list read', destroy: 'delete' },
        connect: { of: { ca: { read: 'get-config' } } },
      },
    },
    '-http-addr -token -datacenter -namespace',
  ),
  nomad: byVerb(
    {
      read: 'status version monitor plan logs',
      destroy: 'stop',
      of: {
        job: { read: 'status inspect plan history deployments allocs validate', destroy: 'stop' },
        node: { read: 'status', destroy: 'drain' },
        alloc: { read: 'status logs fs checks', destroy: 'stop' },
        server: { read: 'members', destroy: 'force-leave' },
        operator: {
          of: {
            raft: { read: 'list-peers', destroy: 'remove-peer' },
            snapshot: { read: 'inspect state', destroy: 'restore' },
            autopilot: { read: 'get-config health' },
          },
        },
        deployment: { read: 'status list', destroy: 'fail' },
        eval: { read: 'status list', destroy: 'delete' },
        system: { destroy: 'gc' },
        var: { read: 'get list', destroy: 'purge' },
        volume: { read: 'status', destroy: 'delete deregister detach' },
        namespace: { read: 'list status inspect', destroy: 'delete' },
      },
    },
    '-address -region -namespace -token',
  ),
  nodetool: byVerb(
    {
      read: `status info ring tpstats compactionstats netstats describecluster gossipinfo getendpoints cfstats tablestats tablehistograms version
      proxyhistograms cfhistograms gcstats listsnapshots statusbackup statusgossip statusbinary describering failuredetector toppartitions viewbuildstatus compactionhistory gettimeout getseeds`,
      destroy:
        'drain decommission removenode assassinate clearsnapshot stop stopdaemon truncatehints disablegossip disablebinary',
    },
    '-h -p -u -pw',
  ),
  'zkCli.sh': zookeeper,
  zkcli: zookeeper,
  'zkServer.sh': byVerb({ read: 'status version print-cmd', destroy: 'stop' }),
  memcstat: () => 'read',
  varnishadm: ({ args }) =>
    /^(?:vcl\.list|backend\.list|ban\.list|param\.show|status|panic\.show|banner|ping)$/.test(args[0] ?? '')
      ? 'read'
      : /^(?:ban|stop)/.test(args[0] ?? '')
        ? 'destroy'
        : 'change',
  ...forAll('varnishstat varnishlog', () => 'read' as const),
};
