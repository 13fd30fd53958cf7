import type { Impact } from '../../../model/command.ts';
import type { Call } from '../call.ts';

/** Patterns over a call's arguments, each with a blank in front. */
interface Acting {
  readonly change?: RegExp;
  readonly destroy?: RegExp;
}

/**
 * What a call does that its program's rule takes for a look, where an option or a word of it says otherwise: it writes a file, or acts.
 *
 * @example `sort -no f f`, `git log --output=f`, `curl -D headers.txt …` change; `iptables -nvL -Z` destroy
 */
export function actsAfterAll({ name, args }: Call): Impact | undefined {
  const acting = Object.hasOwn(ACTING, name) ? ACTING[name] : undefined;
  if (acting === undefined) return undefined;
  const words = args.map((arg) => ` ${arg}`).join('');
  if (acting.destroy?.test(words)) return 'destroy';
  return acting.change?.test(words) ? 'change' : undefined;
}

/** Sources: the manual page or `--help` of each program. */
const ACTING: Readonly<Partial<Record<string, Acting>>> = {
  iptables: { destroy: / -\w*Z\b| --zero\b/ },
  ip6tables: { destroy: / -\w*Z\b| --zero\b/ },
  sgdisk: { destroy: / -(?:d|n|t|c|o|Z|z|G|g|e|s|R|m|r)\b| --(?!print|info|help|version|verify|pretend)[a-z]/ },
  gdisk: { destroy: /^(?! -l\b)/ },
  sfdisk: { destroy: / --(?:delete|activate|part-type|part-uuid|wipe|force|append)\b/ },
  parted: {
    destroy: / (?:mklabel|mktable|mkpart|rm|resizepart|resize|mkfs|rescue|move)\b/,
    change: / (?:set|name|toggle)\b/,
  },
  smartctl: { change: / --(?:test|smart|offlineauto|saveauto|abort|set)\b/ },
  sort: { change: / -[a-zA-Z]*o| --output\b/ },
  shuf: { change: / -o| --output\b/ },
  tree: { change: / -o\b/ },
  xxd: { change: / -\w*r\b.* \S+ \S+$/ },
  yq: { change: / --in-place\b/ },
  tcpdump: { change: / -[a-zA-Z]*w\b/ },
  date: { change: / -[a-z]*s\b/ },
  dmesg: { change: / -(?:n|D|E)\b| --console-/ },
  jcmd: { change: / VM\.(?:set_flag|unlock|cds)\b/ },
  sysctl: { change: / -[a-z]*[pfw]| --(?:load|system|write)\b/ },
  resolvectl: { change: / (?:dns|domain|default-route|llmnr|mdns|dnssec|nta|dnsovertls|log-level) \S+ \S+/ },
  'systemd-resolve': { change: / --set-| --revert\b/ },
  curl: {
    change:
      / (?:-D|--dump-header|--trace|--trace-ascii|--stderr|--etag-save|--hsts|--alt-svc|--libcurl)[ =]?(?!(?:-|\/dev\/(?:null|stdout|stderr))(?: |$))\S/,
  },
  git: { destroy: / (?:checkout|restore)(?: \S+)* (?:-- .|\.$)/, change: / --output(?:=| )| --(?:un)?set-upstream/ },
  gh: { change: / (?:run|release) download\b/ },
  kubectl: { change: / kustomize\b.* (?:-o|--output)\b/ },
  istioctl: { change: / manifest generate\b.* (?:-o|--output)\b/ },
  nmap: { change: / -o[NXGSA]\b/ },
  syft: { change: / (?:-o|--output)[ =][\w-]+=\S/ },
  grype: { change: / (?:-o|--output)[ =][\w-]+=\S/ },
  minikube: { change: / profile \S/ },
  argocd: { change: / context \S/ },
  talosctl: { change: / services? \S+ (?:start|stop|restart)\b/ },
  etcdctl: { change: / check (?:perf|datascale)\b| watch .*-- / },
  'kafka-metadata-quorum': { change: / (?:add|remove)-controller\b/ },
  'kafka-metadata-quorum.sh': { change: / (?:add|remove)-controller\b/ },
  cp: { destroy: / \/dev\/(?:sd|nvme|vd|xvd|hd|disk|mapper|md|dm-)\S*$/ },
  rsync: { destroy: / --del\b/ },
  ansible: { destroy: / state=absent\b/ },
  umount: { destroy: / (?:-\w*[fl]|--force|--lazy)\b/ },
  rake: { destroy: / db:(?:drop|reset|purge|migrate:reset)\b/ },
  rails: { destroy: / db:(?:drop|reset|purge|migrate:reset)\b/ },
  consul: { destroy: / lock\b.*\brm\b/ },
  'parallel-ssh': { destroy: /\b(?:rm|reboot|shutdown|mkfs)\b/ },
  pssh: { destroy: /\b(?:rm|reboot|shutdown|mkfs)\b/ },
  pdsh: { destroy: /\b(?:rm|reboot|shutdown|mkfs)\b/ },
  kcat: { change: / -[GP]\b/ },
  kafkacat: { change: / -[GP]\b/ },
  aws: { change: / (?:test-failover|test-invoke-\S+|test-event-\S+|validate-and-\S+)\b/ },
  terraform: { change: / providers (?:lock|mirror)\b/ },
  tofu: { change: / providers (?:lock|mirror)\b/ },
  packer: { change: / fmt(?! .*-(?:check|diff)\b)/ },
  gradle: { change: / check\b/ },
  cargo: { change: / check\b/ },
  npm: { change: / run\b| check\b/ },
  pnpm: { change: / run\b| check\b/ },
  yarn: { change: / run\b| check\b/ },
  borg: { change: / --repair\b/ },
  mc: { change: / --exec\b/ },
  trivy: { change: / clean\b/ },
  salt: { change: / grains\.(?:set|append|del)/ },
};
