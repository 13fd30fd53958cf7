import type { Impact } from '../../../model/command.ts';
import type { Call } from '../call.ts';
import { byOptions, byVerb, type CallRule, changes, destroys, type Family, forAll, reads } from './rules.ts';

/** `iptables -L`, `-S`, `-C` look; flushing and deleting rules opens or closes doors that somebody had set. */
const tables = byOptions((given) => {
  if (given.has('-L', '-S', '-C', '--list', '--list-rules', '--check')) return 'read';
  return given.has('-F', '-X', '-D', '-Z', '--flush', '--delete', '--delete-chain') ? 'destroy' : 'change';
}, '-t --table');

/** `ip a`, `ip route show`, `ip -s link` look; the object comes before the verb. */
const ip: CallRule = ({ args }) => {
  const words = args.filter((arg, at) => !arg.startsWith('-') && !/^-n(?:etns)?$/.test(args[at - 1] ?? ''));
  // iproute2 takes the first of its verbs that a word begins: of a link that is `set`, of all else `show`.
  const verb = /^l(?:i|in|ink)?$/.test(words[0] ?? '') && /^se?$/.test(words[1] ?? '') ? 'set' : words[1];
  if (words[0] === 'netns' && (verb === undefined || verb === 'list')) return 'read';
  if (verb === undefined || /^(?:show|list|ls|get|s|sh|l|lst)$/.test(verb) || words[0] === 'monitor') return 'read';
  if (/^(?:del|delete|flush|d)$/.test(verb)) return 'destroy';
  if (/^(?:add|set|replace|change|append|save|restore|exec|a|attach)$/.test(verb))
    return /^(?:set)$/.test(verb) && words.includes('down') ? 'destroy' : 'change';
  return /^(?:dev|to|from|scope|default|table)$/.test(verb) ? 'read' : 'change';
};

const netcat: CallRule = ({ args, input }) => {
  if (args.some((arg) => /^-[a-z]*z/.test(arg))) return 'read';
  if (args.some((arg) => /^-(?:e|c|-exec|-sh-exec)$/.test(arg))) return 'change';
  return input.type === 'nothing' ||
    /^\s*(?:stats|ruok|mntr|srvr|stat|version|info|ping|show\b|GET \/|HEAD \/|PING|INFO|conf|cons|envi|isro)/i.test(
      input.text,
    )
    ? 'read'
    : 'change';
};

/** A command of a control socket of haproxy and the like, fed by `echo "show stat" |`. */
const socat: CallRule = ({ input }) =>
  input.type === 'text' && input.text.split(';').every((one) => /^\s*(?:show|help|stats|get|info|$)/i.test(one))
    ? 'read'
    : 'change';

const openssl: CallRule = ({ args }) => {
  if (args.some((arg) => arg === '-out' || arg === '-keyout' || arg === '-writerand') && !args.includes('/dev/null'))
    return 'change';
  return /^(?:s_client|x509|verify|version|ciphers|dgst|req|rsa|ec|pkey|crl|asn1parse|rand|enc|base64|sha256|md5|passwd|s_time|speed|pkcs12|pkcs7|ocsp|list|help|storeutl|errstr)$/.test(
    args[0] ?? '',
  )
    ? 'read'
    : 'change';
};

/**
 * Names, routes, firewalls and connections.
 *
 * @example `dig x`, `ss -tlnp`, `iptables -L`, `nc -zv host 22` read; `ip route add …`, `ufw allow 22` change; `iptables -F` destroy
 */
