import { byOptions, type Family, forAll, reads } from './rules.ts';

/** Whether a program of awk writes, or runs others: `print > "x"`, `system("rm")`, `| "sh"`. */
const AWK_ACTS = /\bsystem\s*\(|>\s*"|>>\s*"|\|\s*"|>\s*[a-z]\w*\s*[;}]/;
/** `w file` and `e` of sed, as a command of its own or a flag of `s///`. */
const SED_ACTS = /(?:^|[;{}\s])[0-9,$]*[we](?:\s+\S|$)|\/[gpiI0-9]*[we](?:\s+\S|$)/;

/**
 * Programs that print what they read, as long as no option says otherwise.
 *
 * @example `grep -i error app.log`, `jq .version` read; `sed -i s/a/b/ x`, `sort -o x x`, `tee x` change
 */
export const READERS: Family = {
  ...forAll(
    `cat head tail less more most grep egrep fgrep zgrep zcat zless bzcat xzcat rg ag ack cut tr wc nl rev tac paste join comm column fold
    fmt expand jq diff sdiff cmp file strings od xxd hexdump md5sum sha1sum sha256sum sha512sum cksum b2sum stat ls ll dir tree du df
    pwd basename dirname realpath readlink seq expr bc dc factor numfmt shuf which whereis whatis man apropos info date cal uname arch
    nproc hostid whoami id groups logname who w users last lastlog tty env printenv locale getconf getent uptime free vmstat iostat
    mpstat pidstat sar ps pstree pgrep pidof top htop atop btop iotop iftop nethogs lsof lscpu lspci lsusb lsmod lshw lsns dmidecode
    lsb_release modinfo ldd nm objdump readelf size locate cloc gron dasel xmllint csvlook fx bat delta jc pv envsubst
    getfacl lsattr findmnt nvidia-smi sensors cpupower numactl systemd-analyze systemd-cgls systemd-cgtop loginctl mktemp uuidgen tput clear cowsay figlet
    inotifywait bpftrace slabtop lsipc ipcs pmap vmtouch needs-restarting jstack jps jmap jinfo jstat`,
    reads,
  ),
  ...forAll('awk gawk mawk nawk', ({ args }) =>
    args.some((arg) => AWK_ACTS.test(arg)) || args.includes('-i') ? 'change' : 'read',
  ),
  sed: byOptions(
    (given, { args }) =>
      given.has('-i', '--in-place') ||
      args.some((arg) => /^-[a-zA-Z]*i/.test(arg) || /^--in-place/.test(arg)) ||
      (given.words[0] !== undefined && SED_ACTS.test(given.words[0]))
        ? 'change'
        : 'read',
    '-e --expression -f --file -l',
  ),
  perl: ({ args }) => (args.some((arg) => /^-[a-z]*v$/.test(arg)) && args.length === 1 ? 'read' : 'change'),
  yq: ({ args }) => (args.some((arg) => /^(?:-[a-zA-Z]*i|--inplace)$/.test(arg)) ? 'change' : 'read'),
  sort: byOptions(
    (given) => (given.has('-o', '--output') ? 'change' : 'read'),
    '-o --output -k -t -S -T --key --field-separator',
  ),
  uniq: byOptions((given) => (given.words.length > 1 ? 'change' : 'read'), '-f -s -w'),
  tee: ({ args }) =>
    args.every(
      (arg) => arg.startsWith('-') || /^\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)$/.test(arg) || arg.startsWith('>('),
    )
      ? 'read'
      : 'change',
  base64: reads,
  dmesg: byOptions((given) => (given.has('-C', '-c', '--clear', '--read-clear') ? 'destroy' : 'read')),
  tcpdump: byOptions((given) => (given.has('-w') ? 'change' : 'read'), '-i -c -w -r -s -n'),
  ...forAll(
    'tshark ngrep',
    byOptions((given) => (given.has('-w', '-O') ? 'change' : 'read'), '-i -c -w -r -f -Y'),
  ),
  ...forAll('strace ltrace perf', ({ args }) => (args.includes('-o') || args[0] === 'record' ? 'change' : 'read')),
  split: () => 'change',
  csplit: () => 'change',
  hostname: ({ args }) => (args.every((arg) => arg.startsWith('-')) ? 'read' : 'change'),
  jcmd: ({ args }) =>
    args.length < 2 || /^(?:Thread\.print|VM\.\w+|GC\.class_histogram|GC\.heap_info|help)$/.test(args[1] ?? '')
      ? 'read'
      : 'change',
};
