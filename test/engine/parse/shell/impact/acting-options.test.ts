import { holdsImpacts } from './judged.ts';

holdsImpacts('what only looks, but for an option or a word', {
  read: `
    awk '{print $1 " > " $2}' f
    nmcli -t -f NAME con show
    nmcli dev wifi list
    mongosh --eval 'db.x.aggregate([{$match:{a:1}}])'
    nmcli -f all con show
    bundle exec rake db:migrate:status
    rails db:migrate:status
    alembic current
    flyway info`,
  change: `
    awk '{print $0 > FILENAME".bak"}' x
    awk 'BEGIN{"touch x" | getline}'
    awk '{cmd="touch x"; cmd | getline; close(cmd)}' f
    awk '{c="sh"; print $0 | c}' f
    awk -f prog.awk f
    awk '{print $1 > ("out-" $2)}' f
    awk '{ printf "%s
    ip l s eth0 up
    ip link s dev eth0 mtu 9000
    ./deploy.sh --version v1.4.0
    ./scripts/deploy.sh --version 1.4.0 --env prod
    deploy --version 1.4.0
    ./deploy.sh --dry-run false
    aws elasticache test-failover --replication-group-id x --node-group-id 0001
    aws apigateway test-invoke-method --rest-api-id x
    etcdctl check perf
    kafka-metadata-quorum.sh --bootstrap-controller x remove-controller --controller-id 1
    kcat -b x -G g topic
    date -us '2026-01-01'
    tcpdump -i any -nnw f.pcap
    sort -ro f f
    sort -no f f
    jcmd 1 VM.set_flag X true
    xxd -r a b
    shuf -o f x
    tree -o f
    yq --in-place '.a=1' f
    gh run download 1
    kubectl kustomize . -o out.yaml
    git branch --set-upstream-to=origin/main
    git branch --unset-upstream
    git diff --output=f
    git log --output=f -p
    curl -D headers.txt http://x
    curl --trace-ascii f http://x
    curl --etag-save f http://x
    curl --stderr f http://x
    terraform providers lock
    gradle check
    cargo check
    pnpm check
    smartctl --test=long /dev/sda
    dmesg -n 1
    mongosh --eval 'db.adminCommand({ping:1}); db.adminCommand({setParameter:1, y: 2})'
    psql -c 'SELECT cleanup_partitions()'
    psql -c "SELECT * FROM dblink('x','DELETE FROM y')"
    psql -c "SELECT pg_logical_slot_get_changes('s',null,null)"
    psql -c "SELECT pg_file_write('x','y',false)"
    psql -c "SELECT rebalance_table_shards('x')"
    etcdctl watch foo -- touch x
    python3 -c 'import yaml; yaml.dump({}, __builtins__["op"+"en"]("f","w"))'
    perl -e 'kill 9, 123'
    perl -e 'mkdir "x"'
    perl -e 'truncate "f", 0'
    perl -e 'chmod 0777, "f"'
    perl -ne 'rmdir $_' f
    python3 -c 'import urllib.request; urllib.request.urlretrieve("http://x","f")'
    python3 -c 'import urllib.request; urllib.request.Request("http://x", method="DELETE")'
    salt '*' grains.setval role web
    talosctl service kubelet restart
    talosctl -n 10.0.0.1 service etcd stop
    resolvectl dns eth0 8.8.8.8
    systemd-resolve --interface eth0 --set-dns 1.1.1.1
    sysctl -f /etc/sysctl.d/x.conf
    sysctl -qp x.conf
    packer fmt .
    borg check --repair repo
    nmcli general logging level DEBUG
    mc find x --exec 'mc rm {}'
    argocd context prod
    minikube profile x
    trivy clean --all
    env -S './deploy.sh x'
    ./x --dry-run no
    npm run deploy -- --dry-run
    ./x list --delete
    mytool list --purge
    mytool show --set x=y`,
  destroy: `
    alias ls='rm -rf x'; ls
    env -S 'rm -rf x'
    cp img /dev/sda
    rsync -a --del a/ b/
    iptables -L -Z
    ip -n ns1 link set eth0 down
    ip l s eth0 down
    nmcli radio wifi off
    sgdisk -d 1 /dev/sda
    sgdisk -n 1:0:0 -p /dev/sda
    parted -s /dev/sdb mklabel gpt mkpart primary 0% 100% print
    parted /dev/sda rm 1 print
    mysql -e '/*!50000 DROP TABLE x */'
    kubectl patch deploy x --type=json -p '[{"op":"replace","path":"/spec/replicas","value":0}]'
    kubectl config delete-context x
    git checkout -- .
    git restore .
    ansible all -m file -a 'path=/x state=absent'
    consul lock x 'rm -rf /y'
    mongosh --eval "db.getCollection('x')['drop']()"
    flock -n /l -c 'rm x'
    flock /l -c 'rm x'
    parallel-ssh -h hosts 'rm x'
    bundle exec rake db:drop
    rails db:reset
    rake db:drop
    umount -f /x`,
});

holdsImpacts('names with a new meaning', {
  read: `
    alias ll='ls -la'
    check() { touch x; }`,
  change: `
    ls() { touch x; }`,
  destroy: `
    alias ls='rm -rf x'`,
});
