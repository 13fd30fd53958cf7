import type { Arguments } from '../arguments.ts';
import { byOptions, byVerb, type CallRule, type Family, forAll } from './rules.ts';

/** Kafka's own scripts say what they do by an option; resetting offsets only shows them unless it is executed. */
const kafka = byOptions((given: Arguments) => {
  if (given.has('--delete', '--delete-offsets', '--remove')) return 'destroy';
  if (given.has('--reset-offsets')) return given.has('--execute') ? 'change' : 'read';
  if (given.has('--create', '--alter', '--execute', '--add', '--cancel')) return 'change';
  return given.has('--list', '--describe', '--verify', '--generate', '--status') ? 'read' : 'change';
});

const bothNames = (names: string, rule: CallRule) => ({
  ...forAll(names, rule),
  ...forAll(names.replace(/\S+/g, '$&.sh'), rule),
});

/**
 * Queues and streams.
 *
 * @example `kafka-topics --list`, `rabbitmqctl list_queues` read; `kafka-topics --create` change; `rabbitmqctl purge_queue x` destroy
 */
export const MESSAGING: Family = {
  ...bothNames(
    'kafka-topics kafka-consumer-groups kafka-configs kafka-acls kafka-reassign-partitions kafka-leader-election kafka-delegation-tokens',
    kafka,
  ),
  ...bothNames(
    'kafka-broker-api-versions kafka-log-dirs kafka-get-offsets kafka-metadata-quorum kafka-dump-log',
    () => 'read',
  ),
  /** With a group it moves the group's offsets. */
  ...bothNames('kafka-console-consumer', ({ args }) =>
    args.some((arg) => /^--group\b|group\.id=/.test(arg)) ? 'change' : 'read',
  ),
  ...bothNames('kafka-cluster', byVerb({ read: 'cluster-id', destroy: 'unregister' })),
  ...bothNames('kafka-delete-records', () => 'destroy'),
  ...bothNames('kafka-server-stop zookeeper-server-stop', () => 'destroy'),
  ...forAll(
    'kcat kafkacat',
    byOptions((given) => (given.has('-P') ? 'change' : 'read'), '-b -t -G -X -o -c -F'),
  ),
  rabbitmqctl: byVerb(
    {
      read: `status cluster_status ping environment report version list_queues list_exchanges list_bindings list_connections list_channels
        list_consumers list_users list_vhosts list_permissions list_policies list_parameters list_feature_flags list_user_permissions node_health_check
        list_unresponsive_queues list_operator_policies authenticate_user await_startup`,
      destroy:
        'stop stop_app reset force_reset delete_queue delete_user delete_vhost purge_queue forget_cluster_node close_connection close_all_connections clear_policy clear_permissions shutdown delete_shovel',
    },
    '-n --node -p --vhost -q -t',
  ),
  'rabbitmq-diagnostics': byVerb({
    read: `status ping cluster_status check_running check_local_alarms check_alarms check_port_connectivity check_port_listener
      check_virtual_hosts check_if_node_is_quorum_critical check_if_node_is_mirror_sync_critical memory_breakdown listeners environment
      server_version erlang_version observer os_env runtime_thread_stats node_health_check alarms resolve_hostname tls_versions
      list_network_interfaces log_tail log_tail_stream log_location is_running is_booting metadata_store_status maybe_stuck`,
  }),
  'rabbitmq-queues': byVerb({
    read: 'check_if_node_is_quorum_critical quorum_status',
    destroy: 'delete_member shrink',
  }),
  'rabbitmq-plugins': byVerb({ read: 'list is_enabled directories' }),
  rabbitmqadmin: byVerb(
    { read: 'list show help', destroy: 'delete purge close' },
    '-H -P -u -p -V --host --port --username --password --vhost',
  ),
  nats: byVerb(
    {
      of: {
        server: { read: 'check info list ls report ping' },
        stream: { read: 'ls list info report view get state', destroy: 'rm delete purge rmm' },
        consumer: { read: 'ls list info report', destroy: 'rm delete' },
        account: { read: 'info' },
        kv: { read: 'ls get status history', destroy: 'del purge rm' },
      },
    },
    '-s --server --context',
  ),
  'pulsar-admin': byVerb({
    of: {
      topics: { read: 'list stats partitioned-stats', destroy: 'delete unload' },
      brokers: { read: 'list healthcheck' },
    },
  }),
  activemq: byVerb({ read: 'dstat query bstat list', destroy: 'stop purge' }),
};
