import { BUILTINS } from './builtins.ts';

/** Programs that runbooks call; the first word of a fence without a language is looked for here. */
const PROGRAMS: ReadonlySet<string> = new Set(
  `kubectl oc helm helmfile kustomize k9s kubectx kubens stern kubeadm kubelet k3s k3d kind minikube eksctl kops istioctl linkerd
  cilium hubble calicoctl argocd argo flux velero skaffold tilt crictl ctr nerdctl docker docker-compose podman buildah skopeo
  etcdctl etcdutl vault consul nomad terraform tofu terragrunt packer pulumi ansible ansible-playbook ansible-inventory
  ansible-galaxy ansible-vault chef-client knife puppet salt aws az gcloud gsutil bq doctl hcloud linode-cli ibmcloud oci
  gh glab git svn hg make cmake curl wget http https grpcurl nc ncat netcat telnet ssh scp sftp rsync ssh-keygen ssh-add
  ssh-keyscan ssh-copy-id ping traceroute tracepath mtr dig nslookup host whois openssl nmap tcpdump ss netstat ip ifconfig
  route arp ethtool iptables ip6tables iptables-save nft ufw firewall-cmd conntrack sudo su doas systemctl journalctl service
  supervisorctl chkconfig update-rc.d reboot shutdown poweroff psql pg_dump pg_dumpall pg_restore pg_basebackup pg_ctl
  pg_isready pg_ctlcluster pg_lsclusters pg_repack createdb dropdb createuser vacuumdb mysql mysqldump mysqladmin mariadb
  mongo mongosh mongodump mongorestore mongoimport mongoexport redis-cli redis-server sqlite3 clickhouse-client cqlsh nodetool
  influx patronictl pgbackrest wal-g barman rabbitmqctl rabbitmq-diagnostics rabbitmqadmin kafka-topics kafka-topics.sh
  kafka-consumer-groups kafka-consumer-groups.sh kafka-configs.sh kcat kafkacat ceph rados rbd ceph-volume radosgw-admin
  promtool amtool logcli apt apt-get apt-cache aptitude dpkg yum dnf rpm zypper apk pacman brew snap pip pip3 pipx poetry uv
  npm npx yarn pnpm node python python3 ruby bundle rake rails gem go cargo rustc java mvn gradle ./gradlew php composer
  dotnet perl ls cat head tail less more grep egrep zgrep rg awk gawk sed sort uniq wc cut tr tee xargs find fd df du free
  top htop ps pstree pgrep pkill kill killall lsof uptime vmstat iostat mpstat sar dmesg lsblk blkid mount umount fdisk parted mkfs
  mkfs.ext4 mkfs.xfs lvs vgs pvs pvcreate pvdisplay pvscan pvmove pvremove vgcreate vgdisplay vgscan vgreduce vgremove lvextend lvcreate
  lvdisplay lvreduce lvremove lvscan vgextend resize2fs xfs_growfs growpart partprobe mkswap swapon swapoff zpool zfs mdadm smartctl uname hostname
  hostnamectl timedatectl date whoami id who w last stat file touch mkdir rmdir rm cp mv ln chmod chown chgrp tar gzip gunzip
  zcat zip unzip dd sync sysctl ulimit crontab at watch timeout nohup env printenv time screen tmux vim vi nano emacs code
  jq yq base64 md5sum sha256sum sha1sum gpg useradd usermod userdel passwd groupadd visudo modprobe lsmod insmod nginx
  apachectl haproxy certbot gitlab-ctl gitlab-rake gitlab-rails virsh virtctl ipmitool snmpwalk strace perf rclone restic
  borg mc s3cmd fly flyctl repmgr heroku cockroach mysqlsh xtrabackup mariabackup gluster drbdadm pcs crm birdc vtysh
  lxc incus pvecm postqueue postsuper rndc nsupdate keytool kadmin ldapsearch ldapmodify php wp vagrant multipass nats pm2 sh bash zsh chmod ntpq chronyc w3m nslookup tctl tsh bao sops age step cmctl kubeseal bosh cf monit sleep`.split(
    /\s+/,
  ),
);
/** Whether a program is one of those that runbooks call, or the shell's own. */
export function isKnownProgram(name: string): boolean {
  return PROGRAMS.has(name) || BUILTINS.has(name);
}

/** Builtins that also open sentences of prose or lines of other languages (`Set the …`, `type: x`, `wait for …`). */
const WEAK = new Set(
  'test set time type wait let read return select help history in do then fi done esac { } ! : [ . fc local exit kill break continue'.split(
    ' ',
  ),
);

/**
 * Whether a fence without a language is shell: its first line that is no comment opens with a known program, an assignment,
 * `cd`, `./script` or a prompt, and goes on as a command does. Output, YAML, SQL and prose do not.
 */
export function opensWithKnownCommand(text: string): boolean {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '' && !one.startsWith('#'));
  if (line === undefined) return /^#!.*\b(?:ba|z|da|k)?sh\b/.test(text.trimStart());
  return looksLikeCommand(line.replace(/^(?:[$#%>]\s+)?[({]?\s*/, ''));
}

/** `export A=b`, `POD=$(…)`, `REGION=eu-west-1`; a lower-case `key=value` may be a line of any file. */
const ASSIGNMENT = /^(?:export\s+[A-Za-z_]\w*=|[A-Z_][A-Z0-9_]*\+?=(?=\S)(?!=)|[a-z_]\w*=["']?[$`])/;
/** `scripts/rotate.sh staging`: a script by its place below the folder that one stands in. */
const BELOW = /^(?:[\w-]+\/)+[\w.-]+\.(?:sh|bash|py|rb|pl)$/;
const SCRIPT = /^(?:\.{1,2}|~|\$\{?\w+\}?)?\/[\w./<>{}$-]*[\w>}](?:\s|$)/;

function looksLikeCommand(line: string): boolean {
  if (ASSIGNMENT.test(line)) return true;
  const word = /^[^\s;|&()]+/.exec(line)?.[0] ?? '';
  const rest = line.slice(word.length);
  if (/^(?:\.{1,2}|~)\//.test(word)) return SCRIPT.test(line);
  if (/^\/(?:usr|opt|bin|sbin|etc\/init\.d|home|var|root|srv)\//.test(word))
    return !/:$|:\d|[*?]/.test(word) && !/^\s*\{\s*$/.test(rest);
  if (/^(?:if|for|while|until|case)$/.test(word)) return /\b(?:then|do|in)\b|;|\[|\]/.test(rest);
  const known = BELOW.test(word) || PROGRAMS.has(word) || (BUILTINS.has(word) && !WEAK.has(word));
  return (
    (known || (OF_A_VENDOR.test(word) && /^(?: [\w./:@-]+){0,3} --?[a-zA-Z]/.test(rest))) && goesOnAsCommand(word, rest)
  );
}

/** `acme-psql -c "…"`, `acme-ctl restart --all`: a program under its vendor's name, with an option. */
const OF_A_VENDOR = /^[a-z][a-z0-9]{1,20}-(?:psql|mysql|mongo|redis-cli|ctl|cli|rails|rake|kubectl|admin|backup)$/;

/** `service: web`, `top - 12:01 up 3 days`, `host = a`, `ruby {` of a configuration are no commands. */
function goesOnAsCommand(word: string, rest: string): boolean {
  if (/^\s*(?::|=|=>|→)(?:\s|$)/.test(rest) || /^\s+-\s/.test(rest) || /^\s*\{\s*$/.test(rest)) return false;
  if (/^\s+(?:is|are|was|the|has|have|not|will|should|can)\s/i.test(rest)) return word === 'echo' || word === 'grep';
  return true;
}
