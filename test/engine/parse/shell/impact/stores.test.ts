import { holdsImpacts } from './judged.ts';

holdsImpacts('stores, queues, secrets and storage', {
  read: `
    etcdctl endpoint health
    ETCDCTL_API=3 etcdctl --endpoints=https://a:2379 member list
    consul members
    consul kv get a
    nomad job status web
    nodetool status
    vault status
    vault kv get secret/a
    vault operator raft list-peers
    gpg --list-keys
    gpg -d x.gpg
    ssh-keygen -lf x
    ceph -s
    ceph health detail
    ceph osd df tree
    ceph tell osd.0 version
    rbd ls pool
    kafka-topics.sh --bootstrap-server a:9092 --describe
    /opt/kafka/bin/kafka-consumer-groups.sh --bootstrap-server a:9092 --list
    kafka-consumer-groups --reset-offsets --to-latest --topic t --dry-run
    rabbitmqctl list_queues
    rabbitmq-diagnostics ping
    echo ruok | nc zk 2181`,
  change: `
    etcdctl put a b
    etcdctl snapshot save x.db
    etcdctl defrag
    consul kv put a b
    nomad job run web.nomad
    nodetool repair
    vault kv put secret/a b=c
    vault operator unseal
    ssh-keygen -t ed25519 -f x
    gpg --import x
    ceph osd set noout
    ceph health mute OSD_DOWN
    ceph mgr fail
    kafka-topics --create --topic t
    kafka-consumer-groups --reset-offsets --to-latest --topic t --execute
    rabbitmqctl start_app`,
  destroy: `
    etcdctl del a
    etcdctl member remove 7
    etcdctl snapshot restore x.db
    consul kv delete a
    nomad job stop web
    nodetool decommission
    vault kv delete secret/a
    vault operator seal
    gpg --delete-keys x
    ceph osd out 3
    ceph osd pool delete a a --yes-i-really-really-mean-it
    ceph-volume lvm zap /dev/sdb
    rbd rm pool/a
    kafka-topics --delete --topic t
    rabbitmqctl purge_queue q
    rabbitmqctl stop_app`,
});