export const NETWORK: Family = {
  ...forAll(
    `ping ping6 arping fping traceroute traceroute6 tracepath mtr nslookup dig drill kdig host whois ss netstat nmap arp-scan lldpctl iperf iperf3
    ssh-keyscan snmpwalk snmpget ipcalc sipcalc dnstracer bmon nload vnstat networkQuality whatweb`,
    reads,
  ),
  ...forAll('iptables ip6tables ebtables arptables iptables-legacy iptables-nft', tables),
  ...forAll('iptables-save ip6tables-save', reads),
  nft: byVerb({ read: 'list describe', destroy: 'flush delete reset' }),
  ufw: byVerb({ read: 'status show', destroy: 'delete reset disable' }),
  'firewall-cmd': byOptions((_given, { args }) => {
    if (args.some((arg) => /^--(?:remove|delete)-/.test(arg))) return 'destroy';
    return args.every(
      (arg) => /^--(?:list|get|query|state|info|zone|permanent|check-config)/.test(arg) || !arg.startsWith('-'),
    )
      ? 'read'
      : 'change';
  }),
  ip,
  bridge: ip,
  ifconfig: ({ args }) =>
    args.filter((arg) => !arg.startsWith('-')).length <= 1 ? 'read' : args.includes('down') ? 'destroy' : 'change',
  route: ({ args }) =>
    args.every((arg) => arg.startsWith('-')) ? 'read' : args.includes('del') ? 'destroy' : 'change',
  arp: byOptions((given) => (given.has('-d', '-s') ? 'change' : 'read')),
  ethtool: ({ args }) =>
    /^(?:[^-]|-[iSkgaclmdPTxnu]$|--show-|--statistics|--driver)/.test(args[0] ?? '') ? 'read' : 'change',
  ...forAll('ifup dhclient', changes),
  ifdown: destroys,
  nmcli: byOptions((given) => {
    const [object, first = 'show', second] = given.words;
    // `nmcli dev wifi list`, `nmcli radio wifi off`
    const verb = first === 'wifi' && second !== undefined ? second : first;
    if (object !== undefined && /^g/.test(object) && second !== undefined) return 'change';
    if (/^(?:delete|del|down|disconnect|off)$/.test(verb)) return 'destroy';
    return /^(?:show|status|list|s|permissions|logging)$/.test(verb) ? 'read' : 'change';
  }, '-f --fields -m --mode -e --escape -c --colors -w --wait'),
  networkctl: byVerb({ bare: 'read', read: 'list status lldp', destroy: 'delete down' }),
  conntrack: byOptions((given) => {
    if (given.has('-D', '-F')) return 'destroy';
    return given.has('-L', '-S', '-C', '-E', '-G') ? 'read' : 'change';
  }),
  ipvsadm: byOptions((given) =>
    given.has('-C', '-D', '-d')
      ? 'destroy'
      : given.has('-L', '-l', '-S') || given.words.length === 0
        ? 'read'
        : 'change',
  ),
  ipset: byVerb({ read: 'list test save', destroy: 'destroy flush del' }),
  tc: ({ args }) =>
    args.includes('show') || args.includes('ls') ? 'read' : args.includes('del') ? 'destroy' : 'change',
  wg: byVerb({ bare: 'read', read: 'show showconf pubkey genkey genpsk' }),
  ...forAll('nc ncat netcat', netcat),
  socat,
  openssl,
  fuser: byOptions((given) => (given.has('-k') ? 'destroy' : 'read')),
  telnet: ({ args }) => (args.length > 1 ? 'read' : 'change'),
  resolvectl: byVerb({ bare: 'read', read: 'status query statistics dns domain service' }),
  'systemd-resolve': byOptions((given) => (given.has('--flush-caches', '--reset-server-features') ? 'change' : 'read')),
  birdc: byVerb({ read: 'show' }),
  vtysh: ({ args }) =>
    args.filter((arg) => arg !== '-c').every((arg) => /^\s*show\b/.test(arg)) && args.length > 0 ? 'read' : 'change',
  calicoctl: byVerb({
    read: 'get version',
    destroy: 'delete',
    of: { node: { read: 'status checksystem' }, ipam: { read: 'show check', destroy: 'release' } },
  }),
  cilium: byVerb({
    read: 'status version',
    destroy: 'uninstall',
    of: {
      endpoint: { read: 'list get health log' },
      bpf: 'read',
      node: { read: 'list' },
      config: { read: 'view' },
      service: { read: 'list get' },
      policy: { read: 'get' },
      identity: { read: 'list get' },
    },
  }),
  hubble: byVerb({ read: 'observe status list' }),
  ...forAll('ovn-nbctl ovn-sbctl ovs-vsctl ovs-ofctl ovs-appctl ovn-appctl', openVswitch),
};

/** Open vSwitch and OVN name their verbs `show`, `list-br`, `dump-flows`, `acl-list`, `cluster/status`, `del-port`, `ls-del`. */
function openVswitch({ args }: Call): Impact {
  const verb = args.find((arg, at) => !arg.startsWith('-') && !/^-[tO]$/.test(args[at - 1] ?? '')) ?? '';
  if (/^(?:show|list|find|get|dump|version|connection-status)|[-/](?:list|status|show)$/.test(verb)) return 'read';
  return /^(?:del|destroy|clear|remove|kill|emer-reset)|-del$|\/(?:kick|leave)$/.test(verb) ? 'destroy' : 'change';
}
