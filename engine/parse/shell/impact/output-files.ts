import type { Call } from '../call.ts';

/**
 * Whether a call says where to write what it otherwise only shows: an option that is called so in any program (`--out`, `--output-dir`),
 * `-o` and `--output` with a path rather than a format, or such of a program that knows no formats there.
 *
 * @example `kops update cluster --out=.`, `trivy image -o report.json web`, `kustomize build . -o out`; not `kubectl get pods -o json`
 */
export function writesOutput({ name, args }: Call): boolean {
  if (WORDS.has(name)) return false;
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.some((arg, at) => {
    const [, option = '', attached] = /^(--?[a-zA-Z][\w-]{0,40})(?:=([\s\S]*))?$/.exec(arg) ?? [];
    const value = attached ?? own[at + 1] ?? '';
    if (option === '' || value === '' || SHOWN.test(value)) return false;
    if (ALWAYS.test(option)) return true;
    if (!/^(?:-o|--output)$/.test(option)) return false;
    return ONLY_FILES.has(name) || (!OTHER.has(name) && PATH.test(value));
  });
}

const SHOWN = /^(?:-.*|\/dev\/(?:null|stdout|stderr|fd\/\d))$/;
const ALWAYS =
  /^(?:--?out|--?out(?:put)?-?(?:dir|directory|file|path|folder)|--(?:save|write|export|dump)-(?:dir|file|path|to)|--(?:save|write|export)-?to|--result-file|--report-(?:file|path|dir))$/i;
/** A folder, or a name with an ending; a format such as `jsonpath={.items[0].name}` or `custom-columns-file=a.txt` has a mark in it. */
const PATH =
  /^(?:\.{1,2}|~?\/[^={},]*|\.{1,2}\/[^={},]*|[\w$-][\w$-]*\/[^={},]*|[\w$-]{1,80}(?:\.[A-Za-z][\w-]{0,15}){1,4})$/;

/** Programs whose arguments are words to look for or to print. */
const WORDS = new Set('echo printf grep egrep fgrep zgrep rg ack awk gawk sed test [ find man which type'.split(' '));
/** Of these, `-o` is something else. */
const OTHER = new Set(
  'ssh scp sftp ps lsblk mount findmnt journalctl ss netstat iostat ls od jq yq set cut tar cat curl wget gcc docker podman perl ruby psql mysql'.split(
    ' ',
  ),
);
/** Sources: `--help` of each program. */
const ONLY_FILES = new Set('kustomize trivy ansible-inventory ceph sar crushtool'.split(' '));
