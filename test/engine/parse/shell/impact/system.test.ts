import { holdsImpacts } from './judged.ts';

holdsImpacts('disks, hosts and network', {
  read: `
    lsblk
    df -h
    fdisk -l
    pvs
    mount
    zpool status
    dmesg | tail
    clear -x
    sysctl vm.swappiness
    timedatectl
    chronyc tracking
    ip a
    ip route get 1.1.1.1
    ip -s link show eth0
    iptables -L -n -v
    iptables -t nat -S
    ss -tlnp
    dig +short example.org
    nc -zv db 5432
    openssl s_client -connect example.org:443
    openssl x509 -in x.pem -noout -dates
    ping -c 3 db
    echo "show stat" | socat stdio /run/haproxy.sock
    tcpdump -c 5 -i eth0
    ufw status
    ovs-vsctl show
    ovn-nbctl ls-list
    telnet db 5432`,
  change: `
    clear bgp neighbor a
    mount /dev/sdb1 /mnt
    lvextend -L +5G /dev/vg/data
    resize2fs /dev/vg/data
    swapoff -a
    sysctl -w vm.swappiness=10
    useradd deploy
    modprobe br_netfilter
    ip route add default via 10.0.0.1
    ip link set eth0 up
    iptables -A INPUT -p tcp --dport 80 -j ACCEPT
    ufw allow 22
    openssl req -x509 -newkey rsa:2048 -keyout k.pem -out c.pem
    tcpdump -w x.pcap
    dd if=/dev/urandom of=x bs=1M count=1
    echo "disable server web/a" | socat stdio /run/haproxy.sock
    ovn-nbctl ls-add sw0
    telnet`,
  destroy: `
    mkfs.ext4 /dev/sdb1
    dd if=/dev/zero of=/dev/sdb
    dd if=/dev/zero of="$DISK" bs=1M
    wipefs -a /dev/sdb
    lvremove /dev/vg/data
    userdel deploy
    ip route del default
    ip link set eth0 down
    iptables -F
    iptables -D INPUT 3
    ovs-vsctl del-port br0 eth1
    echo b > /proc/sysrq-trigger
    cat image > /dev/sdb
    kill -9 42
    pkill -f web`,
});
