import { byOptions, byVerb, type CallRule, changes, type Family, forAll, reads } from './rules.ts';

/** Whether a program of awk writes, or runs others: `print > "x"`, `system("rm")`, `print | "sh"`, `"date" | getline`. */
function awkActs(program: string): boolean {
  const bare = program.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/(?<=^|[~(,{!&|;\s])\/(?:[^/\\\n]|\\.)*\//g, '//');
  return /\bsystem\s*\(|\bprintf?\b[^;}\n]*>|(?<!\|)\|(?!\|)/.test(bare);
}
/** `w file` and `e` of sed, as commands of their own or flags of `s///`. */
const SED_ACTS = /(?:^|[;{}\s])[0-9,$]*[we](?:\s+\S|$)|\/[gpiI0-9]*[we](?:\s+\S|$)/;

const awk: CallRule = ({ args }) =>
  args.some(awkActs) || args.some((arg) => /^-(?:i|f|-file|-include)/.test(arg)) ? 'change' : 'read';

const sed = byOptions((given, { args }) => {
  const inPlace = args.some((arg) => /^-[a-zA-Z]*i/.test(arg) || arg.startsWith('--in-place'));
  const scripts = [...given.values('-e', '--expression'), ...given.words.slice(0, 1)];
  return inPlace || given.has('-f', '--file') || scripts.some((script) => SED_ACTS.test(script)) ? 'change' : 'read';
}, '-e --expression -f --file -l');

const tee: CallRule = ({ args }) =>
  args.every((arg) => /^-|^>\(|^\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)$/.test(arg)) ? 'read' : 'change';

/** Only looked at as long as none of these options is given. */
const unless = (...options: readonly string[]): CallRule =>
  byOptions(
    (given) => (given.has(...options) ? 'change' : 'read'),
    '-o --output -k -t -S -T --key --field-separator -s -i -c -n -r -f -d',
  );

/**
 * Programs that print what they read, as long as no option says otherwise.
 *
 * @example `grep -i error app.log`, `jq .version` read; `sed -i s/a/b/ x`, `sort -o x x`, `tee x`, `date -s …` change
 */
export const READERS: Family = {
  ...forAll(
    `cat head tail less more most grep egrep fgrep zgrep zcat zless bzcat xzcat rg ag ack cut tr wc nl rev tac paste join comm column fold
    fmt expand jq diff sdiff cmp strings od xxd hexdump md5sum sha1sum sha256sum sha512sum cksum b2sum stat ls ll dir tree du df
    basename dirname realpath readlink seq expr bc dc factor numfmt shuf which whereis whatis man apropos info cal uname arch base64
    nproc hostid whoami id groups logname who w users last lastlog tty env printenv locale getconf getent uptime free vmstat iostat
    mpstat pidstat sar ps pstree pgrep pidof top htop atop btop iotop iftop nethogs lsof lscpu lspci lsusb lsmod lshw lsns dmidecode
    lsb_release modinfo ldd nm objdump readelf size file cloc gron dasel xmllint csvlook bat delta jc pv envsubst locate
    getfacl lsattr findmnt sensors systemd-cgls systemd-cgtop mktemp uuidgen tput cowsay figlet
    inotifywait slabtop lsipc ipcs pmap jstack jps jinfo jstat kextstat sw_vers virt-host-validate pbpaste mailq`,
    reads,
  ),
  ...forAll('awk gawk mawk nawk', awk),
  ...forAll('sed gsed', sed),
  tee,
  sort: unless('-o', '--output'),
  yq: ({ args }) => (args.some((arg) => /^(?:-[a-zA-Z]*i|--inplace)$/.test(arg)) ? 'change' : 'read'),
  uniq: byOptions((given) => (given.words.length > 1 ? 'change' : 'read'), '-f -s -w'),
  date: ({ args }) =>
    args.some((arg) => /^(?:-s|--set|-s=.*|--set=.*|\d{8,}(?:\.\d\d)?)$/.test(arg)) &&
    !args.some((arg) => /^-[dr]$/.test(arg))
      ? 'change'
      : 'read',
  // `clear bgp neighbor` is a router's.
  clear: ({ args }) => (args.every((arg) => arg.startsWith('-')) ? 'read' : 'change'),
  dmesg: byOptions((given) => (given.has('-C', '-c', '--clear', '--read-clear') ? 'destroy' : 'read')),
  tcpdump: unless('-w'),
  ...forAll('tshark ngrep', unless('-w', '-O')),
  ...forAll('strace ltrace', unless('-o')),
  perf: byVerb({ read: 'top stat report list script annotate' }),
  jmap: ({ args }) => (args.some((arg) => arg.startsWith('-dump')) ? 'change' : 'read'),
  jcmd: ({ args }) =>
    args.length < 2 || /^(?:Thread\.print|VM\.\w+|GC\.class_histogram|GC\.heap_info|help)$/.test(args[1] ?? '')
      ? 'read'
      : 'change',
  'nvidia-smi': ({ args }) =>
    args.some((arg) =>
      /^(?:-pm|-r|-pl|-c|-e|-ac|-rac|-lgc|-mig|--gpu-reset|--persistence-mode.*|--power-limit.*)$/.test(arg),
    )
      ? 'change'
      : 'read',
  hostname: ({ args }) => (args.every((arg) => arg.startsWith('-')) ? 'read' : 'change'),
  loginctl: byVerb({
    bare: 'read',
    read: 'list-sessions list-users session-status user-status show-session show-user',
    destroy: 'terminate-session kill-session terminate-user kill-user',
  }),
  'systemd-analyze': byVerb({
    bare: 'read',
    read: 'time blame critical-chain verify plot dot security cat-config calendar',
  }),
  ...forAll('split csplit', changes),
};
