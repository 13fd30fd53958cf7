import { byOptions, byVerb, type CallRule, type Family, forAll } from './rules.ts';

/** `tar tzf x`, `tar -tvf x` list; an extraction to `-O` prints. */
const tar: CallRule = ({ args }) => {
  const lists = args.includes('--list') || /^-?[a-zA-Z]*t[a-zA-Z]*$/.test(args[0] ?? '');
  const prints = args.includes('-O') || args.includes('--to-stdout') || tarToPipe(args);
  return lists || prints ? 'read' : 'change';
};

/** `tar czf - dir` writes to its output. */
function tarToPipe(args: readonly string[]): boolean {
  return args.some((arg, at) => /^-?[a-zA-Z]*c[a-zA-Z]*f$/.test(arg) && args[at + 1] === '-');
}

const unlessPrinted = (names: string) =>
  forAll(
    names,
    byOptions((given, { args, input }) =>
      given.has('-c', '-l', '-t', '--stdout', '--list', '--test', '--to-stdout') ||
      (input.type !== 'nothing' && args.every((arg) => arg.startsWith('-')))
        ? 'read'
        : 'change',
    ),
  );

/**
 * Archives and compressed files.
 *
 * @example `tar tzf x.tgz`, `gunzip -c x.gz` read; `tar xzf x.tgz`, `gzip x` change
 */
export const ARCHIVES: Family = {
  tar,
  bsdtar: tar,
  ...unlessPrinted('gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd lz4 pigz unpigz lzop'),
  unzip: byOptions((given) => (given.has('-l', '-p', '-t', '-v', '-Z', '-c') ? 'read' : 'change')),
  zipinfo: () => 'read',
  zip: byOptions((given) => (given.has('-d', '-m') ? 'destroy' : 'change')),
  '7z': byVerb({ read: 'l t', destroy: 'd' }),
  cpio: byOptions((given) => (given.has('-t', '--list', '-o') ? 'read' : 'change')),
  ar: byVerb({ read: 't p' }),
};
